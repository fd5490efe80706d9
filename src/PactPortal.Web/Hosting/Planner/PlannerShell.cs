using PactPortal.Web.Ui;

namespace PactPortal.Web.Hosting.Planner;

/// <summary>What stands around a page of the planning team: where one is, and the convening's other pages.</summary>
/// <param name="Convening">Null where the page is of none, and has no links beside it.</param>
/// <param name="Crumbs">From the page below the start page to the page itself.</param>
/// <param name="Links">Those of the room one is in have the links under it.</param>
public sealed record PlannerShell(PlannerConvening? Convening, IReadOnlyList<Crumb> Crumbs, IReadOnlyList<ShellLink> Links)
{
    public ShellLink? Room => Links.FirstOrDefault(link => link.Under.Count > 0);
}

/// <param name="Count">What waits there; nothing is shown for none.</param>
/// <param name="Words">The same in words.</param>
/// <param name="Current">As <c>aria-current</c> has it: "page" for the page itself, "true" for one above it, or null.</param>
public sealed record ShellLink(string Address, string Title, int Count, string? Words, string? Current, IReadOnlyList<ShellLink> Under);
