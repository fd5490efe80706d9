using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Organizations;

namespace PactPortal.Testing;

/// <summary>Money that a scenario starts from.</summary>
public static class GivenMoney
{
    /// <summary>A warrant that pays so much of an invoice.</summary>
    public static Task PaidAsync(this PortalApp app, string invoiceNumber, long cents) =>
        app.WriteAsync(async (db, token) =>
        {
            var invoice = await db.BillingDocuments.AsNoTracking().SingleAsync(document => document.Number == invoiceNumber, token);
            var (amount, registrationId) = (new Money(cents), invoice.RegistrationId ?? throw new InvalidOperationException($"{invoiceNumber} is of no registration."));
            var payment = new Payment(PaymentMeans.Warrant, "4471", invoice.Facts.IssuedOn, amount, app.Clock.Now) { ConveningId = invoice.ConveningId, Payer = invoice.Payer };
            db.Payments.Add(payment);
            db.PaymentApplications.Add(new PaymentApplication(payment.PaymentId, registrationId, invoice.BillingDocumentId, amount, app.Clock.Now));
            db.LedgerEntries.Add(new LedgerEntry(registrationId, LedgerKind.Payment, -amount, payment.Describe(), app.Clock.Now) { About = payment.PaymentId });
            await db.SaveChangesAsync(token);
            var open = invoice.Open - amount;
            await db.Payments.Where(row => row.PaymentId == payment.PaymentId).ExecuteUpdateAsync(update => update.SetProperty(row => row.Unapplied, Money.Zero), token);
            await db.BillingDocuments.Where(row => row.BillingDocumentId == invoice.BillingDocumentId).ExecuteUpdateAsync(update => update.SetProperty(row => row.Open, open), token);
        });

    /// <summary>An account of its own that does the money of another account's organization.</summary>
    public static Task FinanceOfficerAsync(this PortalApp app, string email, string organizationOf) =>
        app.PersonAsync(email, organizationOf, OrganizationRole.FinanceOfficer);

    /// <summary>An account of its own, at a known address, that coordinates another account's organization.</summary>
    public static Task CoordinatorAsync(this PortalApp app, string email, string organizationOf) =>
        app.PersonAsync(email, organizationOf, OrganizationRole.Coordinator);

    private static async Task PersonAsync(this PortalApp app, string email, string organizationOf, OrganizationRole role)
    {
        var made = await app.OrganizationAsync("A place to leave", AgencyType.CommunityOrganization, null);
        await app.WriteAsync(async (db, token) =>
        {
            var account = await db.Users.SingleAsync(user => user.Email == made, token);
            (account.Email, account.NormalizedEmail, account.UserName, account.NormalizedUserName) = (email, email.ToUpperInvariant(), email, email.ToUpperInvariant());
            await db.Memberships.Where(membership => membership.AccountId == account.Id).ExecuteDeleteAsync(token);
        });
        await app.MembershipAsync(email, organizationOf, role);
    }

    /// <summary>A team that is confirmed by a commitment; its reference.</summary>
    public static async Task<string> CommittedTeamAsync(this PortalBrowser coordinator, int people)
    {
        var reference = await coordinator.DraftAsync(people);
        var answer = await coordinator.SubmitAsync(reference, Some.Commitment());
        return answer.Location == $"/registrations/{reference}" ? reference : throw new InvalidOperationException($"{reference} was not confirmed: {answer} {answer.Main}");
    }
}
