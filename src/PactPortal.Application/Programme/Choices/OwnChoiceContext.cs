using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Attendees;
using PactPortal.Application.Registrations;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Programme.Choices;

/// <summary>Finds whose sessions an attendee's own link lets choose.</summary>
public sealed class OwnChoiceContext(PortalDbContext db, PersonalLinkAccess links)
{
    /// <returns>Null where the link is unknown, or the team isn't confirmed: a seat in a session needs one at the convening.</returns>
    public async Task<ChoiceContext?> FindAsync(string token, Act act, CancellationToken cancellation) =>
        await links.FindAsync(token, cancellation) is { Status: RegistrationStatus.Confirmed } record
            ? new ChoiceContext(
                record.Convening, record.Attendee, await db.ReadAgendaSettingsAsync(record.Convening.ConveningId, cancellation), ChoiceMaker.Attendee, act)
            : null;
}

/// <summary>Finds whose sessions a coordinator lets choose, within their reach.</summary>
public sealed class TeamChoiceContext(PortalDbContext db, RegistrationAccess access)
{
    /// <returns>Null where the team is not within the caller's reach or not confirmed, or has no such person.</returns>
    public async Task<ChoiceContext?> FindAsync(Caller caller, string reference, Guid attendeeId, CancellationToken cancellation) =>
        await access.FindAsync(caller.Reach, reference, caller.Act.At, cancellation) is { Registration.Status: RegistrationStatus.Confirmed } context
        && context.Registration.Attendees.FirstOrDefault(one => one.AttendeeId == attendeeId) is { } attendee
            ? new ChoiceContext(
                context.Convening, attendee, await db.ReadAgendaSettingsAsync(context.Convening.ConveningId, cancellation), ChoiceMaker.Coordinator, caller.Act)
            : null;
}

public static class AgendaSettingsReading
{
    /// <summary>Not tracked; null while nothing is set.</summary>
    public static Task<AgendaSettings?> ReadAgendaSettingsAsync(this PortalDbContext db, Guid conveningId, CancellationToken cancellation) =>
        db.AgendaSettings.AsNoTracking().SingleOrDefaultAsync(one => one.ConveningId == conveningId, cancellation);
}
