using PactPortal.Domain.Billing;

namespace PactPortal.Domain.Tests;

/// <summary>A team is invoiced anew: what had paid it pays the new invoice, and no more. Amounts are cents.</summary>
public sealed class PaymentsArePutBack
{
    [Theory]
    [InlineData(19500, 3000, 0, 0, 3000, 0)] // a warrant paid 30.00 of it, whatever else of the warrant is unapplied
    [InlineData(19500, 19500, 0, 0, 19500, 0)]
    [InlineData(19499, 19500, 0, 0, 19499, 1)]
    [InlineData(19501, 19500, 0, 0, 19500, 0)]
    [InlineData(0, 19500, 0, 0, 0, 19500)]
    [InlineData(23000, 39000, 0, 16000, 23000, 16000)]
    [InlineData(42500, 39000, 0, 16000, 23000, 16000)] // what is promised back pays nobody who joined
    [InlineData(23000, 23000, 16000, 0, 23000, 16000)] // a refund failed: it waits
    [InlineData(42500, 23000, 16000, 0, 39000, 0)] // and pays what comes
    [InlineData(42500, 23000, 16000, 16000, 23000, 16000)] // unless it is promised again
    [InlineData(19500, 1000, 0, 2000, 0, 1000)]
    public void Of_OnePayment_AppliesWhatItHadLessWhatIsPromised(long due, long takenOff, long held, long promised, long applied, long stays)
    {
        var part = Assert.Single(Reapplication.Of(Some.Cents(due), [Part(takenOff, held, promised)]));

        Assert.Equal((Some.Cents(applied), Some.Cents(stays)), (part.Applied, part.Held));
    }

    [Theory]
    [InlineData(39000, 20000, 19000)]
    [InlineData(30000, 20000, 10000)]
    [InlineData(20000, 20000, 0)]
    [InlineData(19999, 19999, 0)]
    [InlineData(50000, 20000, 19000)]
    public void Of_TwoPayments_FillsInTheirOrder(long due, long first, long second)
    {
        var parts = Reapplication.Of(Some.Cents(due), [Part(20000), Part(19000)]);

        Assert.Equal([(Some.Cents(first), Some.Cents(20000 - first)), (Some.Cents(second), Some.Cents(19000 - second))], parts.Select(part => (part.Applied, part.Held)));
    }

    [Fact]
    public void Of_TwoPaymentsOfWhichOneIsPromised_PaysWithTheOther() =>
        Assert.Equal([(Some.Cents(4000), Some.Cents(16000)), (Some.Cents(19000), Money.Zero)], Reapplication.Of(Some.Cents(23000), [Part(20000, 0, 16000), Part(19000)]).Select(part => (part.Applied, part.Held)));

    [Fact]
    public void DescribeTo_OthersThanThePayerOfATransfer_LeavesItsWordsOut()
    {
        var (payer, other) = (Payer.Organization(Guid.CreateVersion7()), Payer.Person(Guid.CreateVersion7()));
        var transfer = SomeMoney.Payment(100, PaymentMeans.Transfer, payer: payer, number: "FRESNO AUD PACT26-00001");

        Assert.Equal("ACH or EFT FRESNO AUD PACT26-00001", transfer.DescribeTo(payer));
        Assert.Equal("ACH or EFT dated September 10, 2026", transfer.DescribeTo(other));
        Assert.Equal("Warrant or check 4471", SomeMoney.Payment(100, payer: payer).DescribeTo(other));
        Assert.Equal("ACH or EFT dated September 10, 2026", SomeMoney.Payment(100, PaymentMeans.Transfer, number: "17").DescribeTo(other)); // of several
        Assert.Equal("ACH or EFT FRESNO AUD PACT26-00001, dated September 10, 2026", transfer.DescribeDatedTo(payer));
        Assert.Equal("ACH or EFT dated September 10, 2026", transfer.DescribeDatedTo(other));
    }

    private static PaidPart Part(long takenOff, long held = 0, long promised = 0) => new(Guid.CreateVersion7(), Some.Cents(takenOff), Some.Cents(held), Some.Cents(promised));
}
