using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;

namespace PactPortal.Data.Billing;

/// <summary>Issues receipts, inside the commit that takes the money.</summary>
public static class Receipting
{
    /// <summary>A receipt over what a payment paid of one organization's invoices; what isn't applied yet is a line of its own.</summary>
    public static async Task<BillingDocument> ReceiptAsync(
        this PortalDbContext db, Payment payment, Guid organizationId, Convening convening, DateTimeOffset at, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var applied = await (
            from application in db.PaymentApplications
            join invoice in db.BillingDocuments on application.InvoiceId equals invoice.BillingDocumentId
            where application.PaymentId == payment.PaymentId && invoice.OrganizationId == organizationId
            orderby invoice.Number
            select new { invoice.Number, invoice.Facts, application.Amount }).ToListAsync(cancellation);
        var lines = applied.Select(row => Line($"Invoice {row.Number}", row.Facts.Reference is { } reference ? $"Registration {reference}" : "", row.Amount)).ToList();
        var rest = payment.Amount - Money.Sum(applied.Select(row => row.Amount));
        if (payment.OrganizationId == organizationId && rest > Money.Zero)
        {
            lines.Add(Line("Not applied yet", "Held for your organization", rest));
        }

        var number = (await db.TakeNumbersAsync(convening, BillingDocumentKind.Receipt, 1, cancellation))[0];
        var billTo = (await db.ReadBillToAsync([organizationId], cancellation))[organizationId];
        var facts = InvoiceFacts.Around(number, convening, billTo, at) with
        {
            Reference = applied.Select(row => row.Facts.Reference).Distinct().Count() == 1 ? applied[0].Facts.Reference : null,
            PaidBy = $"{payment.Describe()}, dated {DateWords.DayWithYear(payment.DatedOn)}",
            Lines = lines,
        };
        var receipt = new BillingDocument(BillingDocumentKind.Receipt, convening.ConveningId, organizationId, payment.RegistrationId, at, facts) { PaymentId = payment.PaymentId };
        db.BillingDocuments.Add(receipt);
        return receipt;
    }

    private static BillingLine Line(string label, string note, Money amount) => new(label, null, note, amount, Money.Zero, Money.Zero, Money.Zero);
}
