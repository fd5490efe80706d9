using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Application.Billing.Payments;
using PactPortal.Data;
using PactPortal.Data.Searching;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>Queries of the money desk: payments, unapplied cash, invoices, one payment.</summary>
public sealed class MoneyPages(PortalDbContext db, TimeProvider time, RegistrationPayments registrationPayments)
{
    private const int RowsOnPage = 25;

    public async Task<MoneyDeskPage?> DeskAsync(string slug, int page, CancellationToken cancellation)
    {
        if (await db.FindMoneyConveningAsync(slug, cancellation) is not { } convening)
        {
            return null;
        }

        var (number, today) = (At(page), convening.LocalDay(time.GetUtcNow()));
        var totals = await db.Convenings.AsNoTracking().Where(one => one.ConveningId == convening.ConveningId).Select(one => new
        {
            Open = db.BillingDocuments.Where(document => document.ConveningId == one.ConveningId && document.Kind == BillingDocumentKind.Invoice).Sum(document => (long)(object)document.Open),
            Overdue = db.BillingDocuments.Where(document => document.ConveningId == one.ConveningId && document.Kind == BillingDocumentKind.Invoice && document.DueOn < today)
                .Sum(document => (long)(object)document.Open),
            Unapplied = db.Payments.Where(payment => payment.ConveningId == one.ConveningId).Sum(payment => (long)(object)payment.Unapplied),
        }).SingleAsync(cancellation);
        var rows = await Rows(db.Payments.Where(payment => payment.ConveningId == convening.ConveningId), number).ToListAsync(cancellation);
        return new MoneyDeskPage(
            convening, new MoneyTotals(new Money(totals.Open), new Money(totals.Overdue), new Money(totals.Unapplied)), [.. rows.Take(RowsOnPage)], number, rows.Count > RowsOnPage);
    }

    public async Task<UnappliedPage?> UnappliedAsync(string slug, int page, CancellationToken cancellation)
    {
        if (await db.FindMoneyConveningAsync(slug, cancellation) is not { } convening)
        {
            return null;
        }

        var number = At(page);
        var unapplied = db.Payments.Where(payment => payment.ConveningId == convening.ConveningId && payment.Unapplied > Money.Zero);
        var rows = await Rows(unapplied, number).ToListAsync(cancellation);
        return new UnappliedPage(
            convening, new Money(await unapplied.SumAsync(payment => (long)(object)payment.Unapplied, cancellation)), [.. rows.Take(RowsOnPage)], number, rows.Count > RowsOnPage);
    }

    public async Task<InvoicesPage?> InvoicesAsync(string slug, string? words, bool all, int page, CancellationToken cancellation)
    {
        if (await db.FindMoneyConveningAsync(slug, cancellation) is not { } convening)
        {
            return null;
        }

        var (number, typed) = (At(page), string.IsNullOrWhiteSpace(words) ? null : words.Trim() is { Length: > 100 } longer ? longer[..100] : words.Trim());
        var rows = await Invoices(convening.ConveningId, typed is null ? null : Containing.Pattern(typed), all)
            .Skip((number - 1) * RowsOnPage).Take(RowsOnPage + 1).ToListAsync(cancellation);
        return new InvoicesPage(convening, typed, all, [.. rows.Take(RowsOnPage)], number, rows.Count > RowsOnPage);
    }

    public async Task<RecordPage?> RecordAsync(string slug, RecordForm form, bool asksReason, CancellationToken cancellation) =>
        await db.FindMoneyConveningAsync(slug, cancellation) is { } convening ? new RecordPage(convening, form, asksReason) : null;

