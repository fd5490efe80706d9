using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Documents.Billing;

/// <summary>An invoice, credit note or receipt, from what was said when it was issued.</summary>
public static class BillingDocumentComposer
{
    /// <param name="verificationAddress">Where anybody can check that the document is genuine.</param>
    public static Document Compose(BillingDocument document, string verificationAddress)
    {
        var facts = document.Facts;
        return new Document
        {
            Title = $"{TitleOf(document.Kind)} {facts.Number}, {facts.ConveningName}",
            Created = document.IssuedAt,
            Letterhead = facts.Payee is { } payee ? new Letterhead(
                payee.Name, [.. payee.RemitTo, .. facts.ContactEmail is { } email ? new[] { email } : []]) : null,
            FooterText = $"{TitleOf(document.Kind)} {facts.Number} · {facts.ConveningName}",
            Blocks =
            [
                new Heading(1, $"{TitleOf(document.Kind)} {facts.Number}"),
                KeyFacts(document),
                Lines(document),
                .. ErasedNames.Of(facts.NameErasedOn),
                .. Terms(document),
                GenuineCheck.Of(verificationAddress, TitleOf(document.Kind).ToLowerInvariant(), "organization, date and total"),
                .. facts.IsDemonstration
                    ? new Block[] { new Note("People, prices, places and policies of this demonstration are invented.") } : [],
            ],
        };
    }

    public static string TitleOf(BillingDocumentKind kind) => kind switch
    {
        BillingDocumentKind.Invoice => "Invoice",
        BillingDocumentKind.CreditNote => "Credit note",
        BillingDocumentKind.Receipt => "Receipt",
    };

    /// <summary>What a document calls its total.</summary>
    public static string TotalOf(BillingDocumentKind kind) => kind switch
    {
        BillingDocumentKind.Invoice => "Total due",
        BillingDocumentKind.CreditNote => "Total credited",
        BillingDocumentKind.Receipt => "Received",
    };

    private static string LinesOf(BillingDocumentKind kind) => kind switch
    {
        BillingDocumentKind.Invoice => "What is invoiced",
        BillingDocumentKind.CreditNote => "What is credited",
        BillingDocumentKind.Receipt => "Applied to",
    };

    private static string PartyOf(BillingDocumentKind kind) => kind switch
    {
        BillingDocumentKind.Invoice or BillingDocumentKind.CreditNote => "Bill to",
        BillingDocumentKind.Receipt => "Received from",
    };

    private static Facts KeyFacts(BillingDocument document)
    {
        var facts = document.Facts;
        return new Facts(
        [
            new Fact(PartyOf(document.Kind), BillTo(facts.BillTo)),
            new Fact("Date", DateWords.DayWithYear(facts.IssuedOn)),
            .. document.Kind == BillingDocumentKind.Invoice && facts.DueOn is { } due
                ? new[] { new Fact(
                    "Due", $"{MoneyFormat.Dollars(document.Total)} by {DateWords.DayWithYear(due)}, {facts.TermsDays} days from its date") }
                        : [],
            .. facts.RegardingNumber is { } regarding ? new[] { new Fact("Regarding", $"Invoice {regarding}") } : [],
            .. facts.Reason is { } reason ? new[] { new Fact("Reason", PrintableText.OrSayWhere(reason)) } : [],
            .. facts.PaidBy is { } paid ? new[] { new Fact("Paid by", PrintableText.OrSayWhere(paid)) } : [],
            .. facts.PurchaseOrderNumber is { } order ? new[] { new Fact("Purchase order", PrintableText.OrSayWhere(order)) } : [],
            new Fact("For", $"{facts.ConveningName}, {facts.DatesAndPlace}"),
            .. facts.Reference is { } reference ? new[] { new Fact("Registration", Run.Reference(reference)) } : [],
        ]);
    }

    private static string BillTo(BillTo to) =>
        string.Join('\n', new[] { to.Organization, to.CountyName, to.Attention }.Concat(to.AddressLines).OfType<string>()
            .Select(text => PrintableText.OrSayWhere(text)));

    private static Table Lines(BillingDocument document)
    {
        var lines = document.Facts.Lines;
        if (document.Kind == BillingDocumentKind.Receipt)
        {
            return new Table
            {
                Caption = LinesOf(document.Kind),
                CaptionLevel = 2,
                Columns = [Column.Text("Invoice"), Column.Number("Amount, USD")],
                Rows = [.. lines.Select(line => new Row(
                    Cell.WithNote(line.Label, PrintableText.OrSayWhere(line.Note)), MoneyFormat.Plain(line.Net)))],
                Totals = [new Row(TotalOf(document.Kind), MoneyFormat.Plain(document.Total))],
            };
        }

        var amounts = Amounts(lines);
        return new Table
        {
            Caption = LinesOf(document.Kind),
            CaptionLevel = 2,
            Columns = [Column.Text("For"), .. amounts.Select(amount => Column.Number(amount.Head))],
            Rows =
            [
                .. lines.Select(line => new Row(
                    [Cell.WithNote(PrintableText.Choose(line.Label, line.LatinSpelling), PrintableText.OrSayWhere(line.Note)),
                        .. amounts.Select(amount => (Cell)MoneyFormat.Plain(amount.Of(line)))])),
            ],
            Totals =
            [
                new Row([TotalOf(document.Kind), .. amounts.Select(amount => (Cell)MoneyFormat.Plain(Money.Sum(lines.Select(amount.Of))))]),
            ],
        };
    }

    /// <summary>The steps that somebody's price has, and the net. A step that nobody's has is left out.</summary>
    private static List<(string Head, Func<BillingLine, Money> Of)> Amounts(IReadOnlyList<BillingLine> lines)
    {
        (string Head, Func<BillingLine, Money> Of)[] steps = [("Offset", line => line.Offset), ("Scholarship", line => line.Scholarship),
            ("Discount", line => line.Discount)];
        return [("Registration", line => line.Gross), .. steps.Where(step => lines.Any(line => !step.Of(line).IsZero)),
            ("Net, USD", line => line.Net)];
    }

    private static IEnumerable<Block> Terms(BillingDocument document)
    {
        var facts = document.Facts;
        if (document.Kind != BillingDocumentKind.Invoice || facts.Payee is not { } payee)
        {
            yield break;
        }

        yield return new Heading(2, "How to pay");
        yield return new Facts(
        [
            new Fact("Make it out to", payee.Name),
            new Fact("Send it to", string.Join(", ", payee.RemitTo)),
            new Fact("Write on it", $"Invoice {facts.Number}"),
            .. facts.ContactEmail is { } email ? new[] { new Fact("Questions", email) } : [],
        ]);
        yield return new Note(
            $"A county claims only what it pays: the net amount. {PaidByOthers(facts.Lines)}{(facts.Lines.Any(line => !line.Discount.IsZero) ? " The discount lowers the price; nobody pays it." : "")}");
    }

    /// <summary>A step that has no column is named as none, so that a reader need not wonder.</summary>
    private static string PaidByOthers(
        IReadOnlyList<BillingLine> lines) => (lines.Any(line => !line.Offset.IsZero), lines.Any(line => !line.Scholarship.IsZero)) switch
        {
            (true, true) => "The offset and the scholarship are paid by others.",
            (true, false) => "The offset is paid by others; there is no scholarship on this invoice.",
            (false, true) => "The scholarship is paid by others; there is no offset on this invoice.",
            (false, false) => "There is no offset and no scholarship on this invoice.",
        };
}
