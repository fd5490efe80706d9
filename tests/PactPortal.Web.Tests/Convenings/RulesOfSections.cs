using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Convenings;

/// <summary>What a section's rule is against is said beside the field, and nothing is half done.</summary>
public sealed class RulesOfSections : SectionScenario
{
    private static readonly Dictionary<string, (string Field, Func<Convening, SectionChange> Change)> Refused = new()
    {
        ["no name"] = ("Name", convening => NameAndPlaceChange.Of(convening) with { Name = " " }),
        ["a slug that is no part of an address"] = ("Slug", convening => NameAndPlaceChange.Of(convening) with { Slug = "Impact 2026" }),
        ["another convening’s slug"] = ("Slug", convening => NameAndPlaceChange.Of(convening) with { Slug = Some.Gathering }),
        ["another slug once published"] = ("Slug", convening => NameAndPlaceChange.Of(convening) with { Slug = "impact-26" }),
        ["no zone"] = ("TimeZoneId", convening => NameAndPlaceChange.Of(convening) with { TimeZoneId = "Pacific/Nowhere" }),
        ["another zone once published"] = ("TimeZoneId", convening => NameAndPlaceChange.Of(convening) with { TimeZoneId = "America/Denver" }),
        ["another convening’s prefix"] = ("NumberPrefix", convening => NameAndPlaceChange.Of(convening) with { NumberPrefix = "PACT27-" }),
        ["a prefix without hyphen"] = ("NumberPrefix", convening => NameAndPlaceChange.Of(convening) with { NumberPrefix = "PACT" }),
        ["no place once published"] = ("Venue.City", convening => NameAndPlaceChange.Of(convening) with { Venue = null }),
        ["days in the wrong order"] = ("EndsOn", convening => DaysAndSeatsChange.Of(convening) with { EndsOn = new DateOnly(2026, 12, 7) }),
        ["a first day alone"] = ("EndsOn", convening => DaysAndSeatsChange.Of(convening) with { EndsOn = null }),
        ["a day outside"] = ("Days[2].Date", convening => Day(convening, 3, day => day with { Date = new DateOnly(2026, 12, 11) })),
        ["two days on one"] = ("Days[1].Date", convening => Day(convening, 2, day => day with { Date = new DateOnly(2026, 12, 8) })),
        ["a day without title"] = ("Days[0].Title", convening => Day(convening, 1, day => day with { Title = "" })),
        ["fewer seats than none"] = ("Days[0].Seats", convening => Day(convening, 1, day => day with { Seats = -1 })),
        ["fewer seats of a county than none"] = ("Days[0].SeatsOfEachCounty", convening => Day(convening, 1, day => day with { SeatsOfEachCounty = -1 })),
        ["a day that a rate admits to"] = ("Days", convening => DaysAndSeatsChange.Of(convening) with { Days = [.. DaysAndSeatsChange.Of(convening).Days.Take(2)] }),
        ["a team of nobody"] = ("LargestTeam", convening => DaysAndSeatsChange.Of(convening) with { LargestTeam = 0, SuggestedTeam = 0 }),
        ["a larger team suggested"] = ("SuggestedTeam", convening => DaysAndSeatsChange.Of(convening) with { SuggestedTeam = 26 }),
        ["tiers in the wrong order"] = ("Tiers[1].EndsAt", convening => Rates(convening, rates => rates with { Tiers = [rates.Tiers[1], rates.Tiers[0], rates.Tiers[2]] })),
        ["two tiers of one code"] = ("Tiers[1].Code", convening => Rates(convening, rates => rates with { Tiers = [rates.Tiers[0], rates.Tiers[1] with { Code = "early" }, rates.Tiers[2]] })),
        ["no tier until closing"] = ("Tiers[2].EndsAt", convening => Rates(convening, rates => rates with
        {
            Tiers = [.. rates.Tiers.Take(2), rates.Tiers[2] with { EndsAt = Some.At("2026-12-01T00:00:00-08:00") }],
        })),
        ["two rates of one code"] = ("Rates[1].Code", convening => Rate(convening, 1, rate => rate with { Code = "pact-county" })),
        ["a rate on a day that is not"] = ("Rates[0].Days", convening => Rate(convening, 0, rate => rate with { Days = [1, 4] })),
        ["a rate for nobody"] = ("Rates[0].Eligibility", convening => Rate(convening, 0, rate => rate with { Eligibility = 0 })),
        ["a rate without a price in a tier"] = ("Rates[0].Prices[late]", convening => Rate(convening, 0, rate => rate with
        {
            Prices = rate.Prices.Where(price => price.Key != "late").ToDictionary(),
        })),
        ["a price below nothing"] = ("Rates[0].Prices[early]", convening => Rate(convening, 0, rate => rate with
        {
            Prices = rate.Prices.ToDictionary(price => price.Key, price => new Money(price.Key == "early" ? -1 : 1)),
        })),
        ["fewer seats of a rate than none"] = ("Rates[0].Seats", convening => Rate(convening, 0, rate => rate with { Seats = -1 })),
        ["an empty rule of conduct"] = ("CodeOfConduct", convening => WhoShouldAttendChange.Of(convening) with { CodeOfConduct = [""] }),
        ["an age nobody has"] = ("MinimumAge", convening => WhoShouldAttendChange.Of(convening) with { MinimumAge = 120 }),
        ["a last refund rule that ends"] = ("Policies.Cancellation[1].EndsAt", convening => Bands(convening, bands => bands.Take(2))),
        ["a refund rule in the middle without end"] = ("Policies.Cancellation[1].EndsAt", convening => Bands(convening, bands => [bands[0], bands[2], bands[2]])),
        ["refund rules in the wrong order"] = ("Policies.Cancellation[1].EndsAt", convening => Bands(convening, bands => [bands[1], bands[0], bands[2]])),
        ["no refund rule"] = ("Policies.Cancellation", convening => Bands(convening, _ => [])),
        ["more than all of it back"] = ("Policies.Cancellation[0].Refund", convening => Bands(convening, bands => [bands[0] with { Refund = Percent.Of(101) }, .. bands.Skip(1)])),
        ["terms of payment before the invoice"] = ("Policies.PaymentTermsDays", convening => PoliciesChange.Of(convening) with { Policies = convening.Policies! with { PaymentTermsDays = -1 } }),
        ["no policies once published"] = ("Policies", convening => PoliciesChange.Of(convening) with { Policies = null }),
        ["no payee once published"] = ("Payee.Name", convening => PayeeAndDocumentsChange.Of(convening) with { Payee = null }),
        ["a payee without address"] = ("Payee.RemitTo", convening => PayeeAndDocumentsChange.Of(convening) with { Payee = convening.Payee! with { RemitTo = [] } }),
        ["a contact without address"] = ("Contacts[0].Email", convening => ContactsAndTravelChange.Of(convening) with { Contacts = [new Contact("Everything", "nobody")] }),
        ["results that nothing opens"] = ("Introduction", convening => new WordsChange(WordsChange.Of(convening).Words with { Introduction = "" })),
        ["closing before opening"] = ("ClosesAt", convening => OpeningAndPublishingChange.Of(convening) with { ClosesAt = Some.At("2026-08-01T09:00:00-07:00") }),
        ["closing after the last tier"] = ("ClosesAt", convening => OpeningAndPublishingChange.Of(convening) with { ClosesAt = Some.At("2026-12-09T09:00:00-08:00") }),
        ["opening alone"] = ("ClosesAt", convening => OpeningAndPublishingChange.Of(convening) with { ClosesAt = null }),
        ["a date without words"] = ("FurtherDates[0].What", convening => OpeningAndPublishingChange.Of(convening) with { FurtherDates = [new DateToKeep(Some.EarlyMorning, "")] }),
    };

