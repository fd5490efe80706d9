using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing.Details;
using PactPortal.Data;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.Billing.Finance;

/// <summary>Reads the billing details of an organization within the person's reach.</summary>
public sealed class DetailsPages(PortalDbContext db, CurrentPerson current)
{
    /// <param name="sent">What the person sent and was refused; null for what is stored.</param>
    /// <returns>Null where the organization is not the person's.</returns>
    public async Task<DetailsPage?> ShowAsync(Guid organizationId, DetailsForm? sent, CancellationToken cancellation)
    {
        var reach = current.Reach.Organizations;
        var stored = await (
            from organization in db.Organizations.AsNoTracking()
            where organization.OrganizationId == organizationId && reach.Contains(organization.OrganizationId)
            join details in db.BillingDetails on organization.OrganizationId equals details.OrganizationId into all
            from details in all.DefaultIfEmpty()
            select new { organization.Name, details }).SingleOrDefaultAsync(cancellation);
        if (stored is null)
        {
            return null;
        }

        var kept = new DetailsForm
        {
            Attention = stored.details?.Attention,
            Address = string.Join('\n', stored.details?.AddressLines ?? []),
            PayablesEmail = stored.details?.PayablesEmail,
            Version = stored.details?.Version ?? 0,
        };
        if (sent is null)
        {
            return new DetailsPage(organizationId, stored.Name, kept, null);
        }

        var theirs = sent.Version == kept.Version ? null
            : string.Join(", ", new[] { kept.Attention }.Concat(kept.ReadAddress()).Append(kept.PayablesEmail).OfType<string>());
        sent.Version = kept.Version;
        return new DetailsPage(organizationId, stored.Name, sent, theirs);
    }
}
