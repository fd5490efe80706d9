using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Programme.Choices;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Web.Ui.Agenda;

namespace PactPortal.Web.Features.Choices;

/// <summary>Builds an attendee's own agenda.</summary>
public sealed class MyAgendaPages(PortalDbContext db, SessionReader sessions, FeedKeeping keeping)
{
    /// <param name="number">The day that was asked for; null: today, or the first.</param>
    /// <param name="newFeed">An address that was just made.</param>
    public async Task<MyAgendaPage> PageAsync(
        ChoiceContext context, string token, int? number, string? newFeed, CancellationToken cancellation)
    {
        var (convening, now) = (context.Convening, context.Act.At);
        var release = await db.FindLastReleaseAsync(convening.ConveningId, cancellation);
        var chosen = await sessions.ReadAsync(context, cancellation);
        var days = convening.Days.Where(day => context.Days.Contains(day.Number)).OrderBy(day => day.Number).ToList();
        var today = convening.LocalDay(now);
        var day = days.Find(one => one.Number == number) ?? days.Find(one => one.Date == today) ?? days.FirstOrDefault();
        var entries = day is null || release is null ? [] : EntriesOf(release.Snapshot, chosen, day.Number);
        var clashes = ClashesIn(chosen);
        var attendeeId = context.Attendee.AttendeeId;
        return new MyAgendaPage(context, token, day, entries)
        {
            OtherDays = [.. days.Where(one => one != day).Select(one => new OtherDay(
                one, chosen.Count(session => session.IsSeated && session.Item.Day == one.Number),
                clashes.Count(clash => clash.Sessions[0].Item.Day == one.Number)))],
            Clashes = clashes,
            IsToday = day?.Date == today,
            Next = day?.Date == today ? entries.FirstOrDefault(entry => entry.IsAttended && entry.Item.IsSession && entry.Item.EndsAt > now) : null,
            Changes = [.. (await db.ReadUnmailedChangesAsync(convening, attendeeId, cancellation)).Select(change => ReleaseWords.Of(change, convening.Zone))],
            FeedMadeAt = await db.AgendaFeeds.Where(feed => feed.AttendeeId == attendeeId && feed.EndedAt == null)
                .Select(feed => (DateTimeOffset?)feed.MadeAt).FirstOrDefaultAsync(cancellation),
            NewFeed = newFeed,
            FeedLasts = keeping.LastDayOf(convening),
            IsPreliminary = release?.IsPreliminary == true,
        };
    }

    /// <summary>What is for everybody on the day, and what they chose on it, in order of time.</summary>
    public static IReadOnlyList<MyEntry> EntriesOf(AgendaSnapshot released, IReadOnlyList<SessionToChoose> chosen, int day)
    {
        var mine = chosen.Where(session => session.Choice is not null).ToDictionary(session => session.Item.Id);
        return
        [
            .. from item in released.Items
               where item.Day == day && item.Kind != AgendaItemKind.Block && (mine.ContainsKey(item.Id) || !item.TakesChoices)
               orderby item.StartsAt, item.EndsAt, item.Code
               select new MyEntry(item, mine.GetValueOrDefault(item.Id)),
        ];
    }

    /// <summary>Seats at overlapping times, each group once: a session is in the group of the first that it meets.</summary>
    private static IReadOnlyList<Clash> ClashesIn(IReadOnlyList<SessionToChoose> chosen)
    {
        var clashes = new List<List<SessionToChoose>>();
        foreach (var session in chosen.Where(session => session is { IsSeated: true, Item.IsCancelled: false }).OrderBy(session => session.Item.StartsAt))
        {
            if (clashes.Find(group => group.Exists(other => other.Item.Overlaps(session.Item))) is { } met)
            {
                met.Add(session);
            }
            else
            {
                clashes.Add([session]);
            }
        }

        return [.. clashes.Where(group => group.Count > 1).Select(group => new Clash(group))];
    }
}
