using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Data.Printing;
using PactPortal.Documents.Rendering;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Printing;

/// <summary>A process stops or dies while it prints, two print at once, something changes or can't be printed: nothing is lost, doubled or half.</summary>
public sealed class PrintingIsInterrupted : PortalScenario
{
    private readonly WatchedRenderer renderer = new();

    protected override Task<PortalApp> StartAsync() => PortalApp.StartAsync(services: services => services.AddSingleton<IDocumentRenderer>(renderer));

    [Theory]
    [InlineData("Zip", "Download ZIP")]
    [InlineData("OnePdf", "Download PDF")]
    public async Task Print_StoppedHalfway_GoesOnWithWhatIsMissing(string form, string button)
    {
        await TeamsAsync(5);
        var planner = await App.SignInAsync(Some.Planner);
        var job = await planner.AskForPrintAsync("Invoices", form);
        using CancellationTokenSource stop = new();
        renderer.After(2, stop.Cancel);
        await Assert.ThrowsAsync<OperationCanceledException>(() => App.PrintAsync(stop.Token));
        // It gave the job back; here another process took it, and died.
        await App.QueryAsync(db => db.ClaimPrintAsync(Guid.NewGuid(), App.Clock.Now, App.Clock.Now, CancellationToken.None));
        Assert.Equal(0, await App.PrintAsync());
        Assert.Contains("Being made", (await planner.GetAsync(job)).Main, StringComparison.Ordinal);

        App.Clock.Now += TimeSpan.FromMinutes(3);
        Assert.Equal(1, await App.PrintAsync());

        Assert.Equal(5, renderer.Rendered);
        Assert.Equal(Enumerable.Range(1, 5).Select(number => $"PACT26-{number:D5}"), await InvoicesAsync(planner, job, form, button));
    }