    public async Task<PaymentPage?> PaymentAsync(string slug, Guid paymentId, ApplyForm form, ReturnForm returned, CancellationToken cancellation)
    {
        if (await db.FindMoneyConveningAsync(slug, cancellation) is not { } convening)
        {
            return null;
        }

        var found = await db.Payments.AsNoTracking().Where(payment => payment.PaymentId == paymentId && payment.ConveningId == convening.ConveningId)
            .Select(payment => new { Payment = payment, Payer = db.Organizations.Where(organization => organization.OrganizationId == payment.OrganizationId).Select(organization => organization.Name).SingleOrDefault() })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var applied = await (
            from application in db.PaymentApplications.AsNoTracking()
            where application.PaymentId == paymentId
            join registration in db.Registrations on application.RegistrationId equals registration.RegistrationId
            join organization in db.Organizations on registration.OrganizationId equals organization.OrganizationId
            join invoice in db.BillingDocuments on application.InvoiceId equals invoice.BillingDocumentId into invoices
            from invoice in invoices.DefaultIfEmpty()
            orderby application.At, invoice.Number
            select new AppliedRow(invoice == null ? null : invoice.Number, registration.Reference, organization.Name, application.Amount, application.At)).Take(500).ToListAsync(cancellation);
        var receipts = await db.BillingDocuments.AsNoTracking().Where(document => document.PaymentId == paymentId).OrderBy(document => document.Number).Select(document => document.Number).Take(500).ToListAsync(cancellation);
        return new PaymentPage(convening, found.Payment, await registrationPayments.ReadFreeAsync(found.Payment, cancellation), found.Payer, applied, receipts, form, returned);
    }

    public async Task<WriteOffPage?> WriteOffAsync(string slug, string invoice, WriteOffForm form, CancellationToken cancellation)
    {
        if (await db.FindMoneyConveningAsync(slug, cancellation) is not { } convening)
        {
            return null;
        }

        var row = await Invoices(convening.ConveningId, null, all: true, invoice).SingleOrDefaultAsync(cancellation);
        return row is null ? null : new WriteOffPage(convening, row, form);
    }

    private static int At(int page) => Math.Clamp(page, 1, 10_000);

    private IQueryable<PaymentRow> Rows(IQueryable<Payment> payments, int number) =>
        payments.AsNoTracking().OrderByDescending(payment => payment.RecordedAt)
            .ThenBy(payment => payment.Number).ThenBy(payment => payment.Occurrence).ThenBy(payment => payment.Means)
            .Skip((number - 1) * RowsOnPage).Take(RowsOnPage + 1)
            .Select(payment => new PaymentRow(
                payment.PaymentId, payment.Means, payment.Number, payment.DatedOn, payment.DepositBatch, payment.Amount, payment.Unapplied, payment.Refunded, payment.ReturnedAt != null, payment.RecordedAt,
                db.Organizations.Where(organization => organization.OrganizationId == payment.OrganizationId).Select(organization => organization.Name).SingleOrDefault()));

    /// <summary>Those due longest first.</summary>
    private IQueryable<InvoiceRow> Invoices(Guid conveningId, string? pattern, bool all, string? only = null) =>
        from document in db.BillingDocuments.AsNoTracking()
        where document.ConveningId == conveningId && document.Kind == BillingDocumentKind.Invoice && (all || document.Open > Money.Zero) && (only == null || document.Number == only)
        join organization in db.Organizations on document.OrganizationId equals organization.OrganizationId
        join registration in db.Registrations on document.RegistrationId equals registration.RegistrationId into registrations
        from registration in registrations.DefaultIfEmpty()
        join county in db.Counties on organization.CountyCode equals county.Code into counties
        from county in counties.DefaultIfEmpty()
        where pattern == null || EF.Functions.Like(document.Number, pattern, Containing.Escape) || EF.Functions.Like(organization.Name, pattern, Containing.Escape)
            || EF.Functions.Like(registration.Reference, pattern, Containing.Escape) || EF.Functions.Like(county.Name, pattern, Containing.Escape)
        orderby document.DueOn, document.Number
        select new InvoiceRow(
            document.Number, organization.Name, county == null ? null : county.Name + " County", registration == null ? null : registration.Reference, document.IssuedAt, document.DueOn, document.Total, document.Open, document.IsCredited);
}
