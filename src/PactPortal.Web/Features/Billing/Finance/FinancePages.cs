using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Web.Features.Billing.Orders;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.Billing.Finance;

/// <summary>Queries of an organization's finance pages, bound to the organizations the person does money for.</summary>
public sealed class FinancePages(PortalDbContext db, CurrentPerson current, TimeProvider time, W9 w9)
{
    private const int RowsOnPage = 25;

    public async Task<FinancePage> HomeAsync(int page, CancellationToken cancellation)
    {
        var reach = current.Reach;
        var number = Math.Clamp(page, 1, 10_000);
        var convenings = await db.ReadConveningsAsync(cancellation);
        var today = Today(convenings);
        var invoices = await (
            from document in Open(reach)
            join registration in db.Registrations.IgnoreAutoIncludes()
                on document.RegistrationId equals registration.RegistrationId into registrations
            from registration in registrations.DefaultIfEmpty()
            orderby document.DueOn, document.Number
            select new
            {
                document.Number,
                registration.Reference,
                Payer = document.Organization!.Name
                ?? document.PayerPerson!.Name,
                document.Total,
                document.Open,
                document.DueOn,
                document.ConveningId,
            })
            .Skip((number - 1) * RowsOnPage).Take(RowsOnPage + 1).ToListAsync(cancellation);
        var isAll = number == 1 && invoices.Count <= RowsOnPage; // then the sums need no question of their own
        var due = isAll ? [.. invoices.Select(row => new DueSum(row.ConveningId, row.DueOn, row.Open.Cents))]
            : await ReadDueAsync(reach, cancellation);
        return new FinancePage(
            await OrganizationsAsync(reach.Organizations, cancellation), SumsOf(due, today),
            [.. invoices.Take(RowsOnPage)
                .Select(row => new OpenInvoice(
                    row.Number, row.Reference, row.Payer, row.Total, row.Open, row.DueOn, row.DueOn < today[row.ConveningId]))],
            await OrdersAsync(reach.Organizations, today, cancellation), w9.StandingOf(convenings), number, invoices.Count > RowsOnPage);
    }

    public async Task<DocumentListPage> DocumentsAsync(int page, CancellationToken cancellation)
    {
        var reach = current.Reach;
        var number = Math.Clamp(page, 1, 10_000);
        var zones = (await db.ReadConveningsAsync(cancellation)).ToDictionary(
            convening => convening.ConveningId, convening => convening.Zone);
        var rows = await (
            from document in db.BillingDocuments.AsNoTracking().Within(reach)
            join registration in db.Registrations.IgnoreAutoIncludes()
                on document.RegistrationId equals registration.RegistrationId into registrations
            from registration in registrations.DefaultIfEmpty()
            orderby document.IssuedAt descending, document.Number descending
            select new
            {
                document.Kind,
                document.Number,
                registration.Reference,
                Payer = document.Organization!.Name
                ?? document.PayerPerson!.Name,
                document.Total,
                document.IssuedAt,
                document.ConveningId,
                document.Open,
                document.IsCredited,
            })
            .Skip((number - 1) * RowsOnPage).Take(RowsOnPage + 1).ToListAsync(cancellation);
        return new DocumentListPage(
            [.. rows.Take(RowsOnPage)
                .Select(row => new DocumentRow(
                    row.Kind, row.Number, row.Reference, row.Payer, row.Total, row.IssuedAt, zones[row.ConveningId], row.Open,
                    row.IsCredited))],
            number, rows.Count > RowsOnPage);
    }

    /// <summary>Null where there is none.</summary>
    public async Task<byte[]?> FormW9Async(CancellationToken cancellation) =>
        await w9.ContentAsync(await db.ReadConveningsAsync(cancellation), cancellation);

    private Dictionary<Guid, DateOnly> Today(IReadOnlyList<Convening> convenings) =>
        convenings.ToDictionary(convening => convening.ConveningId, convening => convening.LocalDay(time.GetUtcNow()));

    private IQueryable<BillingDocument> Open(Reach reach) => db.BillingDocuments.AsNoTracking().Within(reach)
        .Where(document => document.Kind == BillingDocumentKind.Invoice && document.Open != Money.Zero);

    private async Task<IReadOnlyList<FinanceOrganization>> OrganizationsAsync(IReadOnlyList<Guid> reach, CancellationToken cancellation)
    {
        var rows = await (
            from organization in db.Organizations.AsNoTracking()
            where reach.Contains(organization.OrganizationId)
            join details in db.BillingDetails on organization.OrganizationId equals details.OrganizationId into all
            from details in all.DefaultIfEmpty()
            orderby organization.Name, organization.OrganizationId
            select new { organization.OrganizationId, organization.Name, details }).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new FinanceOrganization(
                row.OrganizationId, row.Name,
                string.Join(", ", new[] { row.details?.Attention }.Concat(row.details?.AddressLines ?? [])
                    .OfType<string>()) is { Length: > 0 } line ? line : null, row.details?.PayablesEmail)),
        ];
    }

    // A row for each due date: few, whatever the number of invoices.
    private Task<List<DueSum>> ReadDueAsync(Reach reach, CancellationToken cancellation) =>
        Open(reach).GroupBy(document => new { document.ConveningId, document.DueOn })
            .Select(group => new DueSum(group.Key.ConveningId, group.Key.DueOn, group.Sum(document => (long)(object)document.Open)))
            .ToListAsync(cancellation);

    private static OpenSums SumsOf(IReadOnlyList<DueSum> sums, Dictionary<Guid, DateOnly> today)
    {
        var (overdue, due) = (sums.Where(row => row.DueOn < today[row.ConveningId])
            .ToList(), sums.Where(row => !(row.DueOn < today[row.ConveningId])).ToList());
        return new OpenSums(new Money(due.Sum(row => row.Cents)), new Money(overdue.Sum(row => row.Cents)), due.Min(row => row.DueOn));
    }

    private async Task<IReadOnlyList<OrderRow>> OrdersAsync(
        IReadOnlyList<Guid> reach, Dictionary<Guid, DateOnly> today, CancellationToken cancellation)
    {
        var rows = await db.OrderRows(order => reach.Contains(order.OrganizationId))
            .OrderByDescending(row => row.GivenAt).ThenBy(row => row.Number).ThenBy(row => row.PurchaseOrderId).Take(RowsOnPage)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => row.Row(today[row.ConveningId]))];
    }

    private sealed record DueSum(Guid ConveningId, DateOnly? DueOn, long Cents);
}
