using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing;

/// <summary>Binds billing documents to what somebody may read.</summary>
public static class DocumentsWithinReach
{
    /// <summary>Those issued to an organization within reach, or to the person who reads them.</summary>
    public static IQueryable<BillingDocument> Within(this IQueryable<BillingDocument> documents, Reach reach)
    {
        if (reach.IsEverywhere)
        {
            return documents;
        }

        var (organizations, person) = (reach.Organizations, reach.PersonId);
        return person == Guid.Empty
            ? documents.Where(document => organizations.Contains(document.OrganizationId!.Value))
            : documents.Where(document => organizations.Contains(document.OrganizationId!.Value) || document.PayerPersonId == person);
    }
}
