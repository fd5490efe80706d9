using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;
using PactPortal.Testing;
using LetterWords = PactPortal.Domain.Letters.LetterWords;

namespace PactPortal.Web.Tests.Convenings;

/// <summary>Each section is changed by a change of its own, which says what became of what.</summary>
public sealed class SectionsAreChanged : SectionScenario
{
    private static readonly Dictionary<ConveningSection, (Func<Convening, SectionChange> Change, FieldChange Says)> Changes = new()
    {
        [ConveningSection.NameAndPlace] = (
            convening => NameAndPlaceChange.Of(convening) with { Theme = "Side by side" }, new("Theme", "Learning side by side", "Side by side")),
        [ConveningSection.DaysAndSeats] = (
            convening => DaysAndSeatsChange.Of(convening) with { LargestTeam = 30 }, new("Largest team", "25 people", "30 people")),
        [ConveningSection.RatesAndTiers] = (
            convening => RatesAndTiersChange.Of(convening) with { Excludes = ["Lodging"] },
            new("Excludes", "Lodging\nTravel and parking\nDinner on any day\nBreakfast on day 1 and lunch on day 3", "Lodging")),
        [ConveningSection.WhoShouldAttendAndConduct] = (
            convening => WhoShouldAttendChange.Of(convening) with { MinimumAge = 21 }, new("Minimum age", "18", "21")),
        [ConveningSection.Policies] = (
            convening => PoliciesChange.Of(convening) with { Policies = convening.Policies! with { PaymentTermsDays = 45 } }, new("Payment terms", "30 days", "45 days")),
        [ConveningSection.PayeeAndDocuments] = (
            convening => PayeeAndDocumentsChange.Of(convening) with { Payee = convening.Payee! with { RemitTo = ["P.O. Box 1", "Sacramento, CA 95833"] } },
            new("Remit to", "2495 Natomas Park Drive, Suite 120\nSacramento, CA 95833", "P.O. Box 1\nSacramento, CA 95833")),
        [ConveningSection.ContactsAndTravel] = (
            convening => ContactsAndTravelChange.Of(convening) with { Contacts = [new Contact("Everything", "all@pact.example.org")] },
            new("Contact 1", "Program and agenda: program@pact.example.org", "Everything: all@pact.example.org")),
        [ConveningSection.Words] = (
            convening => new WordsChange(LetterWords.Of(convening.Guide) with { CostSharing = null }),
            new("Cost sharing", "The county pays part of the cost. The PACT contract, under the CSEC Program (SB 855), carries a significant share of the convening; "
                + "a portion of it is set aside to offset registration, and a limited number of scholarships is offered.", null)),
        [ConveningSection.OpeningAndPublishing] = (
            convening => OpeningAndPublishingChange.Of(convening) with { FurtherDates = [] },
            new("Further date 1", "October 2, 2026, 5:00 p.m.: Scholarship applications close", null)),
    };

    /// <summary>All but the rules of funds and the codes: each of those is a record with a version of its own.</summary>
    public static TheoryData<ConveningSection> Sections => [.. Enum.GetValues<ConveningSection>().Where(section => section != ConveningSection.FundRulesAndCodes)];

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task Change_OneSection_SaysFromWhatToWhat_AndRaisesItsVersionAlone(ConveningSection section)
    {
        var (change, says) = Changes[section];

        var outcome = await ChangeAsync(Some.Convening, change);

        Assert.Equal(section, outcome.Value.Section);
        Assert.Contains(says, outcome.Value.Fields);
        foreach (var each in Enum.GetValues<ConveningSection>())
        {
            Assert.Equal(each == section ? 2 : 1, await VersionAsync(Some.Convening, each));
        }

        var kept = await App.QueryAsync(db => db.ConveningChanges.AsNoTracking().OrderBy(change => change.Position).ToListAsync());
        Assert.Equal(outcome.Value.Fields, kept.Select(row => new FieldChange(row.Field, row.Before, row.After)));
        Assert.All(kept, row => Assert.Equal((section, 2, "Wren Tidewater"), (row.Section, row.Version, row.ActorName)));
        Assert.Contains($"{section.Named()} changed", await App.QueryAsync(db => db.AuditEntries.Select(entry => entry.Action).ToListAsync()));
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task Change_AgainToTheSame_WritesNothing(ConveningSection section)
    {
        await ChangeAsync(Some.Convening, Changes[section].Change);
        var entries = await App.QueryAsync(db => db.AuditEntries.CountAsync());

        var outcome = await ChangeAsync(Some.Convening, Changes[section].Change);

        Assert.True(outcome.IsUnchanged);
        Assert.Equal(2, await VersionAsync(Some.Convening, section));
        Assert.Equal(entries, await App.QueryAsync(db => db.AuditEntries.CountAsync()));
    }

    [Fact]
    public async Task Change_OfAConveningThatIsNot_IsNotThere() =>
        Assert.True((await ChangeAsync(App, "nowhere", ConveningSection.Words, 1, WordsChange.Of)).IsNotFound);

    [Fact]
    public async Task Change_OfPolicies_ReplacesTheirRows()
    {
        await ChangeAsync(Some.Convening, convening => PoliciesChange.Of(convening) with
        {
            Policies = convening.Policies! with { Cancellation = [convening.Policies.Cancellation[0], new CancellationBand(null, Percent.Of(0), Money.Zero)] },
        });

        var bands = await App.QueryAsync(db => db.Set<RefundBand>().CountAsync(band => EF.Property<Guid>(band, "ConveningId") == db.Convenings.Single(one => one.Slug == Some.Convening).ConveningId));
        var read = await App.QueryAsync(db => db.Convenings.AsNoTracking().SingleAsync(convening => convening.Slug == Some.Convening));
        Assert.Equal(2, bands);
        Assert.Equal([Some.At("2026-11-07T00:00:00-08:00"), (DateTimeOffset?)null], read.Policies!.Cancellation.Select(band => band.EndsAt));
    }

    [Fact]
    public async Task Change_OfRatesAndTiers_AddsPricesToThoseThatAreThere()
    {
        var outcome = await ChangeAsync(Some.Convening, convening => WithTier(RatesAndTiersChange.Of(convening)));
        var page = await App.Visit().GetAsync($"/convenings/{Some.Convening}");

        Assert.Contains(outcome.Value.Fields, field => field is { Field: "Tier last", From: null });
        Assert.Contains("Last minute", page.Main, StringComparison.Ordinal);
        Assert.Equal(24, await App.QueryAsync(async db => (await db.Convenings.AsNoTracking().SingleAsync(convening => convening.Slug == Some.Convening)).Rates.Sum(rate => rate.Prices.Count)));
    }

    private static RatesAndTiersChange WithTier(RatesAndTiersChange now) => now with
    {
        Tiers = [.. now.Tiers, new TierFacts("last", "Last minute", Some.At("2026-12-06T00:00:00-08:00"))],
        Rates = [.. now.Rates.Select(rate => rate with { Prices = new Dictionary<string, Money>(rate.Prices) { ["last"] = new(600_00) } })],
    };
}
