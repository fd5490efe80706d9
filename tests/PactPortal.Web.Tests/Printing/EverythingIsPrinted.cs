using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Printing;

/// <summary>All of a kind is asked for, made in the background, and downloaded.</summary>
public sealed class EverythingIsPrinted : PortalScenario
{
    [Fact]
    public async Task Ask_InvoicesAsOnePdf_HasEveryInvoiceOnceInOrder()
    {
        await TeamsAsync(Some.Fresno, 2);
        await TeamsAsync(Some.Sacramento, 1);
        var finance = await App.SignInAsync(Some.PlanningFinance);

        var job = await finance.AskForPrintAsync("Invoices", "OnePdf");
        var waiting = await finance.GetAsync(job);
        await App.PrintAsync();
        var done = await finance.GetAsync(job);
        var text = await finance.PdfTextAsync(await finance.DownloadAsync(job, "Download PDF"));

        Assert.Contains("Waiting 0 of 3 documents", waiting.Main, StringComparison.Ordinal);
        Assert.Matches("Ready impact-2026-invoices-2026-09-14.pdf, [0-9]+ KB. Each download is recorded. The file is kept until September 28, 2026", done.Main);
        Assert.Matches("Invoice PACT26-00001.* Page 1 of 1.*Invoice PACT26-00002.* Page 1 of 1.*Invoice PACT26-00003.* Page 1 of 1", text);
        Assert.Equal(3, System.Text.RegularExpressions.Regex.Count(text, "What is invoiced"));
    }

    [Fact]
    public async Task Ask_TeamPacketsAsZip_HasAPdfForEachTeam()
    {
        var references = await TeamsAsync(Some.Fresno, 2);
        var planner = await App.SignInAsync(Some.Planner);

        var job = await planner.AskForPrintAsync("TeamPackets", "Zip");
        await App.PrintAsync();
        var zip = await planner.ZipAsync(job);

        Assert.Equal(references.Select(reference => $"{reference}-packet.pdf").Order(StringComparer.Ordinal), zip.Keys.Order(StringComparer.Ordinal));
        Assert.All(zip.Values, file => Assert.StartsWith("%PDF-1.7", Encoding.Latin1.GetString(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_BadgesByTheDoor_ByNameInOnePdfAndByOrganizationInAZip()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(2);
        await (await App.SignInAsync(Some.Sacramento)).ConfirmedTeamAsync(1);
        var door = await App.SignInAsync(Some.CheckIn);

        var (pdf, separate) = (await door.AskForPrintAsync("Badges", "OnePdf"), await door.AskForPrintAsync("Badges", "Zip"));
        await App.PrintAsync();
        var text = await door.PdfTextAsync(await door.DownloadAsync(pdf, "Download PDF"));
        var zip = await door.ZipAsync(separate);

        Assert.Matches("Person Number 1 Fresno.* Person Number 1 Sacramento.* Person Number 2 Fresno", text);
        Assert.Equal(["001-Fresno-County-demonstration-agency.pdf", "002-Sacramento-County-demonstration-agency.pdf"], zip.Keys);
    }

    [Fact]
    public async Task Download_Recorded_IsInTheAuditTrailAndComesInParts()
    {
        await TeamsAsync(Some.Fresno, 1);
        var finance = await App.SignInAsync(Some.PlanningFinance);
        var job = await finance.AskForPrintAsync("Invoices", "OnePdf");
        await App.PrintAsync();

        var address = await finance.DownloadAsync(job, "Download PDF");
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(0, 7) } };
        using var part = await finance.Http.SendAsync(request);
        var recorded = await App.QueryAsync(db => db.AuditEntries.AsNoTracking().SingleAsync(entry => entry.Action == "invoices and credit notes exported"));

        Assert.Equal((HttpStatusCode.PartialContent, "%PDF-1.7"), (part.StatusCode, await part.Content.ReadAsStringAsync()));
        Assert.Equal("no-store", part.Headers.CacheControl?.ToString());
        Assert.Equal("impact-2026-invoices-2026-09-14.pdf", part.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(job.Split('/')[^1], recorded.SubjectId);
        Assert.NotNull(recorded.Actor);
    }

    [Fact]
    public async Task Download_WithoutOrWithAnothersTicket_LeadsToThePage()
    {
        await TeamsAsync(Some.Fresno, 1);
        var (finance, planner) = (await App.SignInAsync(Some.PlanningFinance), await App.SignInAsync(Some.Planner));
        var job = await finance.AskForPrintAsync("Invoices", "OnePdf");
        await App.PrintAsync();
        var ticket = await finance.DownloadAsync(job, "Download PDF");

        Assert.Equal(job, (await finance.GetAsync($"{job}/file")).Location);
        Assert.Equal(job, (await planner.GetAsync(ticket)).Location);
        App.Clock.Now += TimeSpan.FromMinutes(61);
        Assert.Equal(job, (await (await App.SignInAsync(Some.PlanningFinance)).GetAsync(ticket)).Location);
    }

    [Fact]
    public async Task Visit_JobOfAnotherKindOrConvening_IsNotThere()
    {
        await TeamsAsync(Some.Fresno, 1);
        var (planner, door) = (await App.SignInAsync(Some.Planner), await App.SignInAsync(Some.CheckIn));
        var job = await planner.AskForPrintAsync("Invoices", "Zip");

        Assert.Equal(HttpStatusCode.NotFound, (await door.GetAsync(job)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await door.GetAsync($"{job}/progress")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await planner.GetAsync(job.Replace(Some.Convening, Some.Gathering, StringComparison.Ordinal))).Status);
        var list = await door.GetAsync(Prints.Jobs());
        Assert.Contains("No file yet", list.Main, StringComparison.Ordinal);
        var refused = await list.PressAsync("Make the file", new() { ["Form.Kind"] = "Invoices", ["Form.As"] = "Zip" });
        Beside.Field(refused, "Form.Kind", "Choose what to print.");
    }

    [Fact]
    public async Task Ask_WithNothingToPrint_IsRefusedBesideTheField()
    {
        var planner = await App.SignInAsync(Some.Planner);

        var answer = await (await planner.GetAsync(Prints.Jobs())).PressAsync("Make the file", new() { ["Form.Kind"] = "TeamPackets" });
        Beside.Field(answer, "Form.As", "Choose one PDF or a ZIP.");

        var empty = await answer.PressAsync("Make the file", new() { ["Form.Kind"] = "TeamPackets", ["Form.As"] = "Zip" });
        Beside.Field(empty, "Form.Kind", "Nobody has a seat yet.");
    }

    [Fact]
    public async Task Remove_AfterItsTime_TakesTheFileAndSaysSo()
    {
        await TeamsAsync(Some.Fresno, 1);
        var planner = await App.SignInAsync(Some.Planner);
        var job = await planner.AskForPrintAsync("Invoices", "Zip");
        await App.PrintAsync();
        var folder = Path.Combine(App.DataFolder, "print-jobs");
        Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));

        App.Clock.Now += TimeSpan.FromDays(14);
        await App.RemovePrintsAsync();
        planner = await App.SignInAsync(Some.Planner);

        Assert.Contains("Removed", (await planner.GetAsync(job)).Main, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        await App.RemovePrintsAsync();
        Assert.Equal(1, await App.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "printed file removed")));
    }

    private async Task<List<string>> TeamsAsync(string email, int teams)
    {
        var coordinator = await App.SignInAsync(email);
        List<string> references = [];
        for (var team = 0; team < teams; team++)
        {
            references.Add(await coordinator.ConfirmedTeamAsync(1));
        }

        return references;
    }
}
