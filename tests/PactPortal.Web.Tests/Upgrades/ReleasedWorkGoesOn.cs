using System.Net;
using PactPortal.Application.Billing.Orders;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Upgrades;

/// <summary>What a released portal left unfinished is finished by this one, and its documents and files can be fetched.</summary>
public sealed class ReleasedWorkGoesOn(UpgradedStates states) : IClassFixture<UpgradedStates>
{
    private const string Planning = $"/planning/convenings/{Some.Convening}";

    private static readonly string[] OfThePlanningTeam = ["lists/roster.pdf", "lists/badges.pdf", "lists/tent-cards.pdf", "lists/sign-in-1.pdf", "reports/funder.pdf"];

    public static TheoryData<string> Kept => UpgradedStates.Kept;

    [Fact]
    public async Task State_OfTheLastRelease_HoldsWhatIsUnfinishedAndADocumentOfEachKind()
    {
        var before = (await states.OfAsync(Kept.Last().Data)).Before;

        Assert.Equal(["Badges", "Invoices", "TeamPackets"], before.PrintJobs().Select(job => job.Kind).Order(StringComparer.Ordinal));
        Assert.Equal(2, before.PrintJobs().Count(job => job.Done > 0 && job.Done < job.Total));
        Assert.Equal(["CreditNote", "Invoice", "Receipt"], before.Documents().Select(document => document.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.NotEmpty(before.Letters());
        Assert.NotEmpty(before.Files());
        Assert.NotEmpty(before.WaitingMail());
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Print_WhatWaitedOrBrokeOff_Ends(string state)
    {
        var upgraded = await states.OfAsync(state);
        var jobs = upgraded.Before.PrintJobs();
        var administrator = await upgraded.AsAsync(Some.Administrator);

        Assert.Equal(jobs.Count, await upgraded.App.PrintAsync());

        foreach (var job in jobs)
        {
            var (button, type) = job.Form == "Zip" ? ("Download ZIP", "application/zip") : ("Download PDF", "application/pdf");
            var file = await administrator.DownloadAsync($"{Prints.Jobs(job.Convening)}/{job.Id}", button);
            using var answer = await administrator.Http.GetAsync(new Uri(file, UriKind.Relative));
            Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
    }

    /// <summary>A state without its files is a portal whose database alone was brought back.</summary>
    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Open_FileOfAPurchaseOrder_IsTheFileThatWasGiven(string state)
    {
        var upgraded = await states.OfAsync(state);
        var finance = await upgraded.AsAsync(Some.PlanningFinance);

        foreach (var file in upgraded.Before.Files())
        {
            var address = $"/planning/convenings/{file.Convening}/purchase-orders/{file.PurchaseOrderId}/file";
            using var answer = await finance.Http.GetAsync(new Uri(address, UriKind.Relative));

            if (File.Exists(Path.Combine(upgraded.App.DataFolder, OrderFiles.Folder, file.Key)))
            {
                Assert.Equal((HttpStatusCode.OK, file.Length), (answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync()).Length));
            }
            else
            {
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Fetch_DocumentOfEachKind_IsTheSameFileAgain(string state)
    {
        var upgraded = await states.OfAsync(state);
        var (fresno, planner, finance) = (await upgraded.AsAsync(Some.Fresno), await upgraded.AsAsync(Some.Planner), await upgraded.AsAsync(Some.PlanningFinance));
        var team = await ConfirmedTeamAsync(upgraded, fresno);
        (PortalBrowser Who, string Address)[] documents =
        [
            (await upgraded.AsAsync(null), $"/convenings/{Some.Convening}/packet.pdf"),
            (await upgraded.AsAsync(null), $"/justifications/{upgraded.Before.Letters()[0].Number}.pdf"),
            (fresno, $"/registrations/{team}/confirmation.pdf"),
            (fresno, $"/registrations/{team}/packet.pdf"),
            (fresno, "/finance/statement.pdf"),
            .. OfThePlanningTeam.Select(list => (planner, $"{Planning}/{list}")),
            .. upgraded.Before.Documents().DistinctBy(document => document.Kind).Select(document => (finance, $"/documents/{document.Number}.pdf")),
        ];

        foreach (var (who, address) in documents)
        {
            var (once, again) = (await PdfAsync(who, address), await PdfAsync(who, address));
            Assert.True(once.AsSpan().SequenceEqual(again), address);
        }

        Assert.Contains(team, await fresno.PdfTextAsync($"/registrations/{team}/confirmation.pdf"), StringComparison.Ordinal);
    }

    private static async Task<string> ConfirmedTeamAsync(UpgradedState upgraded, PortalBrowser coordinator)
    {
        var confirmed = upgraded.Before.Teams().Where(team => team.Status == "Confirmed").Select(team => team.Reference).ToHashSet();
        return (await coordinator.GetAsync("/registrations")).Document.QuerySelectorAll("main a[href^='/registrations/']")
            .Select(link => link.GetAttribute("href")?.Split('/')[2] ?? "").First(confirmed.Contains);
    }

    private static async Task<byte[]> PdfAsync(PortalBrowser browser, string address)
    {
        using var answer = await browser.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal((address, HttpStatusCode.OK, "application/pdf"), (address, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
