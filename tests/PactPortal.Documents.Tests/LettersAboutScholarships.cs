using PactPortal.Documents.Scholarships;
using PactPortal.Documents.Tests.Reading;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Pricing;

namespace PactPortal.Documents.Tests;

/// <summary>What applicants are told: an award with its deadline, or that there is none, kindly and without a reason.</summary>
public sealed class LettersAboutScholarships
{
    private static readonly string[] NeverSaid = ["score", "rank", "review", "survivor", "experience", "priority", "unfortunately", "unsuccessful", "reject", "declined"];

    private static readonly DateTimeOffset Decided = At("2026-10-14T10:00:00-07:00");

    [Fact]
    public void Award_SaysWhatItPaysUntilWhenAndWhatGoesBack()
    {
        var text = Printed.From(ScholarshipAwardLetter.Compose(Award())).Text;

        Assert.Contains("Date October 14, 2026 To Ana Sample, application PACT26-S-4471", text, StringComparison.Ordinal);
        Assert.Contains("Full registration Pays at most what is still owing on your seat 380.00 295.00 Travel support 600.00 450.00 Total 745.00", text, StringComparison.Ordinal);
        Assert.Contains("Accept through October 31, 2026, local time in Sacramento, California", text, StringComparison.Ordinal);
        Assert.Contains("If you don’t, $745.00 goes back to the scholarship fund", text, StringComparison.Ordinal);
        Assert.Contains("the scholarship takes the place of the registration offset: a seat has one or the other. The $100.00 that the offset pays for yours goes back to the subsidy fund.", text, StringComparison.Ordinal);
        Assert.Contains("Open pact.example.org/scholarships/4471 and accept the award there", text, StringComparison.Ordinal);
        Assert.Contains("Questions scholarships@pact.example.org", text, StringComparison.Ordinal);
        Assert.Contains("For A foundation (fictional), name and title Date", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Award_ThatEndsWithinADay_SaysTheHourInTheConveningsZone() =>
        Assert.Contains("Through November 2, 2026, 5:00 p.m.", Printed.From(ScholarshipAwardLetter.Compose(Award() with { AcceptUntil = At("2026-11-03T01:00:00+00:00") })).Text, StringComparison.Ordinal);

    [Fact]
    public void Award_WithoutAnOffsetOnTheSeat_ReleasesNone() =>
        Assert.DoesNotContain("goes back to the subsidy fund", Printed.From(ScholarshipAwardLetter.Compose(Award() with { OffsetOnSeat = null })).Text, StringComparison.Ordinal);

    [Fact]
    public void Regret_WhileTheFundAndTheTierLast_NamesThem()
    {
        var text = Printed.From(ScholarshipRegretLetter.Compose(Regret() with { OffsetPerSeat = new Money(100_00) })).Text;

        Assert.Contains("We are sorry that we can’t offer you one now", text, StringComparison.Ordinal);
        Assert.Contains("Other ways to come", text, StringComparison.Ordinal);
        Assert.Contains("takes up to $100.00 off a seat, while the subsidy fund lasts", text, StringComparison.Ordinal);
        Assert.Contains("The early-bird rate holds for teams that are submitted through October 16, 2026.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("waiting list", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Regret_OnceNothingOfItIsLeft_PromisesNothing()
    {
        var late = Printed.From(ScholarshipRegretLetter.Compose(Regret() with { DecidedAt = At("2026-10-30T10:00:00-07:00") })).Text;
        var closed = Printed.From(ScholarshipRegretLetter.Compose(Regret() with { DecidedAt = At("2026-12-01T10:00:00-08:00"), WaitsForAward = true })).Text;

        Assert.DoesNotContain("rate holds", late, StringComparison.Ordinal);
        Assert.DoesNotContain("offset", late, StringComparison.Ordinal);
        Assert.DoesNotContain("registration are at", closed, StringComparison.Ordinal);
        Assert.Contains("stays on the waiting list", closed, StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_OfEitherKind_ImpliesNothingAboutAnybody()
    {
        foreach (var document in new[] { ScholarshipAwardLetter.Compose(Award()), ScholarshipRegretLetter.Compose(Regret() with { OffsetPerSeat = new Money(100_00), WaitsForAward = true }) })
        {
            var text = Printed.From(document).Text;
            Assert.All(NeverSaid, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Letter_OfEitherKind_SaysTheSameOnPaperAndOnThePage()
    {
        SameWords.Require(ScholarshipAwardLetter.Compose(Award()));
        SameWords.Require(ScholarshipRegretLetter.Compose(Regret() with { OffsetPerSeat = new Money(100_00), WaitsForAward = true }));
    }

    [Fact]
    public void Letter_ToANameThatCantBePrinted_UsesTheLatinSpelling()
    {
        var facts = Regret() with { Name = "سميرة", LatinSpelling = "Samira" };

        Assert.Contains("To Samira, application", Printed.From(ScholarshipRegretLetter.Compose(facts)).Text, StringComparison.Ordinal);
        Assert.Throws<GlyphMissingException>(() => ScholarshipRegretLetter.Compose(facts with { LatinSpelling = null }));
    }

    public static TheoryData<string> BadAwards => [.. Bad.Keys];

    private static Dictionary<string, ScholarshipAwardFacts> Bad => new()
    {
        ["Name"] = Award() with { Name = " " },
        ["Reference"] = Award() with { Reference = "" },
        ["Awards"] = Award() with { Awards = [] },
        ["Awards of nothing"] = Award() with { Awards = [new("Travel support", Money.Zero, new Money(600_00), PaysRegistration: false)] },
        ["Awards over their maximum"] = Award() with { Awards = [new("Travel support", new Money(600_01), new Money(600_00), PaysRegistration: false)] },
        ["Awards for nothing"] = Award() with { Awards = [new(" ", new Money(1_00), new Money(600_00), PaysRegistration: false)] },
        ["AcceptUntil"] = Award() with { AcceptUntil = Decided },
        ["AcceptAddress"] = Award() with { AcceptAddress = new Uri("scholarships/4471", UriKind.Relative) },
        ["OffsetOnSeat"] = Award() with { OffsetOnSeat = Money.Zero },
    };

    [Theory]
    [MemberData(nameof(BadAwards))]
    public void Award_FromAFactThatCantBe_IsRefusedNamingIt(string bad) =>
        Assert.Equal(bad.Split(' ')[0], Assert.Throws<ArgumentException>(() => ScholarshipAwardLetter.Compose(Bad[bad])).ParamName);

    [Fact]
    public void Regret_FromAFactThatCantBe_IsRefusedNamingIt()
    {
        Assert.Equal("OffsetPerSeat", Assert.Throws<ArgumentException>(() => ScholarshipRegretLetter.Compose(Regret() with { OffsetPerSeat = new Money(-1) })).ParamName);
        Assert.Equal("ConveningAddress", Assert.Throws<ArgumentException>(() => ScholarshipRegretLetter.Compose(Regret() with { ConveningAddress = new Uri("/convenings/x", UriKind.Relative) })).ParamName);
    }

    internal static ScholarshipAwardFacts Award() => new()
    {
        Convening = Convening(),
        Name = "Ana Sample",
        Reference = "PACT26-S-4471",
        DecidedAt = Decided,
        Awards = [new("Full registration", new Money(295_00), new Money(380_00), PaysRegistration: true), new("Travel support", new Money(450_00), new Money(600_00), PaysRegistration: false)],
        AcceptUntil = At("2026-11-01T00:00:00-07:00"),
        AcceptAddress = new Uri("https://pact.example.org/scholarships/4471"),
        OffsetOnSeat = new Money(100_00),
    };

    internal static ScholarshipRegretFacts Regret() => new()
    {
        Convening = Convening(),
        Name = "Ana Sample",
        Reference = "PACT26-S-4471",
        DecidedAt = Decided,
        ConveningAddress = new Uri("https://pact.example.org/convenings/a-convening"),
    };

    private static Convening Convening()
    {
        Convening convening = new("a-convening", "A convening", "America/Los_Angeles")
        {
            StartsOn = new DateOnly(2026, 12, 8),
            EndsOn = new DateOnly(2026, 12, 10),
            IsPublished = true,
            RegistrationOpensAt = At("2026-08-03T09:00:00-07:00"),
            RegistrationClosesAt = At("2026-11-21T00:00:00-08:00"),
            Venue = new Venue("Sacramento, California", "A hotel (fictional)", null, null),
            Payee = new Payee("A foundation (fictional)", ["1 Sample Street", "Sacramento, CA 95833"], "invented"),
            Guide = new ConveningGuide { Contacts = [new Contact("Registration and logistics", "registration@pact.example.org"), new Contact("Scholarships", "scholarships@pact.example.org")] },
        };
        convening.Add(new Tier("early", "Early bird", At("2026-10-17T00:00:00-07:00")));
        convening.Add(new Tier("regular", "Regular", At("2026-11-21T00:00:00-08:00")));
        return convening;
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}
