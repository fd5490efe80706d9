using PactPortal.Domain.Printing;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Printing;

namespace PactPortal.Web.Tests.Access;

/// <param name="Method">As in the table; <c>PRINT</c> for a kind of print job, whose name stands for the route.</param>
internal sealed record ApprovedRoute(string Method, string Route, PersonKinds Allowed, bool NeedsNobody, bool IsForPrograms)
{
    public bool IsOpenToAll => Allowed.HasFlag(PersonKinds.Visitor);
}

/// <summary>
/// Who may come where, as somebody approved it: a list of its own, apart from the table by which the portal decides. What tests expect comes from
/// here, so that a loosened row of the table is a difference that somebody reads.
/// </summary>
internal static class ApprovedAccess
{
    public const string File = "tests/PactPortal.Web.Tests/Access/approved-access.txt";

    private const string Print = "PRINT";
    private const string Everybody = "everybody";
    private const string EverybodySignedIn = "everybody signed in";
    private const string NeedsNobody = "; needs nobody";
    private const string ForPrograms = "; for programs";

    private static readonly IReadOnlyList<(PersonKinds Kind, string Words)> Words =
    [
        (PersonKinds.Coordinator, "coordinator"), (PersonKinds.FinanceOfficer, "finance officer"), (PersonKinds.Member, "member"), (PersonKinds.Planner, "planner"),
        (PersonKinds.AccessCoordinator, "access coordinator"), (PersonKinds.ScholarshipReviewer, "scholarship reviewer"), (PersonKinds.PlanningFinance, "planning finance"),
        (PersonKinds.CheckInStaff, "check-in staff"), (PersonKinds.RegionalCoordinator, "regional coordinator"), (PersonKinds.Administrator, "administrator"),
    ];

    private static readonly Lazy<IReadOnlyList<ApprovedRoute>> All = new(() => [.. Lines().Select(Read)]);

    public static IEnumerable<ApprovedRoute> Routes => All.Value.Where(route => route.Method != Print);

    public static ApprovedRoute Of(string method, string route) => Routes.Single(one => one.Method == method && one.Route == route);

    public static PersonKinds WhoPrints(PrintKind kind) => All.Value.Single(one => one.Method == Print && one.Route == kind.ToString()).Allowed;

    public static IReadOnlyList<string> Lines() => [.. System.IO.File.ReadLines(SourceFiles.PathOf(File)).Where(line => line.Length > 0 && line[0] != '#')];

    /// <summary>The list as the portal's table would have it, and the kinds of document that are printed.</summary>
    public static IReadOnlyList<string> OfTheTable(IEnumerable<PrintedKind> printed) =>
    [
        .. AccessTable.Rules.OrderBy(rule => rule.Route, StringComparer.Ordinal).ThenBy(rule => rule.Method, StringComparer.Ordinal)
            .Select(rule => $"{rule.Method} /{rule.Route} | {Say(rule.Allowed)}{(rule.NeedsNobody ? NeedsNobody : "")}{(rule.IsForPrograms ? ForPrograms : "")}"),
        .. printed.Select(one => $"{Print} /{one.Kind} | {Say(one.Audience)}"),
    ];

    public static void Write(IEnumerable<string> lines) =>
        System.IO.File.WriteAllLines(SourceFiles.PathOf(File), [.. System.IO.File.ReadLines(SourceFiles.PathOf(File)).Where(line => line.StartsWith('#')), .. lines]);

    private static string Say(PersonKinds allowed) =>
        allowed.HasFlag(PersonKinds.Visitor) ? Everybody
        : allowed.HasFlag(PersonKinds.Account) ? EverybodySignedIn
        : string.Join(", ", Words.Where(word => allowed.HasFlag(word.Kind)).Select(word => word.Words));

    private static ApprovedRoute Read(string line)
    {
        var (route, who) = (line.Split(" | ")[0].Split(" /"), line.Split(" | ")[1].Split("; "));
        var allowed = who[0] switch
        {
            Everybody => PersonKinds.Visitor | PersonKinds.SignedIn,
            EverybodySignedIn => PersonKinds.Account,
            _ => who[0].Split(", ").Aggregate(PersonKinds.None, (kinds, name) => kinds | Words.Single(word => word.Words == name).Kind),
        };
        return new ApprovedRoute(route[0], route[1], allowed, who.Contains(NeedsNobody[2..]), who.Contains(ForPrograms[2..]));
    }
}
