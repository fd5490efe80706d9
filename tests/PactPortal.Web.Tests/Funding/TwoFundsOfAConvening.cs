using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Registrations.Card;
using PactPortal.Domain;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Funding;

/// <summary>A convening draws on its second fund once the first runs out. Every scenario ends with a recount of both.</summary>
public sealed class TwoFundsOfAConvening : PortalScenario
{
    [Fact]
    public async Task Submit_WhereTheFirstRunsOutWithinASeat_DividesItAndShowsOneOffset()
    {
        var (first, second) = await TwoAsync(firstHas: 150_00);
        var fresno = await App.SignInAsync(Some.Fresno);

        var reference = await fresno.DraftAsync(people: 3);
        var review = await fresno.GetAsync($"/registrations/{reference}/review");
        var answer = await fresno.SubmitAsync(reference);

        Assert.Contains("$585.00", review.Main, StringComparison.Ordinal);
        Assert.Equal($"/registrations/{reference}", answer.Location);
        Assert.Contains("Total due $585.00", (await fresno.GetAsync($"/registrations/{reference}")).Main, StringComparison.Ordinal);
        Assert.Equal((Money.Zero, new Money(850_00)), (await App.LeftInAsync(first), await App.LeftInAsync(second)));
        Assert.Equal(
            [(first, FundEntryKind.Commitment, 150_00, 2), (first, FundEntryKind.Draw, 150_00, 0), (second, FundEntryKind.Commitment, 150_00, 2), (second, FundEntryKind.Draw, 150_00, 0)],
            await EntriesAsync(first));
        Assert.All(await App.QueryAsync(db => db.FundEntries.AsNoTracking().Where(entry => entry.RegistrationId != null).ToListAsync()), entry => Assert.NotNull(entry.Actor));
    }

    [Fact]
    public async Task Cancel_OneSeatAndThenAll_GivesBackToTheFundsItCameFrom()
    {
        var (first, second) = await TwoAsync(firstHas: 150_00);
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(people: 3);
        var person = await App.QueryAsync(db => db.Set<Attendee>().Select(attendee => attendee.AttendeeId).FirstAsync());

        await (await fresno.GetAsync($"/registrations/{reference}/people/{person}/cancel")).PressAsync("Cancel this seat");
        var one = (await App.LeftInAsync(first), await App.LeftInAsync(second));
        await (await fresno.GetAsync($"/registrations/{reference}/cancel")).PressAsync("Cancel the registration");

        Assert.Equal((Money.Zero, new Money(950_00)), one);
        Assert.Equal((new Money(150_00), new Money(1000_00)), (await App.LeftInAsync(first), await App.LeftInAsync(second)));
        Assert.Equal(0, await App.QueryAsync(db => db.FundRuleCountySeats.SumAsync(county => county.Used)));
    }

    [Fact]
    public async Task Hold_ThatEnds_GivesBackToBoth()
    {
        var (first, second) = await TwoAsync(firstHas: 150_00);
        var reference = await (await App.SignInAsync(Some.Fresno)).HeldTeamAsync(people: 2);
        var held = (await App.LeftInAsync(first), await App.LeftInAsync(second));

        App.Clock.Now = App.Clock.Now.AddMinutes(31);
        await App.WatchAsync();

        Assert.Equal((Money.Zero, new Money(950_00)), held);
        Assert.Equal(RegistrationStatus.Expired, await App.StatusAsync(reference));
        Assert.Equal((new Money(150_00), new Money(1000_00)), (await App.LeftInAsync(first), await App.LeftInAsync(second)));
    }

    [Fact]
    public async Task Hold_ThatEndedAndIsPaidAfterAll_DrawsOnBothAgain()
    {
        var (first, second) = await TwoAsync(firstHas: 150_00);
        var reference = await (await App.SignInAsync(Some.Fresno)).HeldTeamAsync(people: 2);
        App.Clock.Now = App.Clock.Now.AddMinutes(30);
        await App.WriteAsync(async (db, token) =>
        {
            var checkout = await db.CardCheckouts.SingleAsync(token);
            checkout.End();
            await db.Step<EndHold>().InCommitAsync(checkout.RegistrationId, Act.OfPortal(App.Clock.Now, "The hold ended unheard"), token);
        });
        var ended = (await App.LeftInAsync(first), await App.LeftInAsync(second));

        await App.PayAsync(reference);
        await App.DeliverNoticesAsync();

        Assert.Equal((new Money(150_00), new Money(1000_00)), ended);
        Assert.Equal(RegistrationStatus.Confirmed, await App.StatusAsync(reference));
        Assert.Equal((Money.Zero, new Money(950_00)), (await App.LeftInAsync(first), await App.LeftInAsync(second)));
    }

    [Fact]
    public async Task Submit_WhereTheCountyUsedItsSeatsOfBoth_PaysInFull()
    {
        await App.FundOfAsync(Some.Convening, 900_00);
        var second = await App.SecondFundAsync(1000_00, seatsPerCounty: 1);
        var fresno = await App.SignInAsync(Some.Fresno);

        var reference = await fresno.DraftAsync(people: 7);
        var team = await fresno.GetAsync($"/registrations/{reference}/team");
        await fresno.SubmitAsync(reference);

        Assert.Contains("this team would use six.", team.Main, StringComparison.Ordinal);
        Assert.Contains("Further people pay the rate in full. The whole fund has 19 offset seats left.", team.Main, StringComparison.Ordinal);
        Assert.Equal((new Money(400_00), new Money(900_00)), (await App.LeftInAsync(await App.FirstFundAsync()), await App.LeftInAsync(second)));
    }

    [Fact]
    public async Task Submit_AfterTheFirstRuleEnded_DrawsOnTheSecond()
    {
        var (first, second) = await TwoAsync(firstHas: 900_00);
        _ = (await App.SetRuleAsync(first, new FundRuleTerms(DrawOrder: 1, new Money(100_00), 5) { EndsAt = App.Clock.Now }, shownVersion: 1)).Value;

        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 2);

        Assert.Equal((new Money(900_00), new Money(800_00)), (await App.LeftInAsync(first), await App.LeftInAsync(second)));
    }

    [Fact]
    public async Task Report_OfAFundThatAnotherConveningUsesToo_SaysWhatIsLeftOfAll()
    {
        var (_, second) = await TwoAsync(firstHas: 150_00);
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 3);
        _ = (await App.AdjustAsync(second, FundAdjustment.Lower(new Money(50_00)))).Value;

        var report = await (await App.SignInAsync(Some.Planner)).GetAsync($"/planning/convenings/{Some.Convening}/reports/funder");

        Assert.Equal(HttpStatusCode.OK, report.Status);
        Assert.Contains("Budget $1,100.00 Committed $300.00 Drawn $300.00 Released $0.00 In use $300.00 Left $800.00", report.Main, StringComparison.Ordinal);
    }

    private async Task<(Guid First, Guid Second)> TwoAsync(long firstHas)
    {
        await App.FundOfAsync(Some.Convening, firstHas);
        return (await App.FirstFundAsync(), await App.SecondFundAsync(1000_00));
    }

    private async Task<IEnumerable<(Guid, FundEntryKind, long, int)>> EntriesAsync(Guid first) =>
        (await App.QueryAsync(db => db.FundEntries.AsNoTracking().Where(entry => entry.RegistrationId != null).ToListAsync()))
            .OrderByDescending(entry => entry.FundId == first).ThenBy(entry => entry.Kind).Select(entry => (entry.FundId, entry.Kind, entry.Amount.Cents, entry.Seats));
}
