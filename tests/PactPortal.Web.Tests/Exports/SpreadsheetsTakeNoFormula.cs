using System.Text;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Exports;

/// <summary>What people typed is a text in every spreadsheet: each sign that begins a formula is kept from it, and no character is taken away.</summary>
public sealed class SpreadsheetsTakeNoFormula : PortalScenario
{
    private static readonly string[] Starting = ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"];
    private static readonly string[] Harmless = ["a=1", "1-1", "Smith, Jones & \"Co\"", "José Ñuñez", "'=1"];

    /// <summary>Neither a letter of XML nor one that a reader sees.</summary>
    private const string Noncharacters = "4471\uFFFE\uFFFF";

    [Fact]
    public async Task Statement_WithWordsThatBeginAFormula_HoldsThemAsTexts()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        await fresno.ConfirmedTeamAsync(people: 1);
        await App.WriteAsync(async (db, token) =>
        {
            var registrationId = await db.Registrations.Select(registration => registration.RegistrationId).SingleAsync(token);
            db.LedgerEntries.AddRange(Starting.Concat(Harmless).Select(words => new LedgerEntry(registrationId, LedgerKind.Refund, Money.Zero, words, App.Clock.Now)));
        });

        var bytes = await fresno.Http.GetByteArrayAsync(new Uri("/finance/statement.csv", UriKind.Relative), TestContext.Current.CancellationToken);
        var cells = await fresno.XlsxCellsAsync("/finance/statement.xlsx");

        Neutral(Fields(bytes));
        Neutral(cells.Select(Written));
    }

    [Fact]
    public async Task Receivables_OfAnOrganizationNamedLikeAFormula_HoldsTheNameAsText()
    {
        await App.InvoicedAsync(Some.Fresno);
        var finance = await App.SignInAsync(Some.PlanningFinance);
        List<string> csv = [], xlsx = [];
        foreach (var name in Starting.Concat(Harmless))
        {
            await App.WriteAsync((db, token) => db.Organizations.Where(organization => db.Registrations.Any(registration => registration.OrganizationId == organization.OrganizationId))
                .ExecuteUpdateAsync(update => update.SetProperty(organization => organization.Name, name), token));
            var page = await finance.GetAsync($"{MoneyTeams.Desk}/receivables");
            csv.AddRange(Fields(await (await page.PressAsync("Download CSV")).Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
            xlsx.AddRange((await XlsxCells.OfAsync((await page.PressAsync("Download XLSX")).Response)).Select(Written));
        }

        Neutral(csv);
        Neutral(xlsx);
    }

    [Fact]
    public async Task Payments_WithASignThatXmlHasNoWordFor_AreAWorkbookStill()
    {
        var invoice = await App.InvoicedAsync(Some.Fresno);
        var finance = await App.SignInAsync(Some.PlanningFinance);
        await finance.RecordAsync(invoice, new Money(1_00), Noncharacters);

        var cells = await finance.XlsxCellsAsync($"{MoneyTeams.Desk}.xlsx");

        Assert.Contains("Warrant or check 4471\uFFFD\uFFFD", cells);
    }

    private static void Neutral(IEnumerable<string> written)
    {
        var cells = written.ToHashSet(StringComparer.Ordinal);
        Assert.Superset(Starting.Select(text => $"'{text}").Concat(Harmless).ToHashSet(StringComparer.Ordinal), cells);
        Assert.Empty(cells.Intersect(Starting, StringComparer.Ordinal));
    }

    /// <summary>XML has no carriage return of its own: a workbook writes it as a reference, or by Excel's escape.</summary>
    private static string Written(string cell) => cell.Replace("_x000D_", "\r", StringComparison.Ordinal).Replace('\n', '\r');

    /// <summary>The fields of comma-separated text (RFC 4180), which begins with the mark of UTF-8, once.</summary>
    private static List<string> Fields(byte[] file)
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(file, 3, file.Length - 3);
        Assert.False(text.StartsWith('\uFEFF'));
        var (fields, field, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (isQuoted ? letter != '"' : letter is not ('"' or ',' or '\r' or '\n'))
            {
                field.Append(letter);
            }
            else if (letter == '"' && isQuoted && at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append(text[++at]);
            }
            else if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else
            {
                fields.Add(field.ToString());
                field.Clear();
            }
        }

        return fields;
    }
}
