using PactPortal.Testing;

namespace PactPortal.ReleasedStates;

/// <summary>Makes a database as the users of a released portal leave it: a part of its mail sent, the rest waiting.</summary>
internal sealed class StateMaker(ReleasedTree tree, string folder, TextWriter output)
{
    private const string Early = "2026-09-14T09:00:00-07:00";
    private const string Regular = "2026-10-25T09:00:00-07:00";
    private const string Due = "2026-11-18T09:00:00-08:00";

    private static readonly string[] RateLimits = ["letters", "verification", "sign-in", "personal-links", "sign-up", "complaints", "discount-codes"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(20);

    private readonly Acts[] acts = [new LetterActs(), new AccountActs(), new TeamActs(), new MoneyActs()];

    public StateDatabase Database { get; } = new(folder);

    /// <param name="teams">How many register besides those of the acts.</param>
    public async Task MakeAsync(int teams)
    {
        await ServeAsync(Early, delivers: true, _ => Task.CompletedTask);
        Database.Write($"UPDATE SeatPools SET Capacity = Capacity + {3 * teams}");
        await ServeAsync(Early, delivers: true, async visits =>
        {
            foreach (var one in acts)
            {
                await one.EarlyAsync(visits);
            }

            await ManyTeams.RegisterAsync(visits, teams);
            await UntilAllIsSentAsync();
        });
        foreach (var kind in new[] { "TeamPackets", "Badges" })
        {
            await ServeAsync(Early, delivers: true, visits =>
                visits.DoAsync($"a print job of {kind} that breaks off", () => BreakOffPrintingAsync(visits, kind)));
        }

        await ServeAsync(Regular, delivers: false, async visits =>
        {
            // What was held for cards goes back first; then two seats of the second day are left, and who comes after them waits.
            await UntilAsync(() => Database.Count("Registrations", "Status = 'AwaitingPayment'") == 0, Soon);
            Database.Write(
                "UPDATE SeatPools SET Capacity = Taken + 2 WHERE Key = 'day/2' AND ConveningId IN (SELECT ConveningId FROM Convenings WHERE Slug = 'impact-2026')");
            foreach (var one in acts)
            {
                await one.RegularAsync(visits);
            }
        });
        await ServeAsync(Due, delivers: false, _ => UntilRemindedAsync());
        Database.Compact();
    }

    private async Task ServeAsync(string clock, bool delivers, Func<Visits, Task> visit)
    {
        string[] settings =
        [
            $"--Portal:DataFolder={folder}", $"--Demonstration:Clock={clock}", $"--Mail:Deliver={delivers}", $"--Printing:Prints={delivers}",
            "--Portal:PublicUrl=http://localhost:5080",
            .. RateLimits.Select(policy => $"--RateLimits:{policy}=100000"),
        ];
        await using var portal = await PortalProcess.StartAsync(tree.Portal, tree.ContentRoot, settings, CancellationToken.None);
        await visit(new Visits(portal, output));
    }

    /// <summary>The portal is killed right after, and nobody prints until the state is opened again.</summary>
    private async Task BreakOffPrintingAsync(Visits visits, string kind)
    {
        var job = $"Kind = '{kind}' AND Form = 'OnePdf'";
        await (await visits.AsAsync(Some.Planner)).PrintAsync(kind, "OnePdf", prints: false);
        await UntilAsync(() => Database.Count("PrintJobs", $"{job} AND Done > 0") > 0, Soon, AtOnce);
        if (Database.Count("PrintJobs", $"{job} AND Done > 0 AND FinishedAt IS NULL") == 0)
        {
            throw new InvalidOperationException("It was done before it could break off.");
        }
    }

    private Task UntilAllIsSentAsync() => Database.HasTable("OutboxMessages")
        ? UntilAsync(() => Database.Count("OutboxMessages", "State = 'Waiting' AND DueAt IS NULL") == 0, Patience)
        : Task.CompletedTask;

    /// <summary>The watch over due dates looks five minutes after a start.</summary>
    private Task UntilRemindedAsync() =>
        Database.HasTable("InvoiceReminders") ? UntilAsync(() => Database.Count("InvoiceReminders", "true") > 0, Patience) : Task.CompletedTask;

    private static async Task UntilAsync(Func<bool> holds, TimeSpan patience, TimeSpan? pause = null)
    {
        using var end = new CancellationTokenSource(patience);
        while (!holds() && !end.IsCancellationRequested)
        {
            await Task.Delay(pause ?? TimeSpan.FromSeconds(1));
        }
    }
}
