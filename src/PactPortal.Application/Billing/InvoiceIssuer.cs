using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Billing;

/// <summary>Charges confirmed teams and issues their invoices, inside the commit that confirms them.</summary>
public sealed class InvoiceIssuer(PortalDbContext db, DocumentNumbers sequence)
{
    /// <summary>Charges a team that is confirmed now, and issues its invoice where something is due.</summary>
    /// <returns>The invoice, or null: nothing is due.</returns>
    public async Task<BillingDocument?> BillAsync(
        Registration registration, Convening convening, DateTimeOffset at, CancellationToken cancellation) =>
        (await BillAsync([registration], convening, _ => at, cancellation)).SingleOrDefault();

    /// <summary>Charges several teams of one convening at once.</summary>
    public async Task<IReadOnlyList<BillingDocument>> BillAsync(
        IReadOnlyList<Registration> registrations, Convening convening, Func<Registration, DateTimeOffset> at,
        CancellationToken cancellation)
    {
        db.LedgerEntries.AddRange(registrations.SelectMany(registration => Ledger.Charge(registration, at(registration))));
        return await InvoiceAsync(
            [.. registrations.Where(registration => registration.Total > Money.Zero)], convening, at, regarding: null, cancellation);
    }

    /// <summary>Issues invoices over what the teams' seats cost now; the ledger is not touched.</summary>
    public async Task<IReadOnlyList<BillingDocument>> InvoiceAsync(
        IReadOnlyList<Registration> registrations, Convening convening, Func<Registration, DateTimeOffset> at, Guid? regarding,
        CancellationToken cancellation)
    {
        if (registrations.Count == 0)
        {
            return [];
        }

        var numbers = await sequence.TakeAsync(convening, BillingDocumentKind.Invoice, registrations.Count, cancellation);
        var billTo = await ReadBillToAsync([.. registrations.Select(registration => registration.Payer).Distinct()], cancellation);
        var invoices = registrations.Zip(numbers, (registration, number) => new BillingDocument(
            BillingDocumentKind.Invoice, convening.ConveningId, registration.Payer, registration.RegistrationId, at(registration),
            InvoiceFacts.Of(number, registration, convening, billTo[registration.Payer], at(registration)))
        { Regarding = regarding }).ToList();
        db.BillingDocuments.AddRange(invoices);
        foreach (var (invoice, registration) in invoices.Zip(registrations))
        {
            registration.Note(new Act(null, "PactPortal", invoice.IssuedAt), $"Invoice {invoice.Number} issued");
            db.OutboxMessages.Add(OutboxMessage.ToOrganization(
                MailKind.InvoiceIssued, invoice.BillingDocumentId, registration.RegistrationId, invoice.IssuedAt));
        }

        return invoices;
    }

    /// <summary>How payers are addressed on a document issued now; a person by their name alone.</summary>
    public async Task<IReadOnlyDictionary<Payer, BillTo>> ReadBillToAsync(IReadOnlyList<Payer> payers, CancellationToken cancellation)
    {
        var organizationIds = payers.Select(payer => payer.OrganizationId).OfType<Guid>().ToList();
        var billTo = (await ReadOrganizationsAsync(organizationIds, cancellation)).ToDictionary(
            row => Payer.Organization(row.Key), row => row.Value);
        var personIds = payers.Select(payer => payer.PersonId).OfType<Guid>().ToList();
        var people = personIds.Count == 0 ? []
            : await db.People.Where(person => personIds.Contains(person.PersonId)).ToListAsync(cancellation);
        foreach (var person in people)
        {
            billTo[Payer.Person(person.PersonId)] = new BillTo(person.Name, null, null, []);
        }

        return billTo;
    }

    private async Task<IReadOnlyDictionary<Guid, BillTo>> ReadOrganizationsAsync(
        List<Guid> organizationIds, CancellationToken cancellation)
    {
        if (organizationIds.Count == 0)
        {
            return new Dictionary<Guid, BillTo>();
        }

        var stored = await (
            from organization in db.Organizations
            where organizationIds.Contains(organization.OrganizationId)
            join county in db.Counties on organization.CountyCode equals county.Code into counties
            from county in counties.DefaultIfEmpty()
            join details in db.BillingDetails on organization.OrganizationId equals details.OrganizationId into all
            from details in all.DefaultIfEmpty()
            select new
            {
                organization.OrganizationId,
                organization.Name,
                County = county == null ? null : county.Name + " County",
                details,
            }).ToListAsync(cancellation);
        return stored.ToDictionary(
            row => row.OrganizationId, row => new BillTo(row.Name, row.County, row.details?.Attention, row.details?.AddressLines ?? []));
    }
}
