using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Finance;

public sealed class StatementAddsUp : MoneyScenario
{
    private const string October = "from=2026-10-01&through=2026-10-31";

    [Fact]
    public async Task Show_APeriod_OpensWithWhatWasBeforeAndClosesWithTheBalance()
    {
        var fresno = await TwoInvoicesAndAPaymentAsync();

        var year = await fresno.GetAsync("/finance/statement");
        var october = await fresno.GetAsync($"/finance/statement?{October}");
        var paper = await fresno.PdfTextAsync($"/finance/statement.pdf?{October}");

        Assert.Contains("Opening balance $0.00 Invoiced and charged $1,565.00 Paid and credited −$475.00 Closing balance $1,090.00", year.Main, StringComparison.Ordinal);
        Assert.Contains("Opening balance $975.00 Invoiced and charged $590.00 Paid and credited −$475.00 Closing balance $1,090.00", october.Main, StringComparison.Ordinal);
        Assert.Contains("Invoice PACT26-00002", october.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Invoice PACT26-00001", october.Main, StringComparison.Ordinal);
        Assert.Contains("1,090.00", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_AsSheet_HoldsEveryLineAndNoFormulaAndIsAudited()
    {
        var fresno = await TwoInvoicesAndAPaymentAsync();
        await App.WriteAsync(async (db, token) =>
        {
            var registrationId = await db.Registrations.Where(registration => registration.ContactEmail == Some.Fresno).Select(registration => registration.RegistrationId).FirstAsync(token);
            db.LedgerEntries.Add(new LedgerEntry(registrationId, LedgerKind.Refund, new Money(0), "=HYPERLINK(\"x\")", App.Clock.Now));
        });

        var csv = (await fresno.GetAsync($"/finance/statement.csv?{October}")).Html;
        var cells = await fresno.XlsxCellsAsync($"/finance/statement.xlsx?{October}");

        Assert.Contains("2026-10-31,,Closing balance,,1090.00", csv, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", csv, StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK(\"x\")", cells);
        Assert.Contains("-475", cells);
        Assert.Equal("1090", cells[^1]);
        Assert.Equal(
            ["statement exported as csv", "statement exported as xlsx"],
            await App.QueryAsync(db => db.AuditEntries.Where(entry => entry.Action.StartsWith("statement exported as")).Select(entry => entry.Action).Order().ToListAsync()));
    }

    [Theory]
    [InlineData("from=tomorrow", "From", "Enter the first day")]
    [InlineData("from=2026-10-02&through=2026-10-01", "Through", "Enter a last day that is not before the first.")]
    [InlineData("through=9999-12-31", "Through", "Enter the last day")]
    public async Task Show_APeriodThatMakesNoSense_IsRefusedBesideTheField(string period, string field, string sentence)
    {
        var fresno = await App.SignInAsync(Some.Fresno);

        var refused = await fresno.GetAsync($"/finance/statement?{period}");
        var file = await fresno.GetAsync($"/finance/statement.csv?{period}");

        Beside.Field(refused, field, sentence);
        Assert.Equal(HttpStatusCode.NotFound, file.Status);
    }

    [Fact]
    public async Task Show_AnotherOrganization_IsNotThere()
    {
        var other = await App.QueryAsync(db => db.Organizations.Where(organization => organization.CountyCode == "02").Select(organization => organization.OrganizationId).SingleAsync());
        var fresno = await App.SignInAsync(Some.FinanceOfFresno);

        foreach (var address in new[] { "statement", "statement.pdf", "statement.csv", "statement.xlsx" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await fresno.GetAsync($"/finance/{address}?organization={other}")).Status);
        }
    }

    private async Task<PortalBrowser> TwoInvoicesAndAPaymentAsync()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        await fresno.ConfirmedTeamAsync(people: 5);
        App.Clock.Now = Some.At("2026-10-02T10:00:00-07:00");
        await fresno.ConfirmedTeamAsync(people: 2);
        App.Clock.Now = Some.At("2026-10-31T23:00:00-07:00");
        await App.PaidAsync("PACT26-00001", 475_00);
        return fresno;
    }
}
