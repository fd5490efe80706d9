using PactPortal.Domain.Pricing;

namespace PactPortal.Domain.Tests;

public sealed class EarlyBirdEnds
{
    [Fact]
    public void Quote_OneSecondBeforeEarlyBirdEnds_ChargesTheEarlyTier()
    {
        var quote = Some.Quote(at: Some.EarlyBirdEnds.AddSeconds(-1));

        Assert.Equal("Early bird", quote.Tier.Name);
        Assert.Equal(Some.Cents(29500), quote.Total);
    }

    [Fact]
    public void Quote_AtTheInstantEarlyBirdEnds_ChargesTheRegularTier()
    {
        var quote = Some.Quote(at: Some.EarlyBirdEnds);

        Assert.Equal("Regular", quote.Tier.Name);
        Assert.Equal(Some.Cents(35000), quote.Total);
    }

    [Fact]
    public void Quote_OneSecondAfterEarlyBirdEnds_ChargesTheRegularTier()
    {
        var quote = Some.Quote(at: Some.EarlyBirdEnds.AddSeconds(1));

        Assert.Equal(Some.Cents(35000), quote.Total);
    }

    [Fact]
    public void Quote_SameInstantWrittenInAnotherZone_ChargesTheSameTier()
    {
        var lastSecond = Some.EarlyBirdEnds.AddSeconds(-1);

        var quote = Some.Quote(at: lastSecond.ToOffset(TimeSpan.FromHours(9)));

        Assert.Equal("Early bird", quote.Tier.Name);
    }

    [Theory]
    [InlineData("2026-11-20T23:59:59-08:00", 35000)]
    [InlineData("2026-11-21T00:00:00-08:00", 42500)]
    [InlineData("2026-12-04T16:59:59-08:00", 42500)]
    public void Quote_AroundLaterTiers_ChargesTheFirstThatHasNotEnded(string at, long cents)
    {
        var quote = Some.Quote(at: Some.At(at));

        Assert.Equal(Some.Cents(cents), quote.Total);
    }

    [Fact]
    public void Quote_AfterEveryTierEnded_IsImpossible()
    {
        var afterTheLast = Some.At("2026-12-04T17:00:00-08:00");

        Assert.Null(Some.Impact2026().TierAt(afterTheLast));
        Assert.Throws<InvalidOperationException>(() => Some.Quote(at: afterTheLast));
    }

    [Fact]
    public void Quote_RateWithoutAPriceInTheTier_NamesRateAndTier()
    {
        var convening = Some.Impact2026();
        var unpriced = new Rate("unpriced", "Unpriced", RateEligibility.Anyone, 9);

        var thrown = Assert.Throws<InvalidOperationException>(() => TeamQuote.For(convening, Some.Seats(unpriced, 1), [], Some.September));

        Assert.Contains("unpriced", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("early", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-10-16T23:59:59-07:00", "Regular")]
    [InlineData("2026-10-17T00:00:00-07:00", "Late")]
    [InlineData("2026-11-21T00:00:00-08:00", null)]
    public void TierAfter_AroundBoundaries_IsTheOneThatFollows(string at, string? name)
    {
        var after = Some.Impact2026().TierAfter(Some.At(at));

        Assert.Equal(name, after?.Name);
    }

    [Fact]
    public void Confirm_SubmittedInTheLastEarlySecond_KeepsTheEarlyTier()
    {
        var (registration, quote) = Some.Team();
        var lastSecond = Some.EarlyBirdEnds.AddSeconds(-1);

        registration.Confirm(quote, Some.Fresno, Registrations.PaymentPromise.Commitment("Ada Ledger", "Fiscal officer"), Some.Contact("ola@fresno.example.org"), Some.Act(lastSecond));

        Assert.Equal(lastSecond, registration.SubmittedAt);
        Assert.Equal("Early bird", registration.TierName);
    }
}
