using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Programme.Choices;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Seats;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;
using PactPortal.Web.Ui.Lists;

namespace PactPortal.Web.Features.Choices.Manage;

/// <summary>Builds the planning team's pages of who chose what.</summary>
public sealed class SessionChoicesPages(PortalDbContext db, TimeProvider time)
{
    /// <param name="form">What was typed, or null: the times as they are.</param>
    public async Task<SessionChoicesPage> ShowAsync(PlannerConvening convening, ChoosingTimesForm? form, CancellationToken cancellation)
    {
        var settings = await db.ReadAgendaSettingsAsync(convening.ConveningId, cancellation);
        form ??= ChoosingTimesForm.Of(settings, convening.Zone);
        form.Version = settings?.Version ?? 0;
        return new SessionChoicesPage(convening, form, settings, time.GetUtcNow(), await CountAsync(convening.ConveningId, cancellation));
    }

    /// <returns>Null where the last release has no such session.</returns>
    public async Task<SessionPeoplePage?> SessionAsync(PlannerConvening convening, Guid itemId, ListPage list, CancellationToken cancellation) =>
        (await CountAsync(convening.ConveningId, cancellation)).FirstOrDefault(session => session.Item.Id == itemId) is { } session
            ? new SessionPeoplePage(convening, session, list) : null;

    /// <returns>Null where they didn't choose the session.</returns>
    public async Task<MovePage?> MoveAsync(
        PlannerConvening convening, Guid itemId, Guid attendeeId, MoveAttendeeForm? form, CancellationToken cancellation)
    {
        var sessions = await CountAsync(convening.ConveningId, cancellation);
        var found = await (
            from choice in db.SessionChoices.AsNoTracking()
            where choice.ConveningId == convening.ConveningId && choice.AgendaItemId == itemId && choice.AttendeeId == attendeeId
            join attendee in db.Attendees on choice.AttendeeId equals attendee.AttendeeId
            select new { Choice = choice, Attendee = attendee }).SingleOrDefaultAsync(cancellation);
        if (found is null || sessions.FirstOrDefault(session => session.Item.Id == itemId) is not { } here)
        {
            return null;
        }

        form ??= new MoveAttendeeForm { AttendeeId = attendeeId };
        form.Version = found.Choice.Version;
        var (days, now) = (found.Attendee.DaysAt(convening.Whole), time.GetUtcNow());
        var seated = await db.SessionChoices.Where(choice => choice.AttendeeId == attendeeId && choice.State == ChoiceState.Seated
            && choice.AgendaItemId != itemId).Select(choice => choice.AgendaItemId).ToHashSetAsync(cancellation);
        var theirs = sessions.Select(session => session.Item).Where(item => !item.IsCancelled && seated.Contains(item.Id)).ToList();
        return new MovePage(convening, here.Item, found.Attendee.Details.FullName, ChoiceWords.Name(found.Choice.State), form,
        [
            new Choice(MoveAttendeeForm.Nowhere, "No other session: only out of this one"),
            .. from session in sessions
               let item = session.Item
               where item.Id != itemId && session is { Item.IsCancelled: false, Left: null or > 0 }
                   && item is { TakesChoices: true, Day: { } day } && days.Contains(day) && item.StartsAt > now && !seated.Contains(item.Id)
               select new Choice(item.Id.ToString(), OptionOf(session, theirs, convening.Zone)),
        ])
        {
            IsOver = here.Item.EndsAt <= now,
        };
    }

    private static string OptionOf(SessionCounts session, IEnumerable<ReleasedItem> theirs, TimeZoneInfo zone)
    {
        var met = theirs.Where(item => item.Overlaps(session.Item)).Select(item => $"“{item.Title}”").ToList();
        return $"{DateWords.Brief(session.Item.StartsAt, zone)} · {session.Item.Title}{(session.Left is { } left ? $" ({left} free)" : "")}"
            + (met.Count > 0 ? $", while they have a seat in {string.Join(" and ", met)}" : "");
    }

    private async Task<IReadOnlyList<SessionCounts>> CountAsync(Guid conveningId, CancellationToken cancellation)
    {
        var counts = (await db.SessionChoices.Where(choice => choice.ConveningId == conveningId)
                .GroupBy(choice => new { choice.AgendaItemId, choice.State })
                .Select(group => new { group.Key.AgendaItemId, group.Key.State, People = group.Count() }).ToListAsync(cancellation))
            .ToDictionary(group => (group.AgendaItemId, group.State), group => group.People);
        var pools = await db.SeatPools.AsNoTracking().Where(pool => pool.ConveningId == conveningId && pool.Kind == SeatPoolKind.Session)
            .ToDictionaryAsync(pool => pool.Key, pool => pool.Capacity, cancellation);
        var chosen = counts.Keys.Select(key => key.AgendaItemId).ToHashSet();
        return
        [
            .. from item in (await db.FindLastReleaseAsync(conveningId, cancellation))?.Snapshot.ItemsAndWithdrawn ?? []
               where chosen.Contains(item.Id) || item is { TakesChoices: true, IsCancelled: false }
               orderby item.StartsAt, item.EndsAt, item.Code
               select new SessionCounts(
                   item, pools.TryGetValue(SeatPoolKey.Session(item.Id), out var seats) ? seats : item.Seats,
                   Of(item, ChoiceState.Seated), Of(item, ChoiceState.Offered), Of(item, ChoiceState.Waiting), Of(item, ChoiceState.Wished)),
        ];

        int Of(ReleasedItem item, ChoiceState state) => counts.GetValueOrDefault((item.Id, state));
    }
}
