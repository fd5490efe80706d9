using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Documents.Billing;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Counties;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Billing.Finance;

/// <summary>Makes statements of the organizations the person does money for, and of what they pay themselves.</summary>
public sealed class StatementPages(PortalDbContext db, CurrentPerson current, TimeProvider time)
{
    private static readonly IReadOnlyList<LedgerKind> Pricing = [LedgerKind.Charge, LedgerKind.Offset, LedgerKind.Scholarship,
        LedgerKind.Discount, LedgerKind.Adjustment];

    /// <summary>Null where the payer is neither the person nor an organization of theirs.</summary>
    public async Task<StatementPage?> ShowAsync(StatementForm form, int page, CancellationToken cancellation)
    {
        var payers = await ReadPayersAsync(cancellation);
        var chosen = string.IsNullOrEmpty(form.Organization) ? (payers.Count == 0 ? null : payers[0])
            : payers.FirstOrDefault(payer => payer.Payer.Id.ToString() == form.Organization);
        if (chosen is null)
        {
            return null;
        }

        form.Organization = chosen.Payer.Id.ToString();
        var period = form.Read(time.GetUtcNow());
        var statement = period.Succeeded ? await MakeAsync(chosen, period.Value.From, period.Value.Through, cancellation) : null;
        return new StatementPage(
            form, chosen.Payer, statement, [.. payers.Select(payer => new Choice(payer.Payer.Id.ToString(), payer.Name))],
            Math.Clamp(page, 1, 10_000));
    }

    /// <summary>Organizations by name, then the person.</summary>
    private async Task<IReadOnlyList<NamedPayer>> ReadPayersAsync(CancellationToken cancellation)
    {
        var (organizations, person) = (current.Reach.Organizations, current.Reach.PersonId);
        var payers = await db.Organizations.AsNoTracking().Where(organization => organizations.Contains(organization.OrganizationId))
            .OrderBy(organization => organization.Name).ThenBy(organization => organization.OrganizationId)
            .Select(organization => new NamedPayer(Payer.Organization(organization.OrganizationId), organization.Name))
            .ToListAsync(cancellation);
        if (person != Guid.Empty)
        {
            payers.AddRange(await db.People.Where(one => one.PersonId == person)
                .Select(one => new NamedPayer(Payer.Person(one.PersonId), one.Name)).ToListAsync(cancellation));
        }

        return payers;
    }

    private async Task<Statement> MakeAsync(NamedPayer of, DateOnly from, DateOnly through, CancellationToken cancellation)
    {
        var (organizationId, personId) = (of.Payer.OrganizationId, of.Payer.PersonId);
        var paid = db.Registrations.IgnoreAutoIncludes()
            .Where(registration => registration.OrganizationId == organizationId && registration.PayerPersonId == personId);
        var (start, end) = (MidnightBefore(from), MidnightBefore(through.AddDays(1)));
        var opening = await db.LedgerEntries.AsNoTracking()
            .Where(entry => entry.At < start && paid.Any(registration => registration.RegistrationId == entry.RegistrationId))
            .SumAsync(entry => (long)(object)entry.Amount, cancellation);
        var entries = await (
            from entry in db.LedgerEntries.AsNoTracking()
            where entry.At >= start && entry.At < end
            join registration in paid on entry.RegistrationId equals registration.RegistrationId
            orderby entry.At
            select new StatementEntry(entry.At, registration.Reference, entry.Label, Pricing.Contains(entry.Kind), entry.Amount))
                .ToListAsync(cancellation);
        var documents = await (
            from document in db.BillingDocuments.AsNoTracking()
            where document.OrganizationId == organizationId && document.PayerPersonId == personId && document.Kind != BillingDocumentKind.Receipt && document.IssuedAt >= start && document.IssuedAt < end
            join registration in paid on document.RegistrationId equals registration.RegistrationId
            orderby document.Kind descending, document.Number
            select new { registration.Reference, document.IssuedAt, document.Kind, document.Number }).ToListAsync(cancellation);
        var words = documents.GroupBy(document => (document.Reference, document.IssuedAt)).ToDictionary(
            group => group.Key,
            group => string.Join(", ", group.Select(document => $"{BillingDocumentComposer.TitleOf(document.Kind)} {document.Number}")));
        return new Statement(of.Name, of.Payer.IsPerson, from, through, new Money(opening), Statement.LinesOf(entries, words));
    }

    private sealed record NamedPayer(Payer Payer, string Name);

    private static DateTimeOffset MidnightBefore(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, California.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
