using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Application.Billing.Payments;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui.Lists;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>Queries of the money desk: payments, unapplied cash, invoices, one payment.</summary>
public sealed class MoneyPages(
    PortalDbContext db, TimeProvider time, RegistrationPayments registrationPayments, PaymentList payments, InvoiceList invoices)
{
    public async Task<MoneyDeskPage> DeskAsync(PlannerConvening convening, PaymentListRequest request, CancellationToken cancellation)
    {
        var today = convening.LocalDay(time.GetUtcNow());
        var totals = await db.Convenings.AsNoTracking().Where(one => one.ConveningId == convening.ConveningId).Select(one => new
        {
            Open = db.BillingDocuments.Where(document => document.ConveningId == one.ConveningId
                && document.Kind == BillingDocumentKind.Invoice).Sum(document => (long)(object)document.Open),
            Overdue = db.BillingDocuments.Where(document => document.ConveningId == one.ConveningId
                && document.Kind == BillingDocumentKind.Invoice && document.DueOn < today)
                .Sum(document => (long)(object)document.Open),
            Unapplied = db.Payments.Where(payment => payment.ConveningId == one.ConveningId)
                .Sum(payment => (long)(object)payment.Unapplied),
        }).SingleAsync(cancellation);
        return new MoneyDeskPage(
            convening, new MoneyTotals(new Money(totals.Open), new Money(totals.Overdue), new Money(totals.Unapplied)),
            await payments.Of(convening, request).ToPageAsync(cancellation));
    }

    public async Task<UnappliedPage> UnappliedAsync(PlannerConvening convening, PaymentListRequest request, CancellationToken cancellation)
    {
        var total = await payments.WaitingInPart.Where(payment => payment.ConveningId == convening.ConveningId)
            .SumAsync(payment => (long)(object)payment.Unapplied, cancellation);
        return new UnappliedPage(convening, new Money(total), await payments.Unapplied(convening, request).ToPageAsync(cancellation));
    }

    public async Task<PaymentPage?> PaymentAsync(
        PlannerConvening convening, Guid paymentId, ApplyForm form, ReturnForm returned, CancellationToken cancellation)
    {
        var found = await db.Payments.AsNoTracking()
            .Where(payment => payment.PaymentId == paymentId && payment.ConveningId == convening.ConveningId)
            .Select(payment => new { Payment = payment, Payer = payment.Organization!.Name ?? payment.PayerPerson!.Name })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var applied = await (
            from application in db.PaymentApplications.AsNoTracking()
            where application.PaymentId == paymentId
            join registration in db.Registrations on application.RegistrationId equals registration.RegistrationId
            join invoice in db.BillingDocuments on application.InvoiceId equals invoice.BillingDocumentId into invoices
            from invoice in invoices.DefaultIfEmpty()
            orderby application.At, invoice.Number
            select new AppliedRow(invoice == null ? null : invoice.Number, registration.Reference, registration.Organization!.Name
                ?? registration.PayerPerson!.Name, application.Amount, application.At)).Take(500).ToListAsync(cancellation);
        var receipts = await db.BillingDocuments.AsNoTracking().Where(document => document.PaymentId == paymentId)
            .OrderBy(document => document.Number).Select(document => document.Number).Take(500).ToListAsync(cancellation);
        return new PaymentPage(convening, found.Payment, await registrationPayments.ReadFreeAsync(
            found.Payment, cancellation), found.Payer, applied, receipts, form, returned);
    }

    public async Task<WriteOffPage?> WriteOffAsync(
        PlannerConvening convening, string invoice, WriteOffForm form, CancellationToken cancellation)
    {
        var row = await invoices.Rows(convening.ConveningId).SingleOrDefaultAsync(candidate => candidate.Number == invoice, cancellation);
        return row is null ? null : new WriteOffPage(convening, row, form);
    }

    /// <summary>The convening of each payment that waits in part.</summary>
    public IQueryable<Guid> Unapplied() =>
        payments.WaitingInPart.Select(payment => payment.ConveningId);

    /// <summary>The convening of each invoice that is not settled.</summary>
    public IQueryable<Guid> OpenInvoices() =>
        db.BillingDocuments.Where(document => document.Kind == BillingDocumentKind.Invoice && document.Open > Money.Zero)
            .Select(document => document.ConveningId);
}
