using System.Net;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Discounts;

/// <summary>A coordinator types a code beside the price: what it does is shown, or why it does nothing.</summary>
public sealed class CodeIsApplied : MoneyScenario
{
    [Theory]
    [InlineData("SPRING-26")]
    [InlineData(" spring–26 ")]
    public async Task Apply_AsPeopleTypeIt_LowersThePriceAfterTheOffset(string typed)
    {
        await App.DiscountAsync();
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 2);

        var review = await fresno.ApplyAsync(reference, typed);
        var team = await fresno.GetAsync($"/registrations/{reference}/team");

        Assert.Contains("Discount 2 seats at $50.00. Code SPRING-26 −$100.00 Total due $290.00", review.Main, StringComparison.Ordinal);
        Assert.Contains("Discount code SPRING-26 $50.00 a seat, on 2 of 2 seats.", review.Main, StringComparison.Ordinal);
        Assert.Contains("Total due $290.00", team.Main, StringComparison.Ordinal);
        Assert.Equal(0, await App.UsedAsync());
    }

    [Fact]
    public async Task Remove_ACode_GivesTheFormerPrice()
    {
        await App.DiscountAsync();
        var fresno = await App.SignInAsync(Some.Fresno);
        var review = await fresno.ApplyAsync(await fresno.DraftAsync(people: 1));

        var removed = await (await review.PressAsync("Remove code")).FollowAsync();

        Assert.Contains("Total due $195.00", removed.Main, StringComparison.Ordinal);
        Assert.NotNull(removed.ButtonNamed("Apply code"));
    }

    [Theory]
    [InlineData(10, "−$19.50", "$175.50")]
    [InlineData(33.33, "−$64.99", "$130.01")]
    [InlineData(0.01, "−$0.02", "$194.98")]
    public async Task Apply_AShare_IsOfWhatTheOffsetLeavesRoundedOnce(decimal percent, string discount, string total)
    {
        await App.DiscountAsync(percent: percent);
        var fresno = await App.SignInAsync(Some.Fresno);

        var review = await fresno.ApplyAsync(await fresno.DraftAsync(people: 1));

        Assert.Contains($"{discount} Total due {total}", review.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("100")]
    public async Task Apply_MoreThanIsOwing_StopsAtZeroAndNothingIsToPay(string? percent)
    {
        await App.DiscountAsync(cents: 900_00, percent: percent is null ? null : 100);
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 1);

        var review = await fresno.ApplyAsync(reference);
        await review.PressAsync("Submit registration for 1 person", new() { ["Form.Agreed"] = "true" });
        var page = await fresno.GetAsync($"/registrations/{reference}");

        Assert.Contains("−$195.00 Total due $0.00", review.Main, StringComparison.Ordinal);
        Assert.Contains("There is nothing to pay", page.Main, StringComparison.Ordinal);
        Assert.Equal(1, await App.UsedAsync());
    }

    [Fact]
    public async Task Apply_WithFewerUsesThanSeats_IsForTheFirstPeopleAndSaysSo()
    {
        await App.DiscountAsync(uses: 1);
        var fresno = await App.SignInAsync(Some.Fresno);

        var review = await fresno.ApplyAsync(await fresno.DraftAsync(people: 3));

        Assert.Contains("on 1 of 3 seats. It has 1 use left, which the first people on the team get.", review.Main, StringComparison.Ordinal);
        Assert.Contains("Total due $535.00", review.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_ForSomeRates_IsForThePeopleWhoHaveThem()
    {
        await App.DiscountAsync(onlyRate: "student-lx");
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 1);
        var refused = await fresno.ApplyAsync(reference);

        await (await fresno.GetAsync($"/registrations/{reference}/team?person=new")).PressAsync("Save team", Some.Person(7, "student-lx"));
        var review = await fresno.ApplyAsync(reference);

        Beside.Field(refused, "Discount.Code", "The discount code SPRING-26 is not for the rates on this team. It is for:");
        Assert.Contains("on 1 of 2 seats.", review.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("left, which", review.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Enter the discount code as you were given it.")]
    [InlineData("NOSUCH-1", "There is no discount code NOSUCH-1 for your organization here.")]
    [InlineData("<b>x</b>", "There is no discount code <B>X</B> for your organization here.")]
    [InlineData("EARLY-1", "The discount code EARLY-1 can be used from September 15, 2026 on.")]
    [InlineData("LATE-1", "The discount code LATE-1 could be used through September 13, 2026.")]
    [InlineData("OTHERS-1", "There is no discount code OTHERS-1 for your organization here.")]
    public async Task Apply_WhatDoesNothing_SaysWhyBesideTheFieldAndKeepsThePrice(string code, string sentence)
    {
        await App.DiscountAsync(code: "EARLY-1", first: "2026-09-15");
        await App.DiscountAsync(code: "LATE-1", last: "2026-09-13");
        await App.DiscountAsync(code: "OTHERS-1", onlyOf: Some.Sacramento);
        var fresno = await App.SignInAsync(Some.Fresno);

        var refused = await fresno.ApplyAsync(await fresno.DraftAsync(people: 1), code);

        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Beside.Field(refused, "Discount.Code", sentence);
        Assert.Equal(code, refused.FieldValue("Discount.Code"));
        Assert.Contains("Total due $195.00", refused.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_OnItsFirstAndLastDay_HoldsToTheLastMinuteOfTheConveningsZone()
    {
        await App.DiscountAsync(first: "2026-09-14", last: "2026-09-14");
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 1);

        App.Clock.Now = Some.At("2026-09-14T23:59:59-07:00");
        var review = await fresno.ApplyAsync(reference);
        App.Clock.Now = Some.At("2026-09-15T00:00:00-07:00");
        var over = await review.PressAsync("Submit registration for 1 person", Some.PurchaseOrder());

        Assert.Contains("Total due $145.00", review.Main, StringComparison.Ordinal);
        Assert.Contains("could be used through September 14, 2026. It is not in the price any more. The new total is $195.00. Nothing was sent.", Assert.Single(over.Problems), StringComparison.Ordinal);
        Assert.Contains("Total due $195.00", over.Main, StringComparison.Ordinal);
        Assert.Equal("PO-TEST-1", over.FieldValue("Form.PurchaseOrderNumber"));
    }

    [Fact]
    public async Task Apply_AfterTheLimitsAreReached_SaysWhichOne()
    {
        await App.DiscountAsync(uses: 3, each: 1);
        await App.DiscountAsync(uses: 1, code: "ONCE-ONLY");
        var fresno = await App.SignInAsync(Some.Fresno);
        var first = await fresno.DraftAsync(people: 2);
        await fresno.ApplyAsync(first);
        await fresno.SubmitAsync(first);
        var second = await fresno.DraftAsync(people: 1);

        var own = await fresno.ApplyAsync(second);
        await fresno.ApplyAsync(second, "ONCE-ONLY");
        await fresno.SubmitAsync(second);
        var all = await fresno.ApplyAsync(await fresno.DraftAsync(people: 1), "ONCE-ONLY");

        Beside.Field(own, "Discount.Code", "Your organization has used the discount code SPRING-26 for 1 seat, which is as often as it may.");
        Beside.Field(all, "Discount.Code", "The discount code ONCE-ONLY is used up: its one seat is taken.");
        Assert.Equal(1, await App.UsedAsync());
    }

    [Fact]
    public async Task Apply_Guessing_IsLimited()
    {
        await using var app = await PortalApp.StartAsync(settings: new Dictionary<string, string> { ["RateLimits:discount-codes"] = "2" });
        var fresno = await app.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 1);
        await fresno.ApplyAsync(reference, "GUESS-1");
        await fresno.ApplyAsync(reference, "GUESS-2");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await fresno.ApplyAsync(reference, "GUESS-3")).Status);
    }
}
