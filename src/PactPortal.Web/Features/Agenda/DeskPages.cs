using System.Globalization;
using PactPortal.Application.Programme.Conflicts;
using PactPortal.Application.Programme.Items;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Conflicts;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Agenda;

/// <summary>Queries that build the desk.</summary>
public sealed class DeskPages(PortalDbContext db, DraftReader reader, MoveTickets tickets)
{
    private const int MostNamed = 12;

    /// <summary>
    /// The convening of each item that is planned, has a time and was in no release: the desk says that it is added. What moved since, and conflicts, are
    /// found by comparing the whole draft, which no other page can be asked to wait for.
    /// </summary>
    public IQueryable<Guid> Unreleased() => db.AgendaItems.Where(item => item.RevisedAt == null && item.StartsAt != null
        && (item.State == AgendaItemState.Planned || item.State == AgendaItemState.Confirmed)).Select(item => item.ConveningId);

    /// <param name="request">As the address has it; what is no day shows the first that has items.</param>
    public async Task<DeskPage> DeskAsync(PlannerConvening convening, DeskRequest request, CancellationToken cancellation)
    {
        var known = await reader.ReadAsync(convening, cancellation);
        var byDay = known.Draft.Items.ToLookup(AgendaLinks.DayOf);
        var tabs = Tabs(convening.Whole.Days, byDay);
        var shown = (tabs.FirstOrDefault(tab => tab.Day == request.Day) ?? tabs.FirstOrDefault(tab => tab.Items > 0) ?? tabs[0]).Day;
        var items = byDay[shown].ToList();
        var ids = items.Select(item => item.AgendaItemId).ToHashSet();
        var said = tickets.Find(request.Moved, convening.ConveningId) is { } note ? MoveWords.Of(note, request.Moved ?? "", known, convening.Zone) : null;
        var hasGrid = shown is not (AgendaLinks.Unplaced or AgendaLinks.AllDays) && DeskGrid.HasRooms(items, known);
        var grid = !hasGrid || request.View == DeskRequest.List ? null
            : DeskGrid.Of(convening.Slug, shown, convening.Whole, known, items, said?.Item.AgendaItemId, item => Row(item, 0, known, convening.Zone));
        return new DeskPage(
            convening, known, tabs, shown, grid is not null ? [] : [.. InOrder(items).Select(one => Row(one.Item, one.Depth, known, convening.Zone))],
            new ConflictList(
                convening.Slug, convening.Zone, "Conflicts here, the hardest first",
                [.. known.Conflicts.Where(conflict => conflict.Items.Any(item => ids.Contains(item.AgendaItemId)))], NotSaid(known, items)))
        {
            Grid = grid,
            HasGrid = hasGrid,
            Said = said,
            Imported = int.TryParse(request.Imported, NumberStyles.None, CultureInfo.InvariantCulture, out var imported) ? imported : 0,
        };
    }

    public async Task<SilencePage> SilenceAsync(PlannerConvening convening, SilenceForm form, CancellationToken cancellation)
    {
        var known = await reader.ReadAsync(convening, cancellation);
        return new SilencePage(convening, known.Conflicts.FirstOrDefault(conflict => conflict.Key.ToString() == form.Key), form);
    }

    /// <summary>Each of the convening's days, also one that it has no more and items still say; then those of no day.</summary>
    private static IReadOnlyList<DeskTab> Tabs(IReadOnlyList<ConveningDay> days, ILookup<string, AgendaItem> byDay)
    {
        var said = byDay.SelectMany(items => items).Select(item => item.Day).OfType<int>();
        return
        [
            .. from number in days.Select(day => day.Number).Union(said).Order()
               let day = days.FirstOrDefault(one => one.Number == number)
               let key = number.ToString(CultureInfo.InvariantCulture)
               select new DeskTab(key, AgendaWords.Tab(day, number), AgendaWords.Heading(day, number), byDay[key].Count()),
            new DeskTab(AgendaLinks.Unplaced, "Without a time", "Without a time", byDay[AgendaLinks.Unplaced].Count()),
            new DeskTab(AgendaLinks.AllDays, "All days", "On all days", byDay[AgendaLinks.AllDays].Count()),
        ];
    }

    /// <summary>Each once, also where parents go in a circle: what lies on one stands in nothing.</summary>
    private static IEnumerable<(AgendaItem Item, int Depth)> InOrder(IReadOnlyList<AgendaItem> items)
    {
        var tree = new AgendaTree(items);
        var roots = items.Where(item => tree.Find(item.ParentId) is null || tree.IsInCircle(item)).ToHashSet();
        var children = items.Where(item => !roots.Contains(item)).ToLookup(item => item.ParentId);
        return ByTime(roots).SelectMany(root => From(root, 0));

        IEnumerable<(AgendaItem, int)> From(AgendaItem item, int depth) =>
            ByTime(children[item.AgendaItemId]).SelectMany(child => From(child, depth + 1)).Prepend((item, depth));
    }

    private static IEnumerable<AgendaItem> ByTime(IEnumerable<AgendaItem> items) =>
        items.OrderBy(item => item.StartsAt).ThenBy(item => item.EndsAt).ThenBy(item => item.Code, StringComparer.Ordinal);

    private static DeskItem Row(AgendaItem item, int depth, KnownDraft known, TimeZoneInfo zone) => new(item, depth)
    {
        Times = ItemWords.Times(item, zone) is { } times ? char.ToUpperInvariant(times[0]) + times[1..] : "No time yet",
        Where = known.WhereIs(item),
        People = [.. item.Speakers.Select(person => AgendaWords.Person(known.NameOf(person.SpeakerId), person))],
        Chosen = known.ChosenBy(item) is > 0 and var chosen ? chosen : item.TakesChoices ? 0 : null,
        Conflicts = [.. known.Of(item).Where(conflict => !conflict.IsSilenced)],
        Change = known.Changes.GetValueOrDefault(item.AgendaItemId),
    };

    /// <summary>"Times they can’t are not said yet: Perrin Planworth, Willow Salon and 3 more."</summary>
    private static string? NotSaid(KnownDraft known, IReadOnlyList<AgendaItem> items)
    {
        var (people, rooms) = (items.SelectMany(item => item.Speakers).Select(person => person.SpeakerId).ToHashSet(), items.SelectMany(item => item.RoomIds).ToHashSet());
        var unsaid = TimesNotSaid.Of(known.Checked);
        var hidden = unsaid.Speakers.Count(speaker => people.Contains(speaker.SpeakerId) && speaker.Visibility == SpeakerVisibility.Hidden);
        List<string> names =
        [
            .. unsaid.Speakers.Where(speaker => people.Contains(speaker.SpeakerId) && speaker.Visibility != SpeakerVisibility.Hidden).Select(speaker => speaker.Name),
            .. hidden == 0 ? [] : new[] { $"{NumberWords.People(hidden)} whose name is withheld" },
            .. unsaid.Rooms.Where(room => rooms.Contains(room.RoomId)).Select(room => room.Name),
        ];
        var more = names.Count - MostNamed;
        return names.Count == 0 ? null
            : $"Times they can’t are not said yet: {string.Join(", ", names.Take(MostNamed))}{(more > 0 ? FormattableString.Invariant($" and {more} more") : "")}.";
    }
}
