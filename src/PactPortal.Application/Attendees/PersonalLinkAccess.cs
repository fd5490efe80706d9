using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Attendees;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Attendees;

/// <summary>Whose page a link opens.</summary>
/// <param name="Organization">Null where somebody comes without one.</param>
public sealed record OwnRecord(
    Attendee Attendee, RegistrationStatus Status, string? Organization, Convening Convening, AttendeeAnswers? Answers);

public sealed record SessionToWish(string Code, string Title, int Day, DateTimeOffset StartsAt);

/// <summary>Finds the attendee whom a personal link opens.</summary>
public sealed class PersonalLinkAccess(PortalDbContext db)
{
    /// <returns>Null where the link is unknown, or the person's e-mail is another by now.</returns>
    public async Task<OwnRecord?> FindAsync(string token, CancellationToken cancellation)
    {
        if (SecretToken.HashOf(token) is not { } hash)
        {
            return null;
        }

        var found = await (
            from link in db.PersonalLinks.AsNoTracking()
            join attendee in db.Attendees.AsNoTracking() on link.AttendeeId equals attendee.AttendeeId
            join registration in db.Registrations.IgnoreAutoIncludes() on attendee.RegistrationId equals registration.RegistrationId
            where link.TokenHash == hash && link.Address == attendee.Details.Email
            select new
            {
                link.Address,
                Attendee = attendee,
                registration.Status,
                registration.ConveningId,
                Organization = (string?)registration.Organization!.Name,
            }).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var convening = await db.GetConveningAsync(found.ConveningId, cancellation);
        var answers = await db.AttendeeAnswers.AsNoTracking().SingleOrDefaultAsync(
            candidate => candidate.AttendeeId == found.Attendee.AttendeeId && candidate.Address == found.Address, cancellation);
        return new OwnRecord(found.Attendee, found.Status, found.Organization, convening, answers);
    }

    /// <summary>In the commit that ends somebody's seat: their key and what they said of themselves go with it.</summary>
    public async Task EndAsync(IReadOnlyCollection<Guid> attendeeIds, CancellationToken cancellation)
    {
        await db.PersonalLinks.Where(link => attendeeIds.Contains(link.AttendeeId)).ExecuteDeleteAsync(cancellation);
        await db.AttendeeAnswers.Where(answers => attendeeIds.Contains(answers.AttendeeId)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>The sessions of the person's days.</summary>
    public async Task<IReadOnlyList<SessionToWish>> SessionsAsync(OwnRecord record, CancellationToken cancellation)
    {
        var days = record.Convening.Rates.Single(rate => rate.RateId == record.Attendee.Details.RateId)
            .DaysOf(record.Attendee.Details.ChosenDay);
        return await db.Sessions.AsNoTracking()
            .Where(session => session.ConveningId == record.Convening.ConveningId && days.Contains(session.Day))
            .OrderBy(session => session.StartsAt).ThenBy(session => session.Code)
            .Select(session => new SessionToWish(session.Code, session.Title, session.Day, session.StartsAt)).ToListAsync(cancellation);
    }
}
