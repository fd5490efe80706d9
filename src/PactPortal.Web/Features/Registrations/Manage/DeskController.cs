using Microsoft.AspNetCore.Mvc;
using PactPortal.Web.Ui.Lists;

namespace PactPortal.Web.Features.Registrations.Manage;

/// <summary>The planning team's list of registrations, and one of them. Reads only.</summary>
[Route("planning/convenings/{slug}")]
public sealed class DeskController(DeskPages pages) : Controller
{
    [HttpGet("registrations")]
    public async Task<IActionResult> Registrations(string slug, RegistrationListRequest request, CancellationToken cancellation) =>
        await pages.ListAsync(slug, request, cancellation) is { } list ? View("Registrations", list) : NotFound();

    [HttpGet("registrations.{format:listFormat}")]
    public async Task<IActionResult> RegistrationsFile(string slug, string format, RegistrationListRequest request, CancellationToken cancellation) =>
        await pages.FindListAsync(slug, request, cancellation) is { } list ? this.ListFile(list, format) : NotFound();

    [HttpGet("registrations/{reference}")]
    public async Task<IActionResult> Registration(string slug, string reference, CancellationToken cancellation) =>
        await pages.ShowAsync(slug, reference, cancellation) is { } record ? View("Registration", record) : NotFound();
}
