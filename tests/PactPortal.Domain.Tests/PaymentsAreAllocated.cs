using PactPortal.Domain.Billing;

namespace PactPortal.Domain.Tests;

/// <summary>A payment over two invoices of $100.00 and $50.00, of two organizations.</summary>
public sealed class PaymentsAreAllocated
{
    private const string One = "PACT26-00001";
    private const string Two = "PACT26-00002";

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(9999, 9999, 0)]
    [InlineData(10000, 10000, 0)]
    [InlineData(10001, 10000, 1)]
    [InlineData(14999, 10000, 4999)]
    [InlineData(15000, 10000, 5000)]
    [InlineData(15001, 10000, 5000)]
    public void Of_InOrder_FillsTheFirstThenTheSecondAndNoMore(long came, long first, long second) => Divides(came, [(One, null), (Two, null)], first, second);

    [Theory]
    [InlineData(10000, 5000, 5000, 5000)]
    [InlineData(10000, 4999, 5001, 4999)]
    [InlineData(5000, 5000, 0, 5000)]
    [InlineData(5001, 5000, 1, 5000)]
    public void Of_ANamedPart_ComesBeforeTheOthersWhateverTheOrder(long came, long named, long first, long second) => Divides(came, [(One, null), (Two, named)], first, second);

    [Theory]
    [InlineData(4999, 5000, "The parts add up to $50.00, more than the $49.99 that came.")]
    [InlineData(20000, 5001, "PACT26-00002 has $50.00 open, less than $50.01.")]
    public void Of_PartsThatCantBe_AreRefusedWithTheAmounts(long came, long named, string sentence) =>
        Assert.Equal(sentence, Assert.Single(Allocation.Of(Some.Cents(came), Wanted((One, null), (Two, named)), Invoices()).Refusals).Sentence);

    [Fact]
    public void Of_NamedPartsOfTwo_MayUseTheLastCent() => Divides(15000, [(One, 10000), (Two, 5000)], 10000, 5000);

    [Fact]
    public void Of_NoInvoice_LeavesEverythingUnapplied() => Assert.Empty(Allocation.Of(Some.Cents(100), [], Invoices()).Value);

    [Fact]
    public void Of_WhatIsNotOpen_IsRefused()
    {
        var credited = SomeMoney.Invoice(3, 100);
        credited.Credit();
        var (nothing, invoices) = (SomeMoney.Invoice(4, 0), Invoices().Values);

        var refused = Allocation.Of(
            Some.Cents(100), Wanted(("PACT26-00003", null), ("PACT26-00004", null), ("PACT26-00009", null), (One, null), (One, null)), SomeMoney.ByNumber([.. invoices, credited, nothing]));

        Assert.Equal(
            "PACT26-00003 was credited: nothing is due on it. PACT26-00004 has nothing open. Leave it out: what is over waits as unapplied cash. "
            + "PACT26-00009 is no invoice of this convening. PACT26-00001 is there twice. Name each invoice once.",
            Assert.Single(refused.Refusals).Sentence);
    }

    private static void Divides(long came, (string, long?)[] wanted, long first, long second)
    {
        var shares = Allocation.Of(Some.Cents(came), Wanted(wanted), Invoices()).Value;

        Assert.Equal(
            new[] { (One, Some.Cents(first)), (Two, Some.Cents(second)) }.Where(share => share.Item2 > Money.Zero), shares.Select(share => (share.Invoice.Number, share.Amount)));
    }

    private static IReadOnlyList<WantedInvoice> Wanted(params (string Number, long? Cents)[] wanted) =>
        [.. wanted.Select(one => new WantedInvoice(one.Number, one.Cents is { } cents ? Some.Cents(cents) : null))];

    private static IReadOnlyDictionary<string, BillingDocument> Invoices() => SomeMoney.ByNumber(SomeMoney.Invoice(1, 10000), SomeMoney.Invoice(2, 5000));
}
