using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Accessibility;

/// <summary>Printing all of a kind, as the planning team sees it: nothing yet, refused, waiting, under way, ready, failed, removed.</summary>
public sealed partial class EveryPageOfPrinting(Chromium chromium) : PortalTest(chromium)
{
    private static readonly string Jobs = Prints.Jobs();

    [Fact]
    public async Task PrintJob_FromAskingToRemoval_IsAccessibleAndTellsItsProgress()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(2);
        await (await App.SignInAsync(Some.Sacramento)).ConfirmedTeamAsync(1);
        var page = await OpenAsync(Some.Planner);
        await page.GotoAsync(Jobs);
        await page.InspectAsync("print jobs empty");
        await page.RefusedAsync("Make the file", "print jobs error");

        await page.GetByLabel("Invoices and credit notes").CheckAsync();
        await page.GetByLabel("One PDF").CheckAsync();
        await page.PressAsync("Make the file");
        await Expect(page.Heading()).ToHaveTextAsync("Invoices and credit notes, one PDF");
        await page.InspectAsync("print job waiting");

        // The page follows without being asked to: half way, then the end.
        await App.WriteAsync((db, token) => db.PrintJobs.ExecuteUpdateAsync(update => update.SetProperty(job => job.Done, 1).SetProperty(job => job.StartedAt, (DateTimeOffset?)App.Clock.Now), token));
        await Expect(page.MainPart().Locator("progress")).ToHaveJSPropertyAsync("value", 1.0);
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 of 2 documents");
        await Expect(page.MainPart()).ToContainTextAsync("Being made");
        await page.InspectAsync("print job under way");
        await page.MainPart().GetByRole(AriaRole.Link, new() { Name = "See progress" }).FocusAsync();
        await App.PrintAsync();
        await Expect(page.MainPart().GetByRole(AriaRole.Button, new() { Name = "Download PDF" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Ready");
        await Expect(page.Locator("[data-progress-state='over']")).ToBeFocusedAsync();
        await page.InspectAsync("print job ready");

        var download = await page.RunAndWaitForDownloadAsync(() => page.PressAsync("Download PDF"));
        Assert.Equal("impact-2026-invoices-2026-09-14.pdf", download.SuggestedFilename);
        await page.GotoAsync(Jobs);
        await page.InspectAsync("print jobs");
        App.Clock.Now += TimeSpan.FromDays(20);
        page = await OpenAsync(Some.Planner);
        await page.GotoAsync(Jobs);
        await page.MainPart().GetByRole(AriaRole.Link, new() { NameRegex = OnePdf() }).ClickAsync();
        await page.InspectAsync("print job removed");
    }

    [Fact]
    public async Task PrintJob_FailedAndWithGaps_IsAccessible()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var (first, second) = (await fresno.ConfirmedTeamAsync(1), await fresno.ConfirmedTeamAsync(1));
        var planner = await App.SignInAsync(Some.Planner);
        var job = await planner.AskForPrintAsync("TeamPackets", "Zip");
        await (await fresno.GetAsync($"/registrations/{first}/cancel")).PressAsync("Cancel the registration");
        await App.WriteAsync((db, token) => db.Set<Attendee>().ExecuteUpdateAsync(update => update.SetProperty(attendee => attendee.Details.FullName, "محمد"), token));
        await App.PrintAsync();
        var page = await OpenAsync(Some.Planner);
        await page.GotoAsync(job);
        await Expect(page.MainPart()).ToContainTextAsync(second);
        await page.InspectAsync("print job failed");

        await App.WriteAsync((db, token) => db.Set<Attendee>().ExecuteUpdateAsync(update => update.SetProperty(attendee => attendee.Details.FullName, "Ana Sample"), token));
        await page.PressAsync("Try again");
        await App.PrintAsync();
        await Expect(page.MainPart()).ToContainTextAsync("One is left out");
        await page.InspectAsync("print job with a gap");
    }

    [Fact]
    public async Task PrintJob_WithoutScript_IsFollowedByALink()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        var page = await OpenAsync(javaScript: false);
        await page.GotoAsync("/account/sign-in");
        await new SignInPage(page).SignInAsync(Some.Planner);
        await page.GotoAsync(Jobs);
        await page.GetByLabel("Badges").CheckAsync();
        await page.GetByLabel("ZIP").CheckAsync();
        await page.PressAsync("Make the file");
        await App.PrintAsync();

        await page.MainPart().GetByRole(AriaRole.Link, new() { Name = "See progress" }).ClickAsync();

        await Expect(page.MainPart().GetByRole(AriaRole.Button, new() { Name = "Download ZIP" })).ToBeVisibleAsync();
    }

    [GeneratedRegex("one PDF")]
    private static partial Regex OnePdf();
}
