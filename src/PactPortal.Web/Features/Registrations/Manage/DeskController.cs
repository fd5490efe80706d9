using Microsoft.AspNetCore.Mvc;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui.Lists;

namespace PactPortal.Web.Features.Registrations.Manage;

/// <summary>The planning team's list of registrations, and one of them. Reads only.</summary>
[OfConvening]
[Route("planning/convenings/{slug}")]
public sealed class DeskController(DeskPages pages, RegistrationList registrations) : Controller
{
    [HttpGet("registrations")]
    public async Task<IActionResult> Registrations(
        PlannerConvening convening, RegistrationListRequest request, CancellationToken cancellation) =>
        View("Registrations", await (await registrations.FindAsync(convening, request, cancellation)).ToPageAsync(cancellation));

    [HttpGet("registrations.{format:listFormat}")]
    public async Task<IActionResult> RegistrationsFile(
        PlannerConvening convening, string format, RegistrationListRequest request, CancellationToken cancellation) =>
        this.ListFile(await registrations.FindAsync(convening, request, cancellation), format);

    [HttpGet("registrations/{reference}")]
    public async Task<IActionResult> Registration(PlannerConvening convening, string reference, CancellationToken cancellation) =>
        await pages.ShowAsync(convening, reference, cancellation) is { } record ? View("Registration", record) : NotFound();
}
