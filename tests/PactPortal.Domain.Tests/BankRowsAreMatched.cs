using PactPortal.Domain.Billing;

namespace PactPortal.Domain.Tests;

/// <summary>Rows of a bank's file against invoices of $100.00 and $50.00.</summary>
public sealed class BankRowsAreMatched
{
    private const string Prefix = "PACT26-";
    private static readonly Guid Convening = Guid.CreateVersion7();

    [Theory]
    [InlineData(9999, 9999, 0)]
    [InlineData(10000, 10000, 0)]
    [InlineData(10001, 10000, 1)]
    public void Of_ARow_PaysAtMostWhatIsOpen(long came, long applied, long over)
    {
        var match = Assert.Single(Match(Row(1, came, "PACT26-00001")));

        Assert.Equal((Some.Cents(applied), Some.Cents(over), null), (match.Applied, match.Over, match.Why));
    }

    [Theory]
    [InlineData(6000, 4000, 4000, 0, null)]
    [InlineData(6000, 4001, 4000, 1, null)]
    [InlineData(9999, 5000, 1, 4999, null)]
    [InlineData(10000, 1, 0, 1, "PACT26-00001 is paid by a row above.")]
    public void Of_TwoRowsForOneInvoice_TheSecondGetsWhatTheFirstLeft(long first, long second, long applied, long over, string? why)
    {
        var match = Match(Row(1, first, "PACT26-00001"), Row(2, second, "pact26 00001"))[1];

        Assert.Equal((Some.Cents(applied), Some.Cents(over), why), (match.Applied, match.Over, match.Why));
    }

    [Fact]
    public void Of_RowsForTwo_LeaveEachItsOwn() =>
        Assert.Equal([Some.Cents(10000), Some.Cents(5000)], Match(Row(1, 12000, "PACT26-00001"), Row(2, 5000, "PACT26-00002")).Select(match => match.Applied));

    [Theory]
    [InlineData("Thank you", "No invoice number is in the reference, such as PACT26-00012.")]
    [InlineData("PACT26-00001 and PACT26-00002", "Several invoices are named. Record this payment by hand, where each gets its part.")]
    [InlineData("PACT26-00009", "PACT26-00009 is no invoice of this convening.")]
    public void Of_AReferenceThatNamesNoneOrSeveral_SaysWhy(string reference, string why) => Assert.Equal((Money.Zero, why), (Match(Row(1, 100, reference))[0].Applied, Match(Row(1, 100, reference))[0].Why));

    [Fact]
    public void Of_ARowThatWasRecorded_PaysNothingAgainAndLeavesTheInvoiceToTheNext()
    {
        var (done, next) = (Row(1, 10000, "PACT26-00001"), Row(2, 10000, "PACT26-00001") with { Nth = 2 });

        var matches = BankMatch.Of([done, next], Prefix, Convening, Invoices(), new HashSet<Guid> { done.Key(Convening) });

        Assert.Equal([(true, Money.Zero), (false, Some.Cents(10000))], matches.Select(match => (match.IsDone, match.Applied)));
    }

    [Theory]
    [InlineData("PACT26-00001", "PACT26-00001")]
    [InlineData("fresno pact26 00001 sept", "PACT26-00001")]
    [InlineData("PACT2600001", "PACT26-00001")]
    [InlineData("PACT26-00001/PACT26-00001", "PACT26-00001")]
    [InlineData("PACT26-000000001", "PACT26-000000001")]
    [InlineData("PACT26-0001", "")]
    [InlineData("PACT26-0000000001", "")]
    [InlineData("XPACT26-00001", "")]
    [InlineData("PACT27-00001", "")]
    [InlineData("PACT26-R-00001", "")]
    public void NumbersIn_AReference_AreInvoicesOfTheConvening(string reference, string numbers) => Assert.Equal(numbers, string.Join(' ', BankMatch.NumbersIn(reference, Prefix)));

    private static IReadOnlyList<BankMatch> Match(params BankRow[] rows) => BankMatch.Of(rows, Prefix, Convening, Invoices(), new HashSet<Guid>());

    private static BankRow Row(int line, long cents, string reference) => new(line, Some.Day("2026-09-11"), Some.Cents(cents), reference, 1);

    private static IReadOnlyDictionary<string, BillingDocument> Invoices() => SomeMoney.ByNumber(SomeMoney.Invoice(1, 10000), SomeMoney.Invoice(2, 5000));
}
