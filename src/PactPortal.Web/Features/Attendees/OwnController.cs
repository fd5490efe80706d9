using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PactPortal.Application.Attendees;
using PactPortal.Web.Hosting;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Attendees;

/// <summary>An attendee's own page, opened by the link in their mail.</summary>
[Route("me/{token}")]
[EnableRateLimiting(RateLimits.PersonalLinks)]
public sealed class OwnController(OwnPages pages, SaveOwnAnswers save) : Controller
{
    private const string Prefix = nameof(OwnPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Show(string token, CancellationToken cancellation, bool saved = false) =>
        await pages.FindAsync(token, cancellation) is { } record ? await PageAsync(record, OwnForm.Of(record), token, saved, cancellation) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Save(string token, [Bind(Prefix = Prefix)] OwnForm form, CancellationToken cancellation)
    {
        if (await pages.FindAsync(token, cancellation) is not { } record)
        {
            return NotFound();
        }

        var outcome = ModelState.IsValid ? await save.ExecuteAsync(token, form, cancellation) : null;
        if (outcome is { Succeeded: true })
        {
            return LocalRedirect(AttendeeLinks.Own(token) + "?saved=true");
        }

        ModelState.Refuse(Prefix, outcome?.Refusals ?? []);
        ModelState.Forget(Prefix, nameof(OwnForm.Version));
        form.Version = record.Answers?.Version ?? 0;
        return await PageAsync(record, form, token, isSaved: false, cancellation);
    }

    private async Task<ViewResult> PageAsync(OwnRecord record, OwnForm form, string token, bool isSaved, CancellationToken cancellation)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        return View("Own", await pages.PageAsync(record, form, token, isSaved, cancellation));
    }
}