    public static TheoryData<string> Cases => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Change_AgainstTheRule_IsRefusedBesideItsField(string what)
    {
        var values = await ValuesAsync();
        var (field, change) = Refused[what];

        var outcome = await ChangeAsync(Some.Convening, change);

        Assert.Contains(outcome.Refusals, refusal => refusal.Field == field);
        Assert.Equal(values, await ValuesAsync());
    }

    [Fact]
    public async Task Publish_BeforeAnythingIsKnown_SaysAllThatIsMissing()
    {
        await GivenDraftAsync();

        var outcome = await ChangeAsync(Draft, convening => OpeningAndPublishingChange.Of(convening) with { IsPublished = true });

        Assert.All(outcome.Refusals, refusal => Assert.Equal("IsPublished", refusal.Field));
        Assert.Equal(
            ["dates and days", "a place", "rates and tiers", "policies", "a payee", "a number prefix"],
            outcome.Refusals.Select(refusal => refusal.Sentence.Replace("Before it is published the convening needs ", "", StringComparison.Ordinal).TrimEnd('.')));
    }

    [Fact]
    public async Task Change_OfADraft_MovesItsAddressAndZone()
    {
        await GivenDraftAsync();

        var outcome = await ChangeAsync(Draft, convening => NameAndPlaceChange.Of(convening) with { Slug = "winter-2028", TimeZoneId = "America/Denver", NumberPrefix = "PACT28-" });

        Assert.Equal(["Address", "Time zone", "Number prefix"], outcome.Value.Fields.Select(field => field.Field));
    }

    private async Task<IReadOnlyList<(string Column, string Value)>> ValuesAsync() =>
        [.. (await Rows.ValuesAsync(App)).Where(value => !value.Column.StartsWith("AuditEntries", StringComparison.Ordinal))];

    private static DaysAndSeatsChange Day(Convening convening, int number, Func<DayFacts, DayFacts> change)
    {
        var now = DaysAndSeatsChange.Of(convening);
        return now with { Days = [.. now.Days.Select(day => day.Number == number ? change(day) : day)] };
    }

    private static RatesAndTiersChange Rates(Convening convening, Func<RatesAndTiersChange, RatesAndTiersChange> change) => change(RatesAndTiersChange.Of(convening));

    private static RatesAndTiersChange Rate(Convening convening, int at, Func<RateFacts, RateFacts> change) =>
        Rates(convening, now => now with { Rates = [.. now.Rates.Select((rate, index) => index == at ? change(rate) : rate)] });

    private static PoliciesChange Bands(Convening convening, Func<IReadOnlyList<CancellationBand>, IEnumerable<CancellationBand>> change) =>
        PoliciesChange.Of(convening) with { Policies = convening.Policies! with { Cancellation = [.. change(convening.Policies.Cancellation)] } };
}
