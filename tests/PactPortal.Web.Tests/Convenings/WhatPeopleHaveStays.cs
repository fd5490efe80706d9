using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;
using PactPortal.Domain.Pricing;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Convenings;

/// <summary>A change leaves what people have: their days, their rate, the tier they were priced by, their numbers.</summary>
public sealed class WhatPeopleHaveStays : SectionScenario
{
    [Fact]
    public async Task Change_WithoutARateThatSomebodyHas_IsRefused_AndWithoutAnotherIsDone()
    {
        await (await App.SignInAsync(Some.Fresno)).DraftAsync(people: 1, rate: "pact-county");

        var refused = await ChangeAsync(Some.Convening, convening => Without(convening, "pact-county"));
        var done = await ChangeAsync(Some.Convening, convening => Without(convening, "county"));

        Assert.Contains("It stays; close it", Assert.Single(refused.Refusals, refusal => refusal.Field == "Rates").Sentence, StringComparison.Ordinal);
        Assert.Contains(done.Value.Fields, field => field is { Field: "Rate county", To: null });
    }

    /// <summary>Their line of the record, what was kept of their seat and what they paid go on naming the rate and its days.</summary>
    [Fact]
    public async Task Change_WithoutTheRateOrADayOfSomebodyWhoLeft_IsRefused()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(people: 2);
        await (await fresno.GetAsync($"/registrations/{reference}/cancel")).PressAsync("Cancel the registration");

        var rate = await ChangeAsync(Some.Convening, convening => Without(convening, "pact-county"));
        var days = await ChangeAsync(Some.Convening, convening => Rate(convening, rate => rate with { Days = [1, 2] }));
        var day = await ChangeAsync(Some.Convening, convening => DaysAndSeatsChange.Of(convening) with { Days = [.. DaysAndSeatsChange.Of(convening).Days.Take(2)] });

