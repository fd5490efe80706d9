using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Discounts;

/// <summary>A use is a seat's, from the moment it is taken or held until it is given up, once.</summary>
public sealed class UsesAreCounted : MoneyScenario
{
    [Fact]
    public async Task Submit_AfterAnotherTeamTookTheLastUses_CreatesNothingAndSaysSo()
    {
        await App.DiscountAsync(uses: 2);
        var fresno = await App.SignInAsync(Some.Fresno);
        var review = await fresno.ApplyAsync(await fresno.DraftAsync(people: 2));
        await DiscountedTeamAsync(Some.Sacramento, people: 1);

        var answer = await review.PressAsync("Submit registration for 2 people", Some.PurchaseOrder());

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("The discount code SPRING-26 takes $50.00 off now, on 1 of 2 seats. The new total is $340.00. Nothing was sent.", Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Contains("Total due $340.00", answer.Main, StringComparison.Ordinal);
        Assert.Equal(1, await App.UsedAsync());
        Assert.NotNull((await answer.PressAsync("Submit registration for 2 people", Some.PurchaseOrder())).Location);
        Assert.Equal(2, await App.UsedAsync());
    }

    [Fact]
    public async Task Hold_CountsAsAUse_AndGivesItBackWhenItEnds()
    {
        await App.DiscountAsync(uses: 2);
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await HeldAsync(fresno, people: 2);
        var sacramento = await App.SignInAsync(Some.Sacramento);
        var meanwhile = await sacramento.ApplyAsync(await sacramento.DraftAsync(people: 1));

        App.Clock.Now = App.Clock.Now.AddMinutes(30);
        await using var beside = App.Beside();
        beside.Clock.Now = App.Clock.Now;
        await Task.WhenAll(App.WatchAsync(), beside.WatchAsync());
        await App.WatchAsync();

        Beside.Field(meanwhile, "Discount.Code", "The discount code SPRING-26 is used up: all 2 seats are taken.");
        Assert.Equal((RegistrationStatus.Expired, 0), (await App.StatusAsync(reference), await App.UsedAsync()));
    }

    [Fact]
    public async Task Hold_PaidAfterItEnded_TakesTheUsesAgainWhereTheyAreLeft()
    {
        await App.DiscountAsync(uses: 2);
        var reference = await ExpiredAndPaidAsync();

        Assert.Equal((RegistrationStatus.Confirmed, 2), (await App.StatusAsync(reference), await App.UsedAsync()));
    }

    [Fact]
    public async Task Hold_PaidAfterItEndedAndTheUsesWent_ConfirmsNothing()
    {
        await App.DiscountAsync(uses: 2);
        var reference = await ExpiredAndPaidAsync(async () => await DiscountedTeamAsync(Some.Sacramento, people: 1));

        Assert.Equal((RegistrationStatus.Expired, 1), (await App.StatusAsync(reference), await App.UsedAsync()));
    }

    [Fact]
    public async Task Cancel_OneSeatAndThenAll_GivesBackEachUseOnce()
    {
        await App.DiscountAsync(uses: 3);
        var reference = await DiscountedTeamAsync(Some.Fresno, people: 3);
        var fresno = await App.SignInAsync(Some.Fresno);
        var attendee = (await RegistrationAsync(reference)).Attendees[0].AttendeeId;

        var page = await fresno.GetAsync($"/registrations/{reference}/people/{attendee}/cancel");
        await page.PressAsync("Cancel this seat");
        await page.PressAsync("Cancel this seat");
        var afterOne = await App.UsedAsync();
        await (await fresno.GetAsync($"/registrations/{reference}/cancel")).PressAsync("Cancel the registration");

        Assert.Contains("$145.00", page.Main, StringComparison.Ordinal); // what the seat cost, the discount taken off
        Assert.Equal((2, 0), (afterOne, await App.UsedAsync()));
    }

    [Fact]
    public async Task Substitute_KeepsTheDiscountAndTheUse()
    {
        await App.DiscountAsync(uses: 1);
        var reference = await DiscountedTeamAsync(Some.Fresno, people: 1);
        var attendee = (await RegistrationAsync(reference)).Attendees[0].AttendeeId;

        await (await (await App.SignInAsync(Some.Fresno)).GetAsync($"/registrations/{reference}/people/{attendee}/substitute"))
            .PressAsync("Put them on the team", new() { ["Form.FullName"] = "Bo Sample", ["Form.Email"] = "bo@example.org", ["Form.AgencyType"] = "Probation" });

        Assert.Equal((new Money(145_00), 1), ((await RegistrationAsync(reference)).Total, await App.UsedAsync()));
    }

    [Fact]
    public async Task Request_TakesTheUsesAtApproval_AndIsRefusedWithoutThem()
    {
        var code = await App.DiscountAsync(uses: 1);
        var alpine = await App.SignInAsync(Some.Alpine);
        var reference = await alpine.DraftAsync(people: 2, rate: "county");
        await App.WriteAsync((db, token) => db.DiscountCodes.Where(row => row.DiscountCodeId == code).ExecuteUpdateAsync(update => update.SetProperty(row => row.Uses, 2), token));
        await alpine.ApplyAsync(reference);
        await alpine.SubmitAsync(reference, new() { ["Form.Agreed"] = "true" });
        var asked = await App.UsedAsync();
        await DiscountedTeamAsync(Some.Fresno, people: 1);
        var request = await (await App.SignInAsync(Some.Planner)).GetAsync($"/planning/convenings/{Some.Convening}/requests/{reference}");

        var refused = await request.PressAsync("Approve for 2 people");
        await App.WriteAsync((db, token) => db.DiscountCodes.Where(row => row.DiscountCodeId == code).ExecuteUpdateAsync(update => update.SetProperty(row => row.Uses, 3), token));
        await request.PressAsync("Approve for 2 people");

        Assert.Equal(0, asked);
        Assert.Contains("has the discount code SPRING-26 on 2 of its seats, and too few of its uses are left. Its limit has to be raised first.", refused.Main, StringComparison.Ordinal);
        Assert.Equal((RegistrationStatus.Approved, 3), (await App.StatusAsync(reference), await App.UsedAsync()));
    }

    [Fact]
    public async Task Recount_WhereAUseOrAnEntryWasLost_NamesIt()
    {
        await App.DiscountAsync();
        var reference = await DiscountedTeamAsync(Some.Fresno, people: 1);

        await UsedInStoreAsync(0);
        var counted = await App.RecountAsync();
        await UsedInStoreAsync(1);
        await KindOfDiscountAsync(LedgerKind.Discount, LedgerKind.Adjustment);
        var added = await App.LedgerAsync();
        await KindOfDiscountAsync(LedgerKind.Adjustment, LedgerKind.Discount);

        Assert.Equal([$"{Some.Convening} code SPRING-26: 0 used, 1 counted"], counted);
        Assert.Equal([$"registration {(await RegistrationAsync(reference)).RegistrationId}: its ledger takes $0.00 off by code, its seats say $50.00"], added);
    }

    [Fact]
    public async Task Merge_OfTwoOrganizations_BringsTheirUses()
    {
        await App.DiscountAsync(each: 5);
        var email = await App.OrganizationAsync("Fresno double", Domain.Organizations.AgencyType.HumanServices, "10");
        await DiscountedTeamAsync(email, people: 2);
        await DiscountedTeamAsync(Some.Fresno, people: 2);
        var planner = await App.SignInAsync(Some.Planner);
        var doubled = await App.QueryAsync(db => db.Organizations.Where(one => one.Name == "Fresno double").Select(one => one.OrganizationId).SingleAsync());
        var kept = await App.QueryAsync(db => db.Organizations.Where(one => one.Name == "Fresno County - demonstration agency").Select(one => one.OrganizationId).SingleAsync());

        await (await planner.GetAsync($"/planning/organizations/{doubled}/merge?Form.Kept={kept}")).PressAsync("Merge the two");
        var fresno = await App.SignInAsync(Some.Fresno);
        var review = await fresno.ApplyAsync(await fresno.DraftAsync(people: 2));

        Assert.Contains("on 1 of 2 seats. It has 1 use left", review.Main, StringComparison.Ordinal);
    }

    private async Task<string> DiscountedTeamAsync(string email, int people)
    {
        var coordinator = await App.SignInAsync(email);
        var reference = await coordinator.DraftAsync(people);
        await coordinator.ApplyAsync(reference);
        var answer = await coordinator.SubmitAsync(reference);
        Assert.Equal($"/registrations/{reference}", answer.Location);
        return reference;
    }

    private static async Task<string> HeldAsync(PortalBrowser coordinator, int people)
    {
        var reference = await coordinator.DraftAsync(people);
        await coordinator.ApplyAsync(reference);
        await coordinator.SubmitAsync(reference, new(CardTeams.ByCard));
        return reference;
    }

    /// <summary>A hold that ended while the portal didn't hear of the payment that was made in it, and then hears of it.</summary>
    private async Task<string> ExpiredAndPaidAsync(Func<Task>? meanwhile = null)
    {
        var reference = await HeldAsync(await App.SignInAsync(Some.Fresno), people: 2);
        await App.PayAsync(reference);
        var checkout = await App.CheckoutAsync(reference);
        await App.WriteAsync(async (db, token) => (await db.CardCheckouts.SingleAsync(candidate => candidate.ProviderId == checkout, token)).End());
        App.Clock.Now = App.Clock.Now.AddMinutes(31);
        await App.WatchAsync();
        Assert.Equal((RegistrationStatus.Expired, 0), (await App.StatusAsync(reference), await App.UsedAsync()));
        await (meanwhile?.Invoke() ?? Task.CompletedTask);
        foreach (var notice in await App.Sandboxed().NoticesAsync(TestContext.Current.CancellationToken))
        {
            await App.DeliverNoticeAsync(notice);
        }

        return reference;
    }

    private Task UsedInStoreAsync(int used) => App.WriteAsync((db, token) => db.DiscountCodes.ExecuteUpdateAsync(update => update.SetProperty(code => code.Used, used), token));

    private Task KindOfDiscountAsync(LedgerKind from, LedgerKind to) =>
        App.WriteAsync((db, token) => db.OwnLedgerEntries().Where(entry => entry.Kind == from).ExecuteUpdateAsync(update => update.SetProperty(entry => entry.Kind, to), token));

    private Task<Registration> RegistrationAsync(string reference) => App.QueryAsync(db => db.Registrations.AsNoTracking().SingleAsync(registration => registration.Reference == reference));
}
