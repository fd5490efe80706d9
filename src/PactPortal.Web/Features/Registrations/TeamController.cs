using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Registrations;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations;

/// <summary>The people of a draft, one form open at a time.</summary>
[Route("registrations/{reference}/team")]
public sealed class TeamController(RegistrationPages pages, SavePerson save, RemovePerson remove) : Controller
{
    private const string Prefix = nameof(TeamPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Team(string reference, string? person, CancellationToken cancellation)
    {
        if (await pages.FindAsync(reference, cancellation) is not { } context)
        {
            return NotFound();
        }

        return context.Registration.IsDraft
            ? View("Team", await pages.TeamAsync(context, FormFor(context, person), cancellation))
            : LocalRedirect(RegistrationLinks.To(reference));
    }

    [HttpPost("")]
    public async Task<IActionResult> Save(string reference, [Bind(Prefix = Prefix)] TeamForm form, CancellationToken cancellation)
    {
        var outcome = await save.ExecuteAsync(this.Caller(), reference, form, cancellation);
        return await this.AnswerAsync(
            outcome, Prefix, _ => RegistrationLinks.Team(reference) + (form.Then == "another" ? "?person=new#person" : ""),
            () => ShowAgainAsync(reference, form, outcome.Refusals, cancellation));
    }

    [HttpPost("remove")]
    public async Task<IActionResult> Remove(string reference, Guid attendeeId, int? version, CancellationToken cancellation)
    {
        var outcome = await remove.ExecuteAsync(this.Caller(), reference, attendeeId, version, cancellation);
        return await this.AnswerAsync(outcome, "", _ => RegistrationLinks.Team(reference), async () =>
            await pages.FindAsync(reference, cancellation) switch
            {
                null => NotFound(),
                { Registration.IsDraft: false } => LocalRedirect(RegistrationLinks.To(reference)),
                var context => View("Team", await pages.TeamAsync(context, null, cancellation)),
            });
    }

    private static TeamForm? FormFor(RegistrationContext context, string? person) =>
        person == "new" ? new TeamForm()
        : Guid.TryParse(person, out var id) && context.Registration.Attendees.SingleOrDefault(attendee => attendee.AttendeeId == id) is { } attendee
            ? TeamForm.Of(attendee, context.Rates)
            : null;

    private async Task<IActionResult> ShowAgainAsync(string reference, TeamForm form, IReadOnlyList<Refusal> refusals, CancellationToken cancellation)
    {
        if (await pages.FindAsync(reference, cancellation) is not { } context)
        {
            return NotFound();
        }

        if (!context.Registration.IsDraft)
        {
            return LocalRedirect(RegistrationLinks.To(reference));
        }

        // Saving again is then done over what is there now; a person who is gone becomes a new one.
        var stored = context.Registration.Attendees.SingleOrDefault(attendee => attendee.AttendeeId == form.AttendeeId);
        (form.AttendeeId, form.Version) = (stored?.AttendeeId, stored?.Version);
        ModelState.Forget(Prefix, nameof(form.AttendeeId), nameof(form.Version));
        var page = await pages.TeamAsync(context, form, cancellation);
        return View("Team", page with { ShowsBoth = refusals.OfType<ChangedByColleague>().Any() });
    }
}
