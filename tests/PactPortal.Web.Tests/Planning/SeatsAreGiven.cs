using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Planning;

/// <summary>A planner gives free seats to who waits.</summary>
public sealed class SeatsAreGiven : PortalScenario
{
    private const string Desk = $"/planning/convenings/{Some.Convening}/registrations";

    [Fact]
    public async Task Give_WhereSeatsAreFree_TakesThemAtTheRateOfJoiningWithTheOffsetOfNow()
    {
        var reference = await WaitAsync(Some.Fresno, people: 3);
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 3);
        App.Clock.Now = Some.EarlyBirdEnd.AddDays(1);
        var (fresno, planner) = (await App.SignInAsync(Some.Fresno), await App.SignInAsync(Some.Planner));
        var waiting = await fresno.GetAsync($"/registrations/{reference}");

        var answer = await planner.GiveSeatsAsync(reference);
        var given = await fresno.GetAsync($"/registrations/{reference}");
        var mail = Assert.Single(await App.DeliverMailAsync());
        App.Clock.Now = App.Clock.Now.AddMinutes(1);
        await (await fresno.GetAsync($"/registrations/{reference}/pay")).PressAsync("Confirm the team", Some.PurchaseOrder("585.00"));
        var confirmed = await fresno.GetAsync($"/registrations/{reference}");

        Assert.Contains("All three seats are free for your team", waiting.Main, StringComparison.Ordinal);
        Assert.Contains("They are kept for it, and nobody outside the list can take them.", waiting.Main, StringComparison.Ordinal);
        Assert.Equal($"{Desk}/{reference}", answer.Location);
        Assert.Equal("Your team of three has its seats; say how you pay", given.Heading);
        Assert.Contains("Total due $585.00", given.Main, StringComparison.Ordinal);
        Assert.Contains("Given seats from the waiting list for 3 people; $585.00 due", given.Main, StringComparison.Ordinal);
        Assert.Contains("Wren Tidewater", given.Main, StringComparison.Ordinal);
        Assert.Equal((Some.Fresno, "Your team has its seats at ImPACT 2026 Convening"), (mail.ToAddress, mail.Subject));
        Assert.Contains("The total due is $585.00, at the early-bird rate of the day you joined the waiting list.", mail.Text, StringComparison.Ordinal);
        Assert.Equal("Your team of three has its seats", confirmed.Heading);
        Assert.Equal([3, 3, 3], await App.QueryAsync(db => db.SeatPools.Where(pool => pool.Taken > 0).Select(pool => pool.Taken).ToListAsync()));
        Assert.Equal(1_170_000, (await App.QueryAsync(db => db.Funds.AsNoTracking().SingleAsync())).Balance.Cents);
        Assert.Equal([FundEntryKind.Commitment, FundEntryKind.Draw], await App.QueryAsync(db => db.FundEntries.Where(entry => entry.RegistrationId != null).OrderBy(entry => entry.At).Select(entry => entry.Kind).ToListAsync()));
        Assert.Contains("Nobody waits", (await planner.GetAsync(GivenWaiting.WaitingList())).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Give_WhereNoSeatIsFree_SaysTheNumbersAndTakesNone()
    {
        var reference = await WaitAsync(Some.Fresno, people: 2);
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 1);
        var before = await Rows.CountAsync(App);

        var answer = await (await App.SignInAsync(Some.Planner)).GiveSeatsAsync(reference);

        Assert.Equal(["There is 1 seat on Wednesday, December 9, and one is left. This team needs 2. Nothing was changed."], answer.Problems);
        Assert.Contains(reference, answer.Main, StringComparison.Ordinal);
        Assert.Equal(before, await Rows.CountAsync(App));
        Assert.Equal(0, await App.QueryAsync(db => db.SeatPools.SumAsync(pool => pool.Taken)));
    }

    [Fact]
    public async Task Give_BeforeATeamAhead_NeedsAReasonThatIsOnTheTimelineAndInTheAuditTrail()
    {
        var first = await WaitAsync(Some.Sacramento, people: 2);
        var second = await WaitAsync(Some.Fresno, people: 1);
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 1);
        var planner = await App.SignInAsync(Some.Planner);

        var list = await planner.GetAsync(GivenWaiting.WaitingList());
        var silent = await list.PressBesideAsync(second, "Give the seats", "  ");
        var untouched = await StatusAsync(second);
        await list.PressBesideAsync(second, "Give the seats", "The other team can only come whole.");
        var page = await (await App.SignInAsync(Some.Fresno)).GetAsync($"/registrations/{second}");
        var passed = await (await App.SignInAsync(Some.Sacramento)).GetAsync($"/registrations/{first}");