        Assert.Equal(0, await App.QueryAsync(db => db.Attendees.CountAsync(attendee => db.Registrations.Any(team => team.RegistrationId == attendee.RegistrationId && team.Reference == reference))));
        Assert.Contains("It stays; close it", Assert.Single(rate.Refusals, refusal => refusal.Field == "Rates").Sentence, StringComparison.Ordinal);
        Assert.Contains("its days stay", Assert.Single(days.Refusals, refusal => refusal.Field == "Rates[0].Days").Sentence, StringComparison.Ordinal);
        Assert.Contains(day.Refusals, refusal => refusal is { Field: "Days", Sentence: "People are or were registered for day 3; it stays." });
    }

    [Fact]
    public async Task Close_ARateThatSomebodyHas_LeavesItToThemAndOffersItToNobody()
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 1);

        await ChangeAsync(Some.Convening, convening => Rate(convening, rate => rate with { IsClosed = true }));

        var convening = await App.QueryAsync(db => db.Convenings.AsNoTracking().SingleAsync(one => one.Slug == Some.Convening));
        Assert.DoesNotContain("pact-county", convening.RatesFor(new("Fresno", Domain.Organizations.AgencyType.HumanServices, "10"), isPactMember: true).Select(rate => rate.Code));
        Assert.DoesNotContain("County staff and county partners, PACT member county", (await App.Visit().GetAsync($"/convenings/{Some.Convening}")).Main, StringComparison.Ordinal);
        Assert.Contains("County staff and county partners", (await (await App.SignInAsync(Some.Fresno)).GetAsync($"/registrations/{reference}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_TheDaysOfARateThatSomebodyHas_IsRefused()
    {
        await (await App.SignInAsync(Some.Fresno)).DraftAsync(people: 1);

        var outcome = await ChangeAsync(Some.Convening, convening => Rate(convening, rate => rate with { Days = [1, 2] }));

        Assert.Contains("its days stay", Assert.Single(outcome.Refusals, refusal => refusal.Field == "Rates[0].Days").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_WithoutATierThatATeamWasPricedBy_IsRefused()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 1);

        var gone = await ChangeAsync(Some.Convening, convening => Tiers(convening, tiers => tiers.Skip(1)));
        var renamed = await ChangeAsync(Some.Convening, convening => Tiers(convening, tiers => tiers.Select(tier => tier with { Name = $"{tier.Name} rate" })));
        var unused = await ChangeAsync(Some.Convening, convening => Tiers(convening, tiers => [tiers[0], tiers[2]]));

        Assert.Contains("“Early bird”", Assert.Single(gone.Refusals, refusal => refusal.Field == "Tiers").Sentence, StringComparison.Ordinal);
        Assert.Single(renamed.Refusals, refusal => refusal.Field == "Tiers");
        Assert.True(unused.Succeeded, string.Join('\n', unused.Refusals));
    }

    [Fact]
    public async Task Change_WithoutADayThatSomebodyIsOn_IsRefused()
    {
        await (await App.SignInAsync(Some.Partner)).DraftAsync(people: 1, rate: "partner");

        var outcome = await ChangeAsync(Some.Convening, convening => DaysAndSeatsChange.Of(convening) with { Days = [.. DaysAndSeatsChange.Of(convening).Days.Take(2)] });

        Assert.Contains(outcome.Refusals, refusal => refusal is { Field: "Days", Sentence: "People are or were registered for day 3; it stays." });
    }

    [Fact]
    public async Task Change_OfThePrefix_AfterANumberWasGivenOut_IsRefused_AndSoIsTakingItBack()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 1);

        var prefix = await ChangeAsync(Some.Convening, convening => NameAndPlaceChange.Of(convening) with { NumberPrefix = "IMPACT26-" });
        var hidden = await ChangeAsync(Some.Convening, convening => OpeningAndPublishingChange.Of(convening) with { IsPublished = false });

        Assert.Contains("PACT26- were given out", Assert.Single(prefix.Refusals, refusal => refusal.Field == "NumberPrefix").Sentence, StringComparison.Ordinal);
        Assert.Equal("One team is registered: the convening stays published.", Assert.Single(hidden.Refusals, refusal => refusal.Field == "IsPublished").Sentence);
    }

    [Fact]
    public async Task Change_WithoutARateThatACodeNames_IsRefused()
    {
        await App.WriteAsync(async (db, token) =>
        {
            var convening = await db.Convenings.AsNoTracking().SingleAsync(one => one.Slug == Some.Convening, token);
            var terms = new DiscountTerms(new DateOnly(2026, 9, 1), new DateOnly(2026, 12, 1), 5, null, null, [convening.Rates.Single(rate => rate.Code == "county").RateId], null);
            db.DiscountCodes.Add(new DiscountCode(convening.ConveningId, "LATE-26", Discount.Of(new Money(50_00)), terms, App.Clock.Now));
        });

        var outcome = await ChangeAsync(Some.Convening, convening => Without(convening, "county"));

        Assert.Single(outcome.Refusals, refusal => refusal.Field == "Rates");
    }

    private static RatesAndTiersChange Without(Convening convening, string code)
    {
        var now = RatesAndTiersChange.Of(convening);
        return now with { Rates = [.. now.Rates.Where(rate => rate.Code != code)] };
    }

    private static RatesAndTiersChange Rate(Convening convening, Func<RateFacts, RateFacts> change)
    {
        var now = RatesAndTiersChange.Of(convening);
        return now with { Rates = [change(now.Rates[0]), .. now.Rates.Skip(1)] };
    }

    private static RatesAndTiersChange Tiers(Convening convening, Func<IReadOnlyList<TierFacts>, IEnumerable<TierFacts>> change)
    {
        var now = RatesAndTiersChange.Of(convening);
        var tiers = change(now.Tiers).ToList();
        var codes = tiers.Select(tier => tier.Code).ToHashSet();
        return now with { Tiers = tiers, Rates = [.. now.Rates.Select(rate => rate with { Prices = rate.Prices.Where(price => codes.Contains(price.Key)).ToDictionary() })] };
    }
}
