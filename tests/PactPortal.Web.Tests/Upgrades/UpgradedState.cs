using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PactPortal.Application;
using PactPortal.Testing;
using PactPortal.Web.Hosting;
using PactPortal.Web.Tests.Data;
using PactPortal.Web.Tests.Operations;

namespace PactPortal.Web.Tests.Upgrades;

/// <summary>A kept state that the operator's commands brought up to now, with the database as it was beside it.</summary>
internal sealed class UpgradedState : IAsyncDisposable
{
    /// <summary>After the last act in any state.</summary>
    private static readonly TestClock Clock = new(Some.At("2026-11-19T09:00:00-08:00"));

    /// <summary>Badge codes are given to people who have none; a team that is billed, and the sequence of its numbers, move on.</summary>
    private static readonly string[] ChangedByMigrating = ["Attendees.BadgeCode", "Attendees.Version", "Registrations.Version", "NumberSequences.Last"];

    /// <summary>Copied by one release and dropped by the next, after a check; what became of it the tests of the copies say.</summary>
    private static readonly string[] Dropped =
    [
        "OffsetFunds", "CountyOffsetSeats", "FundEntries", "WaitedPools", "Convenings.Venue", "Convenings.Payee", "Convenings.Policies",
        "ConveningDays.Capacity", "ConveningDays.CountySeatCap", "Rates.Capacity",
    ];

    private readonly Folder folder;
    private readonly Dictionary<string, PortalBrowser> sessions = [];

    private UpgradedState(Folder folder, EarlierDatabase before, IReadOnlyDictionary<string, int> missing) =>
        (this.folder, Before, RowsMissing, App) = (folder, before, missing, PortalApp.On(folder.Path, services: services => services
            .RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(Clock)
            .RemoveAll<RealTime>().AddSingleton(new RealTime(new TestClock(before.LastUse())))));

    public PortalApp App { get; }

    public EarlierDatabase Before { get; }

    /// <summary>After <c>migrate</c> and before any start, table by table.</summary>
    public IReadOnlyDictionary<string, int> RowsMissing { get; }

    public static async Task<UpgradedState> MakeAsync(string state)
    {
        var folder = new Folder();
        var (now, then) = (Path.Combine(folder.Path, "portal.db"), Path.Combine(folder.Path, "before.db"));
        await KeptStates.UnpackAsync(Path.Combine(AppContext.BaseDirectory, "Upgrades", "States", state), folder.Path);
        File.Copy(now, then);
        await VerbRun.RunAsync(folder, ["migrate"]);
        await VerbRun.RunAsync(folder, ["check-seats"]);
        await VerbRun.RunAsync(folder, ["check-ledger"]);
        var before = new EarlierDatabase(then);
        return new UpgradedState(folder, before, before.RowsMissingIn(now, [.. ChangedByMigrating, .. Dropped]));
    }

    /// <summary>The one session of an account, or of a visitor (null).</summary>
    public async Task<PortalBrowser> AsAsync(string? email) =>
        sessions.TryGetValue(email ?? "", out var browser) ? browser : sessions[email ?? ""] = email is null ? App.Visit() : await App.SignInAsync(email);

    public async ValueTask DisposeAsync()
    {
        await using (App)
        {
            await PortalScenario.SoundAsync(App);
        }

        Before.Dispose();
        folder.Dispose();
    }
}
