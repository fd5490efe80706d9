using PactPortal.Domain.Pricing;

namespace PactPortal.Domain.Tests;

/// <summary>The demonstration's sample registrations: what is given before each, and what it must come to.</summary>
public sealed class SampleRegistrations
{
    public static TheoryData<Sample> Samples =>
    [
        new Sample("ord-1001", "2026-08-12T10:14:00-07:00", Some.Fresno, "pact-county", People: 5, FundLeft: 1_200_000, Award: 0)
        {
            Tier = "early", Unit = 29500, Gross = 147500, Offset = 50000, Scholarship = 0, Due = 97500,
        },
        new Sample("ord-1002", "2026-09-03T16:40:00-07:00", "45", "pact-county", People: 2, FundLeft: 1_100_000, Award: 0)
        {
            Tier = "early", Unit = 29500, Gross = 59000, Offset = 20000, Scholarship = 0, Due = 39000,
        },
        new Sample("ord-1004, first second of regular", "2026-10-17T00:00:00-07:00", Some.Sacramento, "pact-county", People: 1, FundLeft: 1_200_000, Award: 0)
        {
            Tier = "regular", Unit = 35000, Gross = 35000, Offset = 10000, Scholarship = 0, Due = 25000,
        },
        new Sample("ord-1006, full scholarship", "2026-10-31T08:30:00-07:00", null, "student-lx", People: 1, FundLeft: 1_200_000, Award: 12500)
        {
            Tier = "regular", Unit = 12500, Gross = 12500, Offset = 0, Scholarship = 12500, Due = 0,
        },
        new Sample("ord-1008, late and the fund empty", "2026-11-23T09:30:00-08:00", "37", "pact-county", People: 3, FundLeft: 0, Award: 0)
        {
            Tier = "late", Unit = 42500, Gross = 127500, Offset = 0, Scholarship = 0, Due = 127500,
        },
        new Sample("ord-1010", "2026-09-11T09:00:00-07:00", "33", "pact-county", People: 1, FundLeft: 1_000_000, Award: 0)
        {
            Tier = "early", Unit = 29500, Gross = 29500, Offset = 10000, Scholarship = 0, Due = 19500,
        },
    ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Quote_SampleRegistration_ComesToWhatIsExpected(Sample sample)
    {
        var (convening, at) = (Some.Impact2026(), Some.At(sample.SubmittedAt));
        var rate = convening.Rate(sample.Rate);
        IReadOnlyList<Funding.OffsetStanding> standings = sample.County is { } county ? [Some.Fund(sample.FundLeft).StandingOf(county, at)] : [];

        var quote = TeamQuote.For(convening, Some.Seats(rate, sample.People, sample.Award), standings, at);

        Assert.Equal(
            (sample.Tier, sample.Unit, sample.Gross, -sample.Offset, -sample.Scholarship, sample.Due),
            (quote.Tier.Code, rate.PriceIn(quote.Tier).Cents, quote.Gross.Cents, quote.Offset.Cents, quote.Scholarship.Cents, quote.Total.Cents));
    }

    public sealed record Sample(string Id, string SubmittedAt, string? County, string Rate, int People, long FundLeft, long Award)
    {
        public required string Tier { get; init; }

        public required long Unit { get; init; }

        public required long Gross { get; init; }

        public required long Offset { get; init; }

        public required long Scholarship { get; init; }

        public required long Due { get; init; }

        public override string ToString() => Id;
    }
}