    [Fact]
    public async Task Print_ByTwoProcessesAtOnce_MakesEachJobOnce()
    {
        await TeamsAsync(3);
        var planner = await App.SignInAsync(Some.Planner);
        var jobs = new[] { await planner.AskForPrintAsync("Invoices", "Zip"), await planner.AskForPrintAsync("TeamPackets", "Zip") };
        await using var beside = App.Beside();

        var printed = await Task.WhenAll(App.PrintAsync(), beside.PrintAsync());

        Assert.Equal(2, printed.Sum());
        Assert.Equal(3, (await planner.ZipAsync(jobs[0])).Count);
        Assert.Equal(3, (await planner.ZipAsync(jobs[1])).Count);
        Assert.Equal(2, await App.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "print job done")));
    }

    [Fact]
    public async Task Print_WhoseClaimWasLost_LeavesTheJobToTheOther()
    {
        await TeamsAsync(1);
        var planner = await App.SignInAsync(Some.Planner);
        var job = await planner.AskForPrintAsync("Invoices", "Zip");
        renderer.After(1, SomebodyElseClaims);

        await App.PrintAsync();

        Assert.Contains("Being made", (await planner.GetAsync(job)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_TwiceAtOnce_IsOneJob()
    {
        await TeamsAsync(1);
        var (planner, finance) = (await App.SignInAsync(Some.Planner), await App.SignInAsync(Some.PlanningFinance));

        var jobs = await Task.WhenAll(planner.AskForPrintAsync("Invoices", "Zip"), finance.AskForPrintAsync("Invoices", "Zip"));
        var other = await planner.AskForPrintAsync("Invoices", "OnePdf");
        await App.PrintAsync();
        var later = await planner.AskForPrintAsync("Invoices", "Zip");

        Assert.Equal(jobs[0], jobs[1]);
        Assert.Equal(3, new[] { jobs[0], other, later }.Distinct().Count());
    }

    [Fact]
    public async Task Print_TeamCancelledMeanwhile_IsLeftOutByName()
    {
        var references = await TeamsAsync(2);
        var (planner, fresno) = (await App.SignInAsync(Some.Planner), await App.SignInAsync(Some.Fresno));
        var (packets, invoices) = (await planner.AskForPrintAsync("TeamPackets", "Zip"), await planner.AskForPrintAsync("Invoices", "OnePdf"));
        await (await fresno.GetAsync($"/registrations/{references[0]}/cancel")).PressAsync("Cancel the registration");

        await App.PrintAsync();

        Assert.Contains($"One is left out Team packet {references[0]}, not confirmed any more", (await planner.GetAsync(packets)).Main, StringComparison.Ordinal);
        Assert.Equal([$"{references[1]}-packet.pdf"], (await planner.ZipAsync(packets)).Keys);
        Assert.Contains("Invoice PACT26-00001, credited meanwhile", (await planner.GetAsync(invoices)).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Zip")]
    [InlineData("OnePdf")]
    public async Task Print_NameThatCannotBePrinted_FailsByNameAndCanBeTriedAgain(string form)
    {
        var references = await TeamsAsync(2);
        await NameAsync(references[1], "محمد");
        var planner = await App.SignInAsync(Some.Planner);
        var job = await planner.AskForPrintAsync("TeamPackets", form);

        await App.PrintAsync();
        var failed = await planner.GetAsync(job);

        Assert.Contains($"Team packet {references[1]} holds a name that can’t be printed: ask for a Latin spelling.", failed.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(references[0], failed.Main, StringComparison.Ordinal);
        Assert.Equal(job, (await planner.GetAsync($"{job}/file")).Location);
        await NameAsync(references[1], "Mohamed");
        await failed.PressAsync("Try again");
        await App.RemovePrintsAsync();
        await App.PrintAsync();
        Assert.Contains("Ready", (await planner.GetAsync(job)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_WhereNothingCanBeWritten_FailsAndOffersNothing()
    {
        await TeamsAsync(1);
        var planner = await App.SignInAsync(Some.Planner);
        var job = await planner.AskForPrintAsync("Invoices", "Zip");
        var inTheWay = Path.Combine(App.DataFolder, "print-jobs");
        await File.WriteAllTextAsync(inTheWay, "no folder");

        await App.PrintAsync();
        var failed = await planner.GetAsync(job);
        File.Delete(inTheWay);
        await failed.PressAsync("Try again");
        await App.PrintAsync();

        Assert.Contains("the disk may be full", failed.Main, StringComparison.Ordinal);
        Assert.Single(await planner.ZipAsync(job));
    }

    private static async Task<IEnumerable<string>> InvoicesAsync(PortalBrowser planner, string job, string form, string button) => form == "Zip"
        ? (await planner.ZipAsync(job)).Keys.Select(name => name.Replace(".pdf", "", StringComparison.Ordinal))
        : Regex.Matches(await planner.PdfTextAsync(await planner.DownloadAsync(job, button)), @"Invoice (PACT26-\d+) Bill to").Select(match => match.Groups[1].Value);

    private Task NameAsync(string reference, string name) => App.WriteAsync((db, token) =>
        db.Set<Attendee>().Where(attendee => db.Registrations.Any(registration => registration.RegistrationId == attendee.RegistrationId && registration.Reference == reference))
            .ExecuteUpdateAsync(update => update.SetProperty(attendee => attendee.Details.FullName, name), token));

    private async Task<List<string>> TeamsAsync(int teams)
    {
        var coordinator = await App.SignInAsync(Some.Fresno);
        List<string> references = [];
        for (var team = 0; team < teams; team++)
        {
            references.Add(await coordinator.ConfirmedTeamAsync(1));
        }

        return references;
    }

    private void SomebodyElseClaims()
    {
        using SqliteConnection connection = new(App.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE PrintJobs SET Claim = $claim";
        command.Parameters.AddWithValue("$claim", Guid.NewGuid());
        command.ExecuteNonQuery();
    }
}
