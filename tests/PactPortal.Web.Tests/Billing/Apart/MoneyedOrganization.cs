using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Billing.Apart;

/// <summary>An organization whose money differs from the other's in every figure, and whose people, numbers and addresses all hold one word.</summary>
/// <param name="Word">In every name, e-mail, purchase order and payment number of this organization.</param>
/// <param name="Shares">What the two shared warrants pay of its invoices, and what its own payment has over that pays the other's.</param>
internal sealed record MoneyedOrganization(string Word, string Name, string Coordinator, string Finance, (Money First, Money Second, Money ForTheOther) Shares, Money Over, Money WrittenOff)
{
    public string Payables => $"payables@{Word}.example.org";

    public string OrderNumber => $"PO-{Word}-71";

    /// <summary>The team that is paid in many ways.</summary>
    public string Paid { get; set; } = "";

    /// <summary>The team that is cancelled, and whose refund goes out by check.</summary>
    public string Cancelled { get; set; } = "";

    /// <summary>The team that pays by card.</summary>
    public string ByCard { get; set; } = "";

    public Dictionary<string, string?> Person(int number)
    {
        var name = $"{(char)('A' + number)}nn {Word}";
        return new(Some.Person(number)) { ["Form.FullName"] = name, ["Form.Email"] = $"person{number}@{Word}.example.org" };
    }

    public Dictionary<string, string?> Commitment() => new(Some.Commitment()) { ["Form.SignerName"] = $"Theo {Word}" };

    /// <summary>What nobody of another organization may read: the word, the name, every number, identifier and code that is stored of it, and its figures.</summary>
    public async Task<IReadOnlyList<string>> TracesAsync(PortalApp app)
    {
        var organizationId = await app.OrganizationIdAsync(Coordinator);
        var registrations = await app.QueryAsync(db => db.Registrations.AsNoTracking().Where(registration => registration.OrganizationId == organizationId).ToListAsync());
        var documents = await app.QueryAsync(db => db.BillingDocuments.AsNoTracking().Where(document => document.OrganizationId == organizationId).ToListAsync());
        var orders = await app.QueryAsync(db => db.PurchaseOrders.Where(order => order.OrganizationId == organizationId).Select(order => order.PurchaseOrderId).ToListAsync());
        var letters = await app.QueryAsync(db => db.JustificationLetters.AsNoTracking().Where(letter => db.Registrations.Any(registration => registration.RegistrationId == letter.RegistrationId && registration.OrganizationId == organizationId))
            .Select(letter => new { letter.Number, letter.VerificationCode }).ToListAsync());
        return
        [
            Word, Name, organizationId.ToString(),
            .. registrations.SelectMany(registration => new[] { registration.Reference, registration.RegistrationId.ToString() }),
            .. documents.SelectMany(document => new[] { document.Number, document.BillingDocumentId.ToString(), CodeAlphabet.Grouped(document.VerificationCode) }),
            .. orders.Select(order => order.ToString()),
            .. letters.SelectMany(letter => new[] { letter.Number, CodeAlphabet.Grouped(letter.VerificationCode) }),
            .. new[] { Shares.First, Shares.Second, Over, WrittenOff }.Select(MoneyFormat.Plain),
        ];
    }
}

internal static class OrganizationsOf
{
    /// <summary>The one organization of an account.</summary>
    public static Task<Guid> OrganizationIdAsync(this PortalApp app, string email) => app.QueryAsync(db =>
        db.Memberships.Where(membership => db.Users.Any(user => user.Id == membership.AccountId && user.Email == email)).Select(membership => membership.OrganizationId).SingleAsync());
}
