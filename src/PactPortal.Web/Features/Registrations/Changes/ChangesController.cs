using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Registrations;
using PactPortal.Application.Registrations.Changes;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations.Changes;

/// <summary>What happens to a confirmed team: somebody goes instead, a seat or all of them are given up.</summary>
[Route("registrations/{reference}")]
public sealed class ChangesController(RegistrationPages pages, ChangePages changes, CancelSeats cancel, SubstitutePerson substitute) : Controller
{
    private const string Prefix = nameof(SubstitutePage.Form);

    [HttpGet("cancel")]
    public Task<IActionResult> AskAll(string reference, CancellationToken cancellation) => AskAsync(reference, null, cancellation);

    [HttpPost("cancel")]
    public Task<IActionResult> CancelAll(string reference, long? shownKept, CancellationToken cancellation) => CancelAsync(reference, null, shownKept, cancellation);

    [HttpGet("people/{attendeeId:guid}/cancel")]
    public Task<IActionResult> AskOne(string reference, Guid attendeeId, CancellationToken cancellation) => AskAsync(reference, attendeeId, cancellation);

    [HttpPost("people/{attendeeId:guid}/cancel")]
    public Task<IActionResult> CancelOne(string reference, Guid attendeeId, long? shownKept, CancellationToken cancellation) =>
        CancelAsync(reference, attendeeId, shownKept, cancellation);

    [HttpGet("people/{attendeeId:guid}/substitute")]
    public async Task<IActionResult> AskInstead(string reference, Guid attendeeId, CancellationToken cancellation) =>
        await FindAsync(reference, attendeeId, cancellation) is var (context, attendee)
            ? View("Substitute", new SubstitutePage(context, attendee, new TeamForm { AgencyType = StoredName.Of(attendee.Details.AgencyType) }))
            : NotFound();

    [HttpPost("people/{attendeeId:guid}/substitute")]
    public async Task<IActionResult> Substitute(string reference, Guid attendeeId, [Bind(Prefix = Prefix)] TeamForm form, CancellationToken cancellation)
    {
        ModelState.Forget(Prefix, nameof(TeamForm.AttendeeId), nameof(TeamForm.Version));
        var outcome = await substitute.ExecuteAsync(this.Caller(), reference, attendeeId, form, cancellation);
        return await this.AnswerAsync(
            outcome, Prefix, _ => RegistrationLinks.To(reference),
            async () => await FindAsync(reference, attendeeId, cancellation) is var (context, attendee)
                ? View("Substitute", new SubstitutePage(context, attendee, form))
                : NotFound());
    }

    private async Task<IActionResult> AskAsync(string reference, Guid? attendeeId, CancellationToken cancellation) =>
        await pages.FindAsync(reference, cancellation) is { } context && await changes.CancelAsync(context, attendeeId, cancellation) is { } page ? View("Cancel", page) : NotFound();

    private async Task<IActionResult> CancelAsync(string reference, Guid? attendeeId, long? shownKept, CancellationToken cancellation)
    {
        ModelState.Forget("", nameof(shownKept));
        var outcome = await cancel.ExecuteAsync(this.Caller(), reference, attendeeId, shownKept, cancellation);
        return await this.AnswerAsync(outcome, "", _ => RegistrationLinks.To(reference), () => AskAsync(reference, attendeeId, cancellation));
    }

    private async Task<(RegistrationContext Context, Attendee Attendee)?> FindAsync(string reference, Guid attendeeId, CancellationToken cancellation) =>
        await pages.FindAsync(reference, cancellation) is { Registration.Status: RegistrationStatus.Confirmed } context
        && context.Registration.Attendees.SingleOrDefault(candidate => candidate.AttendeeId == attendeeId) is { } attendee
            ? (context, attendee)
            : null;
}
