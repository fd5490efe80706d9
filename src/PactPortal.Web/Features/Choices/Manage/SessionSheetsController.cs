using Microsoft.AspNetCore.Mvc;
using PactPortal.Documents.Lists;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Documents;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Choices.Manage;

/// <summary>What the planning team prints for a session, and for those who set rooms up and serve meals.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/agenda")]
public sealed class SessionSheetsController(SessionSheetPages pages) : Controller
{
    [HttpGet("choices/{agendaItemId:guid}/sign-in.pdf")]
    [AuditedDownload("session sign-in sheet")]
    public async Task<IActionResult> SignIn(PlannerConvening convening, Guid agendaItemId, CancellationToken cancellation) =>
        await pages.FindAsync(convening, agendaItemId, cancellation) is { } facts
            ? this.Document(SessionSignInDocument.Compose(facts), $"{convening.Slug}-sign-in-session") : NotFound();

    [HttpGet("choices/{agendaItemId:guid}/sign.pdf")]
    [AuditedDownload("room sign")]
    public async Task<IActionResult> Sign(PlannerConvening convening, Guid agendaItemId, CancellationToken cancellation) =>
        await pages.FindAsync(convening, agendaItemId, cancellation) is { } facts
            ? this.Document(SessionSignDocument.Compose(facts), $"{convening.Slug}-room-sign") : NotFound();

    [HttpGet("set-up")]
    public async Task<IActionResult> SetUp(PlannerConvening convening, CancellationToken cancellation) =>
        await pages.SetUpAsync(convening, cancellation) is { } page ? View("SetUp", page) : NotFound();

    [HttpGet("set-up.pdf")]
    [AuditedDownload("set-up list")]
    public async Task<IActionResult> SetUpFile(PlannerConvening convening, CancellationToken cancellation) =>
        await pages.SetUpAsync(convening, cancellation) is { } page && convening.Whole is { } whole
            ? this.Document(SetUpDocument.Compose(whole, page.Lines, page.AsOf, page.IsPreliminary), $"{convening.Slug}-set-up") : NotFound();
}
