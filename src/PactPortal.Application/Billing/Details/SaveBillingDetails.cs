using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Organizations;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing.Details;

/// <summary>Saves how an organization's invoices are addressed from now on. Documents that were issued keep what they say.</summary>
public sealed class SaveBillingDetails(PortalDbContext db)
{
    public async Task<Outcome<bool>> ExecuteAsync(Caller caller, Guid organizationId, DetailsForm form, CancellationToken cancellation)
    {
        if (!caller.Reach.Includes(organizationId))
        {
            return Outcome.NotFound;
        }

        if (form.Check() is { Count: > 0 } refusals)
        {
            return refusals.ToList();
        }

        return await db.CommitAsync<bool>(
            caller.Act, "billing details changed", AuditSubject.Organization(organizationId),
            async token =>
            {
                if (!await db.HoldStandingAsync(organizationId, token))
                {
                    return new Refusal("The organization was merged into another meanwhile. Nothing was changed.");
                }

                var details = await db.BillingDetails.SingleOrDefaultAsync(candidate => candidate.OrganizationId == organizationId, token);
                var (attention, lines, email) = (form.ReadAttention(), form.ReadAddress(), form.ReadPayablesEmail());
                if (details is not null && (details.Attention, details.PayablesEmail) == (attention, email)
                    && details.AddressLines.SequenceEqual(lines))
                {
                    return Outcome.Unchanged(true);
                }

                if ((details?.Version ?? 0) != form.Version)
                {
                    return new Refusal(
                        "A colleague changed the billing details meanwhile. Theirs are shown below; nothing was overwritten. Save again to put yours in their place.");
                }

                if (details is null)
                {
                    details = new BillingDetails(organizationId);
                    db.BillingDetails.Add(details);
                }

                details.Change(attention, lines, email);
                return true;
            },
            cancellation);
    }
}
