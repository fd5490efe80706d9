using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Planning;

public sealed class RequestIsAnswered : PortalScenario
{
    private const string Requests = $"/planning/convenings/{Some.Convening}/requests";

    [Fact]
    public async Task List_OfRequests_NamesTheCountyOldestFirst()
    {
        var reference = await RequestAsync(people: 2);
        var planner = await App.SignInAsync(Some.Planner);

        var list = await planner.GetAsync(Requests);
        var page = await planner.GetAsync($"{Requests}/{reference}");

        Assert.Contains("Alpine County", list.Main, StringComparison.Ordinal);
        Assert.Contains(reference, list.Main, StringComparison.Ordinal);
        Assert.NotNull(list.Document.QuerySelector($"a[href='{Requests}/{reference}']"));
        Assert.Equal("Alpine County asks for 2 people", page.Heading);
        Assert.Contains("Total due $750.00", page.Main, StringComparison.Ordinal);
        Assert.Contains("420 of 420 seats left", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approve_TakesASeatInEveryPoolAndThePromiseConfirmsAtTheOldPrice()
    {
        var reference = await RequestAsync(people: 2);
        App.Clock.Now = Some.EarlyBirdEnd.AddDays(1);
        var planner = await App.SignInAsync(Some.Planner);
        var alpine = await App.SignInAsync(Some.Alpine);

        var answer = await (await planner.GetAsync($"{Requests}/{reference}")).PressAsync("Approve for 2 people", new() { ["Form.Note"] = "Welcome" });
        var approved = await alpine.GetAsync($"/registrations/{reference}");
        var none = await (await alpine.GetAsync($"/registrations/{reference}/pay")).PressAsync("Confirm the team");
        await none.PressAsync("Confirm the team", Some.PurchaseOrder("750.00"));
        var confirmed = await alpine.GetAsync($"/registrations/{reference}");

        Assert.Equal($"/planning/convenings/{Some.Convening}/registrations/{reference}", answer.Location);
        Assert.Equal("Your team of two has its seats; say how you pay", approved.Heading);
        Assert.Contains("“Welcome”", approved.Main, StringComparison.Ordinal);
        Assert.Contains("Wren Tidewater", approved.Main, StringComparison.Ordinal);
        Assert.Equal(["Choose how your organization will pay."], none.Problems);
        Assert.Equal("Your team of two has its seats", confirmed.Heading);
        Assert.Contains("Total due $750.00", confirmed.Main, StringComparison.Ordinal);
        Assert.Equal([2, 2, 2], await App.QueryAsync(db => db.SeatPools.Where(pool => pool.Taken > 0).Select(pool => pool.Taken).ToListAsync()));
        Assert.Equal(1, await AuditsAsync("request approved", reference));
        Assert.DoesNotContain(reference, (await planner.GetAsync(Requests)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approve_WithoutASeatOnOneDay_SaysWhichAndTakesNone()
    {
        var reference = await RequestAsync(people: 2);
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(3), 1);
        var planner = await App.SignInAsync(Some.Planner);
        var before = await Rows.CountAsync(App);

        var answer = await (await planner.GetAsync($"{Requests}/{reference}")).PressAsync("Approve for 2 people");

        Assert.Equal(["There is 1 seat on Thursday, December 10, and one is left. This team needs 2. Nothing was changed."], answer.Problems);
        Assert.Equal(before, await Rows.CountAsync(App));
        Assert.Equal(RegistrationStatus.Requested, await StatusAsync(reference));
        Assert.Equal(0, await AuditsAsync("request approved", reference));
    }

    [Fact]
    public async Task Approve_WhereNothingIsDue_ConfirmsAtOnce()
    {
        await App.ForFreeAsync();
        var reference = await RequestAsync(people: 1);
        var planner = await App.SignInAsync(Some.Planner);

        await (await planner.GetAsync($"{Requests}/{reference}")).PressAsync("Approve for 1 person");

        Assert.Equal(RegistrationStatus.Confirmed, await StatusAsync(reference));
    }

    [Fact]
    public async Task Decline_NeedsAReasonThatTheOrganizationReads()
    {
        var reference = await RequestAsync(people: 1);
        var planner = await App.SignInAsync(Some.Planner);
        var page = await planner.GetAsync($"{Requests}/{reference}");

        var silent = await page.PressAsync("Decline the request", new() { ["Form.Reason"] = "  " });
        await page.PressAsync("Decline the request", new() { ["Form.Reason"] = "Every seat is needed for member counties." });
        var seen = await (await App.SignInAsync(Some.Alpine)).GetAsync($"/registrations/{reference}");

        Beside.Field(silent, "Form.Reason", "Enter why there is no seat. The organization reads it.");
        Assert.Equal("There is no seat this time", seen.Heading);
        Assert.Contains("“Every seat is needed for member counties.”", seen.Main, StringComparison.Ordinal);
        Assert.Equal(1, await AuditsAsync("request declined", reference));
        Assert.Equal(0, await App.QueryAsync(db => db.SeatPools.SumAsync(pool => pool.Taken)));
    }

    [Fact]
    public async Task Answer_WhatAnotherPlannerAnswered_IsToldByWhom()
    {
        var reference = await RequestAsync(people: 1);
        var mine = await (await App.SignInAsync(Some.Administrator)).GetAsync($"{Requests}/{reference}");
        await (await (await App.SignInAsync(Some.Planner)).GetAsync($"{Requests}/{reference}")).PressAsync("Approve for 1 person");

        var told = await mine.PressAsync("Decline the request", new() { ["Form.Reason"] = "Too late" });

        Assert.Equal(["Somebody answered meanwhile: Request approved: 1 person has a seat, Wren Tidewater. Nothing was changed."], told.Problems);
        Assert.Equal(RegistrationStatus.Approved, await StatusAsync(reference));
    }

    [Fact]
    public async Task Request_ThroughTheWrongConvening_IsNotThere()
    {
        var reference = await RequestAsync(people: 1);
        var planner = await App.SignInAsync(Some.Planner);

        Assert.Equal(HttpStatusCode.NotFound, (await planner.GetAsync($"/planning/convenings/{Some.Gathering}/requests/{reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await planner.GetAsync($"/planning/convenings/none/requests/{reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await planner.PostAsync($"/planning/convenings/{Some.Gathering}/requests/{reference}/approve", [await planner.TokenAsync()])).Status);
    }

    private async Task<string> RequestAsync(int people)
    {
        var alpine = await App.SignInAsync(Some.Alpine);
        var reference = await alpine.DraftAsync(people, rate: "county");
        await alpine.SubmitAsync(reference, new() { ["Form.Agreed"] = "true" });
        return reference;
    }

    private Task<RegistrationStatus> StatusAsync(string reference) =>
        App.QueryAsync(db => db.Registrations.Where(registration => registration.Reference == reference).Select(registration => registration.Status).SingleAsync());

    private Task<int> AuditsAsync(string action, string subject) =>
        App.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == action && entry.SubjectId == subject));
}
