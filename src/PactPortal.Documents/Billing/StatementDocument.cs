using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;

namespace PactPortal.Documents.Billing;

/// <summary>A statement of account for a fiscal office.</summary>
public static class StatementDocument
{
    /// <param name="madeAt">When it was asked for: what comes in later is not on it.</param>
    /// <param name="payee">Who is paid; null where no convening says it.</param>
    public static Document Compose(Domain.Billing.Statement statement, DateTimeOffset madeAt, Payee? payee) => new()
    {
        Letterhead = payee is null ? null : new Letterhead(payee.Name, payee.RemitTo),
        Title = $"Statement, {statement.Name}, {DateWords.Range(statement.From, statement.Through)}",
        Created = madeAt,
        FooterText = $"Statement · {Printable(statement.Name)} · {DateWords.Range(statement.From, statement.Through)}",
        Blocks =
        [
            new Heading(1, "Statement of account"),
            new Facts(
            [
                new Fact(statement.IsOfPerson ? "Person" : "Organization", Printable(statement.Name)),
                new Fact("Period", DateWords.Range(statement.From, statement.Through)),
                new Fact("Made", DateWords.DayTimeWithYear(madeAt, California.Zone)),
                new Fact("Opening balance", Run.Reference(MoneyFormat.Dollars(statement.Opening))),
                new Fact("Invoiced and charged", Run.Reference(MoneyFormat.Dollars(statement.Charged))),
                new Fact("Paid and credited", Run.Reference(MoneyFormat.Dollars(statement.Settled))),
                new Fact("Closing balance", Run.Reference(MoneyFormat.Dollars(statement.Closing))),
            ]),
            Lines(statement),
            new Note(
                "Dates are days in California. What lowers the balance is negative. Each line is in the portal’s ledger; a payment has a receipt of its own."),
        ],
    };

    private static Table Lines(Domain.Billing.Statement statement) => new()
    {
        Caption = "What changed",
        CaptionLevel = 2,
        Columns = [Column.Text("Date"), Column.Text("What"), Column.Text("Registration"), Column.Number("Amount, USD"),
            Column.Number("Balance, USD")],
        Rows =
        [
            new Row(DateWords.DayWithYear(statement.From), "Opening balance", "", "", MoneyFormat.Plain(statement.Opening)),
            .. statement.Running().Select(row => new Row(
                DateWords.DayWithYear(California.Today(row.Line.At)), Printable(row.Line.What), row.Line.Reference,
                MoneyFormat.Plain(row.Line.Amount), MoneyFormat.Plain(row.Balance))),
        ],
        Totals = [new Row("Closing balance", DateWords.DayWithYear(statement.Through), "", "", MoneyFormat.Plain(statement.Closing))],
    };

    private static string Printable(string text) => PrintableText.OrSayWhere(text, "in the portal");
}
