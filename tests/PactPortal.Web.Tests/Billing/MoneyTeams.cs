using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Billing;

/// <summary>Teams with invoices, and a payment as somebody at the desk records it.</summary>
internal static class MoneyTeams
{
    public const string Desk = $"/planning/convenings/{Some.Convening}/payments";

    /// <summary>A confirmed team of one; the number of its invoice.</summary>
    public static async Task<string> InvoicedAsync(this PortalApp app, string email, int people = 1, string rate = "pact-county")
    {
        var reference = await (await app.SignInAsync(email)).ConfirmedTeamAsync(people, rate: rate);
        return await app.InvoiceOfAsync(reference);
    }

    /// <summary>The number of the invoice of a team that stands.</summary>
    public static Task<string> InvoiceOfAsync(this PortalApp app, string reference) =>
        app.QueryAsync(db => db.BillingDocuments
            .Where(document => document.Kind == BillingDocumentKind.Invoice && !document.IsCredited
                && db.Registrations.Any(registration => registration.Reference == reference && registration.RegistrationId == document.RegistrationId))
            .Select(document => document.Number).SingleAsync());

    public static Task<Money> OpenAsync(this PortalApp app, string invoice) =>
        app.QueryAsync(db => db.BillingDocuments.Where(document => document.Number == invoice).Select(document => document.Open).SingleAsync());

    public static Dictionary<string, string?> Warrant(string invoices, Money amount, string number = "4471") => new()
    {
        ["Form.Invoices"] = invoices,
        ["Form.Amount"] = MoneyFormat.Typed(amount),
        ["Form.Means"] = "warrant",
        ["Form.Number"] = number,
        ["Form.DatedOn"] = "September 10, 2026",
        ["Form.DepositBatch"] = "D-12",
    };

    public static async Task<Page> RecordAsync(this PortalBrowser finance, string invoices, Money amount, string number = "4471") =>
        await (await finance.GetAsync($"{Desk}/record")).PressAsync("Record payment", Warrant(invoices, amount, number));
}