        Assert.Contains("Place 1 waits for the same seats: this team gets them first only with a reason.", list.Main, StringComparison.Ordinal);
        Assert.Equal(["Place 1 waits for the same seats. Enter why this team gets them first. The organization reads it."], silent.Problems);
        Assert.NotNull(silent.Document.QuerySelector($".pp-errors a[href='#reason-{second}']"));
        Assert.NotNull(silent.Document.QuerySelector($"#reason-{second}[aria-invalid][aria-describedby~='reason-{second}-error']"));
        Assert.Null(silent.Document.QuerySelector($"#reason-{first}[aria-invalid]"));
        Assert.Equal(RegistrationStatus.Waitlisted, untouched);
        Assert.Contains("Given seats from the waiting list for 1 person, before one team ahead of it; $195.00 due", page.Main, StringComparison.Ordinal);
        Assert.Contains("“The other team can only come whole.”", page.Main, StringComparison.Ordinal);
        Assert.Equal("The other team can only come whole.", await ReasonAsync("seats given from the waiting list", second));
        Assert.Contains("Your team is first in line", passed.Main, StringComparison.Ordinal);
        Assert.Contains("It waits for 2 seats on Wednesday, December 9. None is free", passed.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Give_WhereTheSeatsOfTheTeamAheadAreFreeToo_NeedsNoReason()
    {
        var first = await WaitAsync(Some.Sacramento, people: 2);
        var second = await WaitAsync(Some.Fresno, people: 1);
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 3);
        var planner = await App.SignInAsync(Some.Planner);

        await planner.GiveSeatsAsync(second);
        await planner.GiveSeatsAsync(first);

        Assert.Equal((RegistrationStatus.Approved, RegistrationStatus.Approved), (await StatusAsync(first), await StatusAsync(second)));
    }

    [Fact]
    public async Task Give_WhereNothingIsDue_ConfirmsAtOnce()
    {
        await App.ForFreeAsync();
        var reference = await WaitAsync(Some.Fresno, people: 1);
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 1);

        await (await App.SignInAsync(Some.Planner)).GiveSeatsAsync(reference);

        Assert.Equal(RegistrationStatus.Confirmed, await StatusAsync(reference));
    }

    [Fact]
    public async Task Give_WithADiscountCodeThatHeldAtJoining_UsesItAndCommitsTheTeam()
    {
        await App.DiscountAsync(uses: 1);
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 0);
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 2);
        await fresno.ApplyAsync(reference);
        await (await fresno.SubmitAsync(reference)).PressAsync("Join the waiting list");
        var used = await App.UsedAsync();
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 2);
        App.Clock.Now = Some.EarlyBirdEnd.AddDays(1); // the code was over on September 30

        await (await App.SignInAsync(Some.Planner)).GiveSeatsAsync(reference);
        await (await fresno.GetAsync($"/registrations/{reference}/pay")).PressAsync("Confirm the team", Some.Commitment());

        Assert.Equal((0, 1), (used, await App.UsedAsync()));
        var page = await fresno.GetAsync($"/registrations/{reference}");
        Assert.Equal("Your team of two has its seats", page.Heading);
        Assert.Contains("Total due $340.00", page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-05T09:00:00-08:00", "Registration is closed. No seats are given from the waiting list any more. Nothing was changed.")]
    [InlineData("2026-12-08T09:00:00-08:00", "The convening has begun. No seats are given from the waiting list any more. Nothing was changed.")]
    [InlineData("2026-12-11T09:00:00-08:00", "The convening is over. No seats are given from the waiting list any more. Nothing was changed.")]
    public async Task Give_AfterRegistration_IsRefusedWithThePhase(string at, string sentence)
    {
        var reference = await WaitAsync(Some.Fresno, people: 1);
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 1);
        App.Clock.Now = Some.At(at);

        var answer = await (await App.SignInAsync(Some.Planner)).GiveSeatsAsync(reference);

        Assert.Equal([sentence], answer.Problems);
        Assert.Equal(RegistrationStatus.Waitlisted, await StatusAsync(reference));
    }

    [Fact]
    public async Task Give_WhatAnotherPlannerGaveOrRemoved_IsToldByWhom()
    {
        var reference = await WaitAsync(Some.Fresno, people: 1);
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 1);
        var list = await (await App.SignInAsync(Some.Administrator)).GetAsync(GivenWaiting.WaitingList());
        await (await App.SignInAsync(Some.Planner)).GiveSeatsAsync(reference);

        var again = await list.PressBesideAsync(reference, "Give the seats");
        var removed = await list.PressBesideAsync(reference, "Remove from the list", "Too late");

        const string told = "This team does not wait any more: Given seats from the waiting list for 1 person; $195.00 due, Wren Tidewater. Nothing was changed.";
        Assert.Equal([told], again.Problems);
        Assert.Equal([told], removed.Problems);
        Assert.Equal(1, await App.QueryAsync(db => db.SeatPools.Where(pool => pool.Key == "day/2").SumAsync(pool => pool.Taken)));
        Assert.Single(await App.DeliverMailAsync());
    }

    /// <summary>Joins while the second day is full.</summary>
    private async Task<string> WaitAsync(string email, int people)
    {
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 0);
        return await (await App.SignInAsync(email)).WaitingTeamAsync(people);
    }

    private Task<RegistrationStatus> StatusAsync(string reference) =>
        App.QueryAsync(db => db.Registrations.Where(registration => registration.Reference == reference).Select(registration => registration.Status).SingleAsync());

    private Task<string?> ReasonAsync(string action, string subject) =>
        App.QueryAsync(db => db.AuditEntries.Where(entry => entry.Action == action && entry.SubjectId == subject).Select(entry => entry.Reason).SingleAsync());
}
