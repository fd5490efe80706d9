using Microsoft.EntityFrameworkCore;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Hosting.Planner;

/// <summary>
/// What the planning team's pages link to, for whoever asks: the features' links that this person may open, with what waits there.
/// </summary>
public sealed class PlannerNavigation(CurrentPerson current, IServiceProvider services)
{
    private static readonly IReadOnlyList<PlannerLink> All = [.. PortalHost.Features.SelectMany(feature => feature.PlannerLinks)];

    /// <summary>Those of a convening's pages that it has.</summary>
    public IReadOnlyList<PlannerLink> Of(PlannerConvening convening) => [.. In(PlannerPlace.Convening).Where(link => link.IsOf(convening))];

    public IReadOnlyList<PlannerLink> In(PlannerPlace place) => [.. All.Where(link => link.Place == place && IsOpen(link))];

    /// <param name="path">The address of the page.</param>
    /// <param name="below">What the page is called where it is below the one that a link leads to.</param>
    public async Task<PlannerShell> ShellAsync(
        string path, PlannerConvening? convening, IReadOnlyList<Crumb> below, CancellationToken cancellation)
    {
        var here = Find(path, convening);
        var room = All.FirstOrDefault(link => link.Route == here?.Under) ?? here;
        var above = new[] { room, here }.OfType<PlannerLink>().Distinct();
        List<Crumb> crumbs = [.. above.Select(link => new Crumb(link.Title, link.AddressOf(convening))), .. below];
        if (crumbs.Count > 0)
        {
            crumbs[^1] = crumbs[^1] with { Address = null };
        }

        if (convening is null)
        {
            return new PlannerShell(null, crumbs, []);
        }

        var shown = Of(convening).Where(link => link.Under is null || link.Under == room?.Route).ToList();
        var counts = await CountAsync(shown, convening, cancellation);
        return new PlannerShell(convening, crumbs, [.. shown.Where(link => link.Under is null).Select(Shown)]);

        ShellLink Shown(PlannerLink link) => new(
            link.AddressOf(convening), link.Title, counts.Of(link, convening) ?? 0, counts.Describe(link, convening),
            link != here && link != room ? null : below.Count == 0 && link == here ? "page" : "true",
            [.. shown.Where(one => one.Under == link.Route).Select(Shown)]);
    }

    /// <summary>The link of the page at an address, or of the page above it; null where no link leads there.</summary>
    private static PlannerLink? Find(string path, PlannerConvening? convening) =>
        All.Where(link => convening is not null || link.Place != PlannerPlace.Convening)
            .Where(link => $"{path}/".StartsWith($"{link.AddressOf(convening)}/", StringComparison.OrdinalIgnoreCase))
            .MaxBy(link => link.Route.Length);

    /// <summary>What waits behind the links, as it stands now, in one statement however many they are.</summary>
    /// <param name="only">Counts of this convening; null: of each, and of what is of none.</param>
    public async Task<PlannerCounts> CountAsync(IEnumerable<PlannerLink> links, PlannerConvening? only, CancellationToken cancellation)
    {
        var counted = links.Where(link => link.Count is not null).Distinct().ToList();
        var rows = counted.Select((link, at) => Rows(link, at, only?.ConveningId)).ToList();
        if (rows.Count == 0)
        {
            return PlannerCounts.None;
        }

        var counts = await rows.Aggregate((some, more) => some.Concat(more)).GroupBy(row => new { row.At, row.ConveningId })
            .Select(group => new { group.Key.At, group.Key.ConveningId, Count = group.Count() }).ToListAsync(cancellation);
        return new PlannerCounts(counts.ToDictionary(count => (counted[count.At].Route, count.ConveningId), count => count.Count));
    }

    private IQueryable<CountedRow> Rows(PlannerLink link, int at, Guid? only)
    {
        var rows = link.Count?.In(services) ?? throw new InvalidOperationException($"Nothing is counted on {link.Route}.");
        return (only is { } id ? rows.Where(row => row == id) : rows).Select(row => new CountedRow { At = at, ConveningId = row });
    }

    private bool IsOpen(PlannerLink link) => AccessTable.Find(HttpMethods.Get, link.Route) is { } rule && current.IsAny(rule.Allowed);

    private sealed class CountedRow
    {
        public required int At { get; init; }

        public required Guid ConveningId { get; init; }
    }
}

/// <summary>How many wait behind links, each by its route and the convening.</summary>
public sealed class PlannerCounts(IReadOnlyDictionary<(string Route, Guid ConveningId), int> counts)
{
    public static readonly PlannerCounts None = new(new Dictionary<(string, Guid), int>());

    /// <summary>Null where the link counts nothing.</summary>
    public int? Of(PlannerLink link, PlannerConvening? convening) =>
        link.Count is null ? null : counts.GetValueOrDefault((link.Route, convening?.ConveningId ?? Guid.Empty));

    /// <summary>In words, or null where the link counts nothing.</summary>
    public string? Describe(PlannerLink link, PlannerConvening? convening) =>
        Of(link, convening) is { } count ? link.Count?.Describe(count) : null;
}
