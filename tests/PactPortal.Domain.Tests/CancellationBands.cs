using PactPortal.Domain.Convenings;

namespace PactPortal.Domain.Tests;

/// <summary>Which rule holds at which instant, and what it keeps of a price.</summary>
public sealed class CancellationBands
{
    [Theory]
    [InlineData("2026-11-06T23:59:59.9999999-08:00", 3500)]
    [InlineData("2026-11-07T00:00:00-08:00", 9750)]
    [InlineData("2026-11-07T00:00:00.0000001-08:00", 9750)]
    [InlineData("2026-11-20T23:59:59.9999999-08:00", 9750)]
    [InlineData("2026-11-21T00:00:00-08:00", 19500)]
    [InlineData("2026-11-21T00:00:00.0000001-08:00", 19500)]
    [InlineData("2027-12-31T00:00:00-08:00", 19500)]
    public void BandAt_BeforeAtAndAfterAnEnd_KeepsByTheRuleOfTheInstant(string at, long kept) =>
        Assert.Equal(Some.Cents(kept), SomeMoney.Policies().BandAt(Some.At(at))?.KeptOf(Some.Cents(19500)));

    [Fact]
    public void BandAt_AfterTheLastEnd_IsNone() =>
        Assert.Null((SomeMoney.Policies() with { Cancellation = [new(SomeMoney.FullRefundEnds, Percent.Of(100), Money.Zero)] }).BandAt(SomeMoney.FullRefundEnds));

    [Theory]
    [InlineData(100, 3500, 19500, 3500)]
    [InlineData(100, 3500, 3501, 3500)]
    [InlineData(100, 3500, 3500, 3500)]
    [InlineData(100, 3500, 3499, 3499)] // never more than the price
    [InlineData(100, 3500, 0, 0)]
    [InlineData(50, 0, 19500, 9750)]
    [InlineData(50, 0, 1, 0)] // half a cent is rounded away from zero, to who paid
    [InlineData(50, 0, 3, 1)]
    [InlineData(50, 1000, 2000, 2000)]
    [InlineData(50, 1000, 2002, 2001)]
    [InlineData(0, 3500, 19500, 19500)]
    public void KeptOf_APrice_IsAllButShareLessFee(int percent, long fee, long price, long kept) =>
        Assert.Equal(Some.Cents(kept), new CancellationBand(null, Percent.Of(percent), Some.Cents(fee)).KeptOf(Some.Cents(price)));

    [Theory]
    [InlineData("2026-12-01T16:59:59.9999999-08:00", true)]
    [InlineData("2026-12-01T17:00:00-08:00", false)]
    [InlineData("2026-12-01T17:00:00.0000001-08:00", false)]
    public void MaySubstituteAt_BeforeAtAndAfterTheDeadline_IsFreeUntilIt(string at, bool may) =>
        Assert.Equal(may, SomeMoney.Policies(Some.At("2026-12-01T17:00:00-08:00")).MaySubstituteAt(Some.At(at)));

    [Fact]
    public void MaySubstituteAt_WithoutADeadline_IsAlwaysSo() => Assert.True(SomeMoney.Policies().MaySubstituteAt(Some.At("2030-01-01T00:00:00-08:00")));
}
