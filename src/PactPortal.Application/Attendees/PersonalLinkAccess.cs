using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Programme.Choices;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Attendees;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Attendees;

/// <summary>Whose page a link opens.</summary>
/// <param name="Organization">Null where somebody comes without one.</param>
public sealed record OwnRecord(
    Attendee Attendee, RegistrationStatus Status, string? Organization, Convening Convening, AttendeeAnswers? Answers)
{
    /// <summary>Codes of the sessions that they wished for before sessions could be chosen.</summary>
    public IReadOnlyList<string> Wishes { get; init; } = [];

    /// <summary>They choose sessions, and no longer wish for them.</summary>
    public bool ChoosesSessionsAt(DateTimeOffset at, AgendaSettings? settings) => Status == RegistrationStatus.Confirmed && settings?.ChoosingOpensAt <= at;
}

public sealed record SessionToWish(Guid AgendaItemId, string Code, string Title, int Day, DateTimeOffset StartsAt);

/// <summary>Finds the attendee whom a personal link opens.</summary>
public sealed class PersonalLinkAccess(PortalDbContext db, EndedSessionChoices choices)
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
        var attendeeId = found.Attendee.AttendeeId;
        return new OwnRecord(found.Attendee, found.Status, found.Organization, convening, answers)
        {
            Wishes = await Wishes(attendeeId)
                .Join(db.AgendaItems, choice => choice.AgendaItemId, item => item.AgendaItemId, (_, item) => item.Code).ToListAsync(cancellation),
        };
    }

    /// <summary>In the commit that ends somebody's seat: their key, what they said of themselves and what they chose go with it.</summary>
    public async Task EndAsync(IReadOnlyCollection<Guid> attendeeIds, DateTimeOffset at, CancellationToken cancellation)
    {
        await EndKeysAsync(attendeeIds, cancellation);
        await choices.EndAsync(attendeeIds, at, cancellation);
    }

    /// <summary>In the commit in which somebody comes instead: the sessions that a coordinator chose stay with the seat.</summary>
    public async Task PassAsync(Guid attendeeId, Guid toAttendeeId, DateTimeOffset at, CancellationToken cancellation)
    {
        await choices.PassAsync(attendeeId, toAttendeeId, at, cancellation);
        await EndAsync([attendeeId], at, cancellation);
    }

    /// <summary>In the commit that corrects somebody's e-mail: what whoever had the address before chose of their own goes.</summary>
    public Task EndOwnChoicesAsync(Guid attendeeId, DateTimeOffset at, CancellationToken cancellation) => choices.EndOwnAsync(attendeeId, at, cancellation);

    private async Task EndKeysAsync(IReadOnlyCollection<Guid> attendeeIds, CancellationToken cancellation)
    {
        await db.PersonalLinks.Where(link => attendeeIds.Contains(link.AttendeeId)).ExecuteDeleteAsync(cancellation);
        await db.AttendeeAnswers.Where(answers => attendeeIds.Contains(answers.AttendeeId)).ExecuteDeleteAsync(cancellation);
    }

    private IQueryable<SessionChoice> Wishes(Guid attendeeId) =>
        db.SessionChoices.Where(choice => choice.AttendeeId == attendeeId && choice.State == ChoiceState.Wished);

    /// <summary>The sessions of the person's days.</summary>
    public async Task<IReadOnlyList<SessionToWish>> SessionsAsync(OwnRecord record, CancellationToken cancellation)
    {
        var days = record.Attendee.DaysAt(record.Convening);
        return await db.FindLastReleaseAsync(record.Convening.ConveningId, cancellation) is { } release
            ?
            [
                .. from item in release.Snapshot.Items
                   let day = item.Day ?? 0
                   where item is { IsSession: true, IsCancelled: false } && days.Contains(day)
                   select new SessionToWish(item.Id, item.Code, item.Title, day, item.StartsAt),
            ]
            : [];
    }
}
