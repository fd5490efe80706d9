using PactPortal.Domain.Funding;

namespace PactPortal.Domain.Tests;

/// <summary>What goes back to which fund, and what of a fund may be changed.</summary>
public sealed class FundsGetTheirMoneyBack
{
    private static readonly Guid First = Guid.CreateVersion7();
    private static readonly Guid Second = Guid.CreateVersion7();

    /// <summary>Four seats of $100: two and a half by the first, one and a half by the second.</summary>
    private static readonly (Guid, FundShare)[] Held = [(First, new(Some.Cents(25_000), Some.Cents(5_000), 3)), (Second, new(Some.Cents(15_000), Money.Zero, 2))];

    [Fact]
    public void Released_OneSeat_GoesToTheFundThatWasDrawnLast() =>
        Assert.Equal([(Second, new FundShare(Some.Cents(10_000), Money.Zero, 1))], FundShare.Released(Held, [Some.Cents(10_000)]));

    [Fact]
    public void Released_TwoSeats_EmptiesTheLastAndGoesOnWithTheFirst() =>
        Assert.Equal(
            [(Second, new FundShare(Some.Cents(15_000), Money.Zero, 2)), (First, new FundShare(Some.Cents(5_000), Some.Cents(5_000), 1))],
            FundShare.Released(Held, [Some.Cents(10_000), Some.Cents(10_000)]));

    [Fact]
    public void Released_All_IsWhatEachGave() =>
        Assert.Equal(Held.Reverse(), FundShare.Released(Held, Enumerable.Repeat(Some.Cents(10_000), 4)));

    [Fact]
    public void Released_MoreThanIsHeld_Throws() =>
        Assert.Throws<InvalidOperationException>(() => FundShare.Released(Held, [Some.Cents(40_001)]));

    [Fact]
    public void Pending_AfterACommitmentWasFinalAndAnotherCame_IsTheOther()
    {
        var rule = GivenFund.Of(Some.Cents(100_000), new FundRuleTerms(1, Some.Cents(10_000), 5)).Rule;

        FundEntry Entry(FundEntryKind kind, long cents, int minute) =>
            FundEntry.OfRegistration(rule, Guid.Empty, Some.Fresno, kind, new FundShare(Some.Cents(cents), Money.Zero, 0), Some.Act(Some.September.AddMinutes(minute)));

        Assert.Equal(Some.Cents(7_000), FundShare.PendingOf([Entry(FundEntryKind.Commitment, 10_000, 1), Entry(FundEntryKind.Draw, 10_000, 2), Entry(FundEntryKind.Release, 4_000, 3), Entry(FundEntryKind.Commitment, 7_000, 4)]).Amount);
    }

    [Fact]
    public void WhyNot_LoweredBelowWhatIsCommittedAndSetAside_SaysTheNumbers()
    {
        var fund = new Fund("A fund", Some.Cents(100_000));
        new GivenFund(fund, new FundRule(Guid.Empty, fund.FundId), []).WithLeft(Some.Cents(60_000), Money.Zero);

        Assert.Equal(
            "Of $1,000.00, $400.00 is committed and $250.00 is set aside for small counties. The budget can be lowered by $350.00 at most.",
            fund.WhyNot(FundAdjustment.Lower(Some.Cents(35_001)), setAside: Some.Cents(25_000))?.Sentence);
        Assert.Null(fund.WhyNot(FundAdjustment.Lower(Some.Cents(35_000)), setAside: Some.Cents(25_000)));
        Assert.Null(fund.WhyNot(FundAdjustment.Raise(Some.Cents(1)), setAside: Some.Cents(60_000)));
        Assert.Equal("Of $1,000.00, $400.00 is committed. The budget can be lowered by $600.00 at most.", fund.WhyNot(FundAdjustment.Lower(Some.Cents(60_001)), Money.Zero)?.Sentence);
        Assert.NotNull(fund.WhyNot(FundAdjustment.Raise(Money.Zero), Money.Zero));
    }

    [Fact]
    public void WhyNot_ARulesReserve_IsAtLeastWhatIsDrawnAndAtMostWhatTheFundHas()
    {
        var given = Some.Fund().WithLeft(Some.Cents(1_100_000), reserve: Some.Cents(200_000));

        string? Refused(long reserve) => given.Rule.WhyNot(
            new FundRuleTerms(1, Some.Cents(10_000), 5) { Reserve = Some.Cents(reserve), ReserveEndsAt = Some.EarlyBirdEnds, ReserveCounties = [Some.Alpine] }, given.Fund, [], Some.Cents(500_000)).FirstOrDefault()?.Sentence;

        Assert.Equal("$1,000.00 of the reserve is drawn. It can’t be less.", Refused(99_999));
        Assert.Null(Refused(100_000));
        Assert.Null(Refused(700_000));
        Assert.Equal("The fund has $7,000.00 for a reserve.", Refused(700_001));
    }

    [Fact]
    public void Set_AReserveThatWasPartlyDrawn_KeepsItDrawn()
    {
        var given = Some.Fund().WithLeft(Some.Cents(1_100_000), reserve: Some.Cents(200_000));

        given.Rule.Set(new FundRuleTerms(1, Some.Cents(10_000), 5) { Reserve = Some.Cents(400_000), ReserveEndsAt = Some.EarlyBirdEnds, ReserveCounties = [Some.Alpine] });

        Assert.Equal((Some.Cents(400_000), Some.Cents(300_000)), (given.Rule.Reserve, given.Rule.ReserveBalance));
    }

    [Fact]
    public void WhyNot_TermsThatMakeNoSense_AreRefusedAtTheirFields()
    {
        Assert.Equal(
            ["Name", "Budget", "FiscalThrough"],
            new FundTerms(" ", Money.Zero) { FiscalFrom = Some.Day("2026-07-01") }.WhyNot().Select(refusal => refusal.Field));
        Assert.Equal(
            ["DrawOrder", "PerSeat", "SeatsPerCounty", "ReserveEndsAt"],
            new FundRuleTerms(0, Money.Zero, 0) { Reserve = Some.Cents(1) }.WhyNot().Select(refusal => refusal.Field));
    }
}
