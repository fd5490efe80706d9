using PactPortal.Testing;

namespace PactPortal.Web.Tests.Acts;

/// <summary>
/// Two lists that somebody approved: which entry of the audit trail a request leaves, and which mail is owed by an entry. Every scenario is
/// held to them when it ends, whatever it is about.
/// </summary>
internal static class ApprovedActs
{
    public const string RequestsFile = "tests/PactPortal.Web.Tests/Acts/approved-requests.txt";
    public const string EntriesFile = "tests/PactPortal.Web.Tests/Acts/approved-entries.txt";

    /// <summary>What stands for the entries of a request that leaves none, with the reason behind it.</summary>
    public const string Nothing = "nothing: ";

    private static readonly Lazy<IReadOnlyList<ApprovedEntry>> All = new(() => [.. Lines(EntriesFile).Select(ApprovedEntry.Read)]);

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Routes = new(() =>
        Lines(RequestsFile).Select(line => line.Split(" | ")).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal));

    public static IReadOnlyList<ApprovedEntry> Entries => All.Value;

    /// <summary>By method and route: the entries, with commas between, or why there is none.</summary>
    public static IReadOnlyDictionary<string, string> Requests => Routes.Value;

    /// <summary>What was done otherwise than it was approved.</summary>
    public static IEnumerable<string> FaultsOf(IEnumerable<CommittedAct> acts) => acts.Select(FaultOf).OfType<string>().Distinct();

    private static string? FaultOf(CommittedAct act)
    {
        if (act.Action is null)
        {
            return act.Route is null || IsSilent(act.Route) ? null : $"{act.Route} wrote and left no entry in the audit trail.";
        }

        // A scenario's own state is no act.
        if (act is { Route: null, Action: "given" })
        {
            return null;
        }

        var said = act.Route is null ? $"\"{act.Action}\"" : $"{act.Route}, \"{act.Action}\",";
        return Entries.FirstOrDefault(one => one.IsOf(act.Action)) is not { } entry ? $"{said} is not in {EntriesFile}."
            : act.Route is not null && !EntriesOf(act.Route).Contains(entry.Action) ? $"{said} is not in {RequestsFile}."
            : entry.FaultOf(act) is { } fault ? $"{said} {fault}; that is not in {EntriesFile}."
            : null;
    }

    public static IReadOnlyList<string> EntriesOf(string route) =>
        IsSilent(route) || !Requests.TryGetValue(route, out var entries) ? [] : entries.Split(", ");

    private static bool IsSilent(string route) =>
        Requests.TryGetValue(route, out var entries) && entries.StartsWith(Nothing, StringComparison.Ordinal);

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(SourceFiles.PathOf(file)).Where(line => line.Length > 0 && line[0] != '#');
}
