using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Registrations;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations;

/// <summary>Putting right the e-mail of somebody on a confirmed team.</summary>
[Route("registrations/{reference}/people/{attendeeId:guid}")]
public sealed class EmailsController(RegistrationPages pages, CorrectEmail correct) : Controller
{
    private const string Prefix = nameof(EmailPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, Guid attendeeId, CancellationToken cancellation) =>
        await FindAsync(reference, attendeeId, cancellation) is { } attendee
            ? View("Email", new EmailPage(reference, attendee, new EmailForm { Email = attendee.Details.Email, Version = attendee.Version }))
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Save(string reference, Guid attendeeId, [Bind(Prefix = Prefix)] EmailForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(reference, attendeeId, form, cancellation);
        }

        var outcome = await correct.ExecuteAsync(this.Caller(), reference, attendeeId, form, cancellation);
        return await this.AnswerAsync(outcome, Prefix, _ => RegistrationLinks.To(reference), () => AgainAsync(reference, attendeeId, form, cancellation));
    }

    /// <summary>Saving once more is then done over what is there now.</summary>
    private async Task<IActionResult> AgainAsync(string reference, Guid attendeeId, EmailForm form, CancellationToken cancellation)
    {
        if (await FindAsync(reference, attendeeId, cancellation) is not { } attendee)
        {
            return NotFound();
        }

        ModelState.Forget(Prefix, nameof(EmailForm.Version));
        form.Version = attendee.Version;
        return View("Email", new EmailPage(reference, attendee, form));
    }

    private async Task<Attendee?> FindAsync(string reference, Guid attendeeId, CancellationToken cancellation) =>
        await pages.FindAsync(reference, cancellation) is { Registration.Status: RegistrationStatus.Confirmed } context
            ? context.Registration.Attendees.SingleOrDefault(candidate => candidate.AttendeeId == attendeeId)
            : null;
}
