using PactPortal.Domain.Billing;

namespace PactPortal.Domain.Tests;

/// <summary>What goes back, of which payment, and from where. Amounts are cents.</summary>
public sealed class RefundsAreDivided
{
    private static readonly Payment Card = SomeMoney.Payment(20000, PaymentMeans.Card);
    private static readonly Payment Earlier = SomeMoney.Payment(19000, minute: 1);
    private static readonly Payment Later = SomeMoney.Payment(100000, minute: 2);

    [Theory]
    [InlineData(39000, 0, 0)]
    [InlineData(38999, 1, 0)]
    [InlineData(23000, 16000, 0)]
    [InlineData(19000, 20000, 0)]
    [InlineData(18999, 20000, 1)]
    [InlineData(7000, 20000, 12000)]
    [InlineData(0, 20000, 19000)]
    [InlineData(50000, 0, 0)]
    public void Propose_ForATeamPaidInTwoParts_TakesTheCardFirstAndOfEachNoMoreThanItPaid(long owed, long card, long warrant) =>
        Proposes(owed, [Part(Card, 20000), Part(Earlier, 19000)], (Card, card), (Earlier, warrant));

    [Theory]
    [InlineData(7000, 16000, 4000, 12000)] // the first seat's 160.00 is promised: the second gives 160.00 and not 320.00
    [InlineData(7000, 20000, 0, 12000)]
    [InlineData(23000, 16000, 0, 0)]
    [InlineData(22999, 16000, 1, 0)]
    public void Propose_WithAPromise_LeavesOutWhatIsPromisedAlready(long owed, long promised, long card, long warrant) =>
        Proposes(owed, [Part(Card, 20000, promised), Part(Earlier, 19000)], (Card, card), (Earlier, warrant));

    [Theory]
    [InlineData(10000, 0, 100000, 10000)]
    [InlineData(10000, 4000, 96000, 6000)] // never more than the registration's share, whatever the warrant has for others
    [InlineData(10000, 10000, 90000, 0)]
    [InlineData(10000, 0, 9999, 9999)] // never more than the payment has left to give
    [InlineData(10000, 0, 0, 0)]
    [InlineData(10000, 0, -1, 0)]
    public void Propose_OfAWarrantSharedWithOthers_GivesTheRegistrationsOwnShare(long applied, long promised, long left, long refund) =>
        Proposes(0, [new RefundablePart(Later, Some.Cents(applied), Some.Cents(promised), Some.Cents(left))], (Later, refund));

    [Fact]
    public void Propose_OfTwoWarrants_TakesTheLatestFirst() => Proposes(0, [Part(Earlier, 100), Part(Later, 200)], (Later, 200), (Earlier, 100));

    [Theory]
    [InlineData(32000, 0, 39000, 0, 32000, 0, 32000, 0)] // all of it was paid too much, on an invoice
    [InlineData(16000, 16000, 23000, 0, 16000, 16000, 0, 0)] // it waits without an invoice since the team was invoiced anew
    [InlineData(16000, 6000, 33000, 5000, 16000, 6000, 10000, 0)] // what is unapplied may be another payer's, and stays
    [InlineData(39000, 0, 0, 39000, 0, 0, 0, 39000)] // came too late for its seats
    [InlineData(10000, 0, 39000, 0, 0, 0, 10000, 0)] // a dashboard takes what is owed again
    [InlineData(10000, 0, 39000, 4000, 0, 0, 6000, 4000)]
    [InlineData(50000, 1000, 39000, 2000, 0, 1000, 39000, 2000)] // more than there is
    [InlineData(100, 200, 300, 400, 0, 100, 0, 0)]
    public void Take_ARefund_FromWhatWasPaidTooMuchThenFromWhatNothingUses(long refund, long held, long invoiced, long unapplied, long excess, long fromHeld, long fromInvoiced, long fromUnapplied)
    {
        var taken = new RefundSources(Some.Cents(held), Some.Cents(invoiced), Some.Cents(unapplied)).Take(Some.Cents(refund), Some.Cents(excess));

        Assert.Equal(new RefundSources(Some.Cents(fromHeld), Some.Cents(fromInvoiced), Some.Cents(fromUnapplied)), taken);
    }

    private static void Proposes(long owed, IReadOnlyList<RefundablePart> parts, params (Payment Payment, long Cents)[] expected) =>
        Assert.Equal(
            expected.Where(one => one.Cents > 0).Select(one => (one.Payment.PaymentId, Some.Cents(one.Cents))),
            RefundProposal.Of(Some.Cents(owed), parts).Select(one => (one.Payment.PaymentId, one.Amount)));

    private static RefundablePart Part(Payment payment, long applied, long promised = 0) => new(payment, Some.Cents(applied), Some.Cents(promised), payment.Amount - Some.Cents(promised));
}
