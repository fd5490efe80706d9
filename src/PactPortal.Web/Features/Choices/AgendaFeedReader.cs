using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Programme.Choices;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Documents.Calendars;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Features.Programme;
using PactPortal.Web.Hosting;
using PactPortal.Web.Ui.Agenda;

namespace PactPortal.Web.Features.Choices;

/// <summary>A calendar's address that was asked for.</summary>
/// <param name="Calendar">Null where the address ended.</param>
public sealed record FoundFeed(CalendarFile? Calendar);

/// <summary>Reads somebody's agenda for their calendar: their seats, and what is for everybody on their days.</summary>
public sealed class AgendaFeedReader(PortalDbContext db, FeedKeeping keeping, PublicAddress address, TimeProvider time)
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromHours(1);

    /// <returns>Null for what was never an address of this convening.</returns>
    public async Task<FoundFeed?> FindAsync(string slug, string token, CancellationToken cancellation)
    {
        if (SecretToken.HashOf(token) is not { } hash || await FindOwnerAsync(hash, cancellation) is not { } owner)
        {
            return null;
        }

        var convening = await db.GetConveningAsync(owner.ConveningId, cancellation);
        return convening.Slug != slug ? null
            : owner.EndedAt is not null || owner.Attendee is null || keeping.IsOver(convening, time.GetUtcNow()) ? new FoundFeed(null)
            : new FoundFeed(await CalendarAsync(convening, owner.Attendee, cancellation));
    }

    private Task<FeedOwner?> FindOwnerAsync(string hash, CancellationToken cancellation) => (
        from feed in db.AgendaFeeds.AsNoTracking()
        where feed.TokenHash == hash
        join attendee in db.Attendees.AsNoTracking().Where(one => db.Registrations.Any(registration =>
                registration.RegistrationId == one.RegistrationId && registration.Status == RegistrationStatus.Confirmed))
            on feed.AttendeeId equals attendee.AttendeeId into living
        from attendee in living.DefaultIfEmpty()
        select new FeedOwner(feed.ConveningId, feed.EndedAt, attendee)).SingleOrDefaultAsync(cancellation);

    private async Task<CalendarFile> CalendarAsync(Convening convening, Attendee attendee, CancellationToken cancellation)
    {
        var attendeeId = attendee.AttendeeId;
        var seats = await db.SessionChoices.Where(choice => choice.AttendeeId == attendeeId && choice.State == ChoiceState.Seated)
            .Select(choice => choice.AgendaItemId).ToListAsync(cancellation);
        var days = attendee.DaysAt(convening);
        var released = (await db.FindLastReleaseAsync(convening.ConveningId, cancellation))?.Snapshot.Items ?? [];
        var mine = released.Where(item => item.Day is { } day && item.Kind != AgendaItemKind.Block
            && (seats.Contains(item.Id) || (!item.TakesChoices && days.Contains(day))));
        return new CalendarFile(
            $"{convening.Name}: my agenda", convening.Zone,
            [
                .. mine.OrderBy(item => item.StartsAt).ThenBy(item => item.Code, StringComparer.Ordinal).Select(item => ReleasedEvents.Of(
                    convening, item, item.IsSession ? new Uri(address.Of(ProgrammeLinks.Session(convening.Slug, item.Code))) : null)),
            ])
        {
            RefreshAfter = AskAgain,
        };
    }

    private sealed record FeedOwner(Guid ConveningId, DateTimeOffset? EndedAt, Attendee? Attendee);
}
