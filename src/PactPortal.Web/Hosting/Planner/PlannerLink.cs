namespace PactPortal.Web.Hosting.Planner;

/// <summary>Where the planning team's navigation has a link.</summary>
public enum PlannerPlace
{
    /// <summary>Under each convening, and on each page about it.</summary>
    Convening,

    CountiesAndPeople,

    Access,
}

/// <summary>A page of the planning team that its navigation leads to.</summary>
/// <param name="Route">As the access table has it: who may come there sees the link, and nobody else.</param>
/// <param name="Title">The link's words, and those of the breadcrumb.</param>
/// <param name="Hint">What one finds there, for the planning team's start page; null where only the pages beside it link there.</param>
public sealed record PlannerLink(PlannerPlace Place, string Route, string Title, string? Hint = null)
{
    private const string Slug = "{slug}";

    /// <summary>The route of the link that this one belongs to: it is offered on that page and those around it.</summary>
    public string? Under { get; init; }

    /// <summary>What waits there, or null where nothing is counted.</summary>
    public PlannerCount? Count { get; init; }

    /// <summary>Whether a convening has the page. It is asked where <see cref="PlannerPlace.Convening"/> is the place.</summary>
    public Func<PlannerConvening, bool> IsOf { get; init; } = _ => true;

    /// <param name="convening">Where the route needs one.</param>
    public string AddressOf(PlannerConvening? convening) => "/" + Route.Replace(Slug, convening?.Slug, StringComparison.Ordinal);
}

/// <summary>How many wait on a page, counted by the query whose rows the page lists.</summary>
public sealed class PlannerCount
{
    private readonly Func<IServiceProvider, IQueryable<Guid>> find;
    private readonly Func<int, string> describe;

    private PlannerCount(Func<IServiceProvider, IQueryable<Guid>> find, Func<int, string> describe)
    {
        this.find = find;
        this.describe = describe;
    }

    /// <param name="rows">The convening of each row, or no identifier where rows are of none.</param>
    /// <param name="describe">In words: "3 wait for an answer".</param>
    public static PlannerCount Of<TPages>(Func<TPages, IQueryable<Guid>> rows, Func<int, string> describe) where TPages : notnull =>
        new(services => rows(services.GetRequiredService<TPages>()), describe);

    internal IQueryable<Guid> In(IServiceProvider services) => find(services);

    public string Describe(int count) => describe(count);
}
