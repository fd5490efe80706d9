using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Documents.Billing;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Counties;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Billing.Finance;

/// <summary>Makes statements of the organizations the person does money for.</summary>
public sealed class StatementPages(PortalDbContext db, CurrentPerson current, TimeProvider time)
{
    private static readonly IReadOnlyList<LedgerKind> Pricing = [LedgerKind.Charge, LedgerKind.Offset, LedgerKind.Scholarship, LedgerKind.Discount, LedgerKind.Adjustment];

    /// <summary>Null where the organization is not the person's.</summary>
    public async Task<StatementPage?> ShowAsync(StatementForm form, int page, CancellationToken cancellation)
    {
        var reach = current.AccessibleOrganizations;
        var organizations = await db.Organizations.AsNoTracking().Where(organization => reach.Contains(organization.OrganizationId))
            .OrderBy(organization => organization.Name).ThenBy(organization => organization.OrganizationId)
            .Select(organization => new { organization.OrganizationId, organization.Name }).ToListAsync(cancellation);
        var chosen = string.IsNullOrEmpty(form.Organization) ? organizations[0] : organizations.SingleOrDefault(organization => organization.OrganizationId.ToString() == form.Organization);
        if (chosen is null)
        {
            return null;
        }

        form.Organization = chosen.OrganizationId.ToString();
        var period = form.Read(time.GetUtcNow());
        var statement = period.Succeeded ? await MakeAsync(chosen.OrganizationId, chosen.Name, period.Value.From, period.Value.Through, cancellation) : null;
        return new StatementPage(
            form, chosen.OrganizationId, statement,
            [.. organizations.Select(organization => new Choice(organization.OrganizationId.ToString(), organization.Name))], Math.Clamp(page, 1, 10_000));
    }

    private async Task<Statement> MakeAsync(Guid organizationId, string name, DateOnly from, DateOnly through, CancellationToken cancellation)
    {
        var (start, end) = (MidnightBefore(from), MidnightBefore(through.AddDays(1)));
        var opening = await db.LedgerEntries.AsNoTracking()
            .Where(entry => entry.At < start && db.Registrations.Any(registration => registration.RegistrationId == entry.RegistrationId && registration.OrganizationId == organizationId))
            .SumAsync(entry => (long)(object)entry.Amount, cancellation);
        var entries = await (
            from entry in db.LedgerEntries.AsNoTracking()
            where entry.At >= start && entry.At < end
            join registration in db.Registrations.IgnoreAutoIncludes() on entry.RegistrationId equals registration.RegistrationId
            where registration.OrganizationId == organizationId
            orderby entry.At
            select new StatementEntry(entry.At, registration.Reference, entry.Label, Pricing.Contains(entry.Kind), entry.Amount)).ToListAsync(cancellation);
        var documents = await (
            from document in db.BillingDocuments.AsNoTracking()
            where document.OrganizationId == organizationId && document.Kind != BillingDocumentKind.Receipt && document.IssuedAt >= start && document.IssuedAt < end
            join registration in db.Registrations.IgnoreAutoIncludes() on document.RegistrationId equals registration.RegistrationId
            orderby document.Kind descending, document.Number
            select new { registration.Reference, document.IssuedAt, document.Kind, document.Number }).ToListAsync(cancellation);
        var words = documents.GroupBy(document => (document.Reference, document.IssuedAt)).ToDictionary(
            group => group.Key,
            group => string.Join(", ", group.Select(document => $"{BillingDocumentComposer.TitleOf(document.Kind)} {document.Number}")));
        return new Statement(name, from, through, new Money(opening), Statement.LinesOf(entries, words));
    }

    private static DateTimeOffset MidnightBefore(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, California.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
