using PactPortal.Domain.Registrations;

namespace PactPortal.Domain.Tests;

public sealed class PromiseToPay
{
    private static readonly DateOnly Today = Some.Day("2026-09-14");

    [Fact]
    public void Check_PurchaseOrderOfExactlyTheTotal_Covers()
    {
        var promise = PaymentPromise.PurchaseOrder("PO-DEMO-88121", Some.Cents(97500), Today);

        Assert.Empty(promise.Check(Some.Cents(97500), Today));
    }

    [Fact]
    public void Check_PurchaseOrderOneCentShort_IsRefusedAtItsAmount()
    {
        var promise = PaymentPromise.PurchaseOrder("PO-DEMO-88121", Some.Cents(97499), Today);

        var refusal = Assert.Single(promise.Check(Some.Cents(97500), Today));

        Assert.Equal("NotToExceed", refusal.Field);
        Assert.Equal("Enter an amount of at least the total due, $975.00.", refusal.Sentence);
    }

    [Fact]
    public void Check_PurchaseOrderThatRanOutYesterday_IsRefusedAtItsDate()
    {
        var promise = PaymentPromise.PurchaseOrder("PO-DEMO-88121", Some.Cents(97500), Today.AddDays(-1));

        var refusal = Assert.Single(promise.Check(Some.Cents(97500), Today));

        Assert.Equal("ValidThrough", refusal.Field);
    }

    [Fact]
    public void Check_PurchaseOrderShortAndRunOut_SaysBoth()
    {
        var promise = PaymentPromise.PurchaseOrder("PO-DEMO-88121", Some.Cents(1), Today.AddDays(-1));

        Assert.Equal(["NotToExceed", "ValidThrough"], promise.Check(Some.Cents(97500), Today).Select(refusal => refusal.Field));
    }

    [Fact]
    public void Check_Commitment_CoversAnyTotal()
    {
        var promise = PaymentPromise.Commitment("Ada Ledger", "Fiscal officer");

        Assert.Empty(promise.Check(Money.LargestTyped, Today));
    }

    [Fact]
    public void Describe_EachKind_SaysWhatWasPromised()
    {
        Assert.Equal("purchase order PO-DEMO-88121, up to $1,000.00", PaymentPromise.PurchaseOrder("PO-DEMO-88121", Some.Cents(100_000), Today).Describe());
        Assert.Equal("payment commitment of Ada Ledger, Fiscal officer", PaymentPromise.Commitment("Ada Ledger", "Fiscal officer").Describe());
        Assert.Equal("nothing to pay", PaymentPromise.NothingDue().Describe());
    }
}
