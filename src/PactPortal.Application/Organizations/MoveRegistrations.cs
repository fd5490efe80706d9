using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Application.Pricing;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Organizations;

/// <summary>Moves what a doubled organization registered, with its letters and money. Seats and offset stay under the county of each submission.</summary>
public sealed class MoveRegistrations(PortalDbContext db, BillingTransfer billing, DiscountRedemptions discounts)
{
    public async Task<Refusal?> InCommitAsync(Organization doubled, Organization kept, CancellationToken cancellation)
    {
        // There is at most one draft of an organization for a convening. An empty one gives way.
        var drafts = await db.Registrations
            .Where(draft => draft.Status == RegistrationStatus.Draft && (draft.OrganizationId == doubled.OrganizationId || draft.OrganizationId == kept.OrganizationId))
            .ToListAsync(cancellation);
        foreach (var pair in drafts.GroupBy(draft => draft.ConveningId).Where(group => group.Count() == 2))
        {
            if (pair.FirstOrDefault(draft => draft.Attendees.Count == 0) is not { } empty)
            {
                return new Refusal($"Both have a draft with people: {string.Join(" and ", pair.Select(draft => draft.Reference))}. One has to be submitted or emptied first. Nothing was changed.");
            }

            db.Registrations.Remove(empty);
        }

        await db.SaveChangesAsync(cancellation);
        await db.Registrations.Where(registration => registration.OrganizationId == doubled.OrganizationId)
            .ExecuteUpdateAsync(update => update.SetProperty(registration => registration.OrganizationId, kept.OrganizationId), cancellation);
        await discounts.MoveUsesAsync(doubled.OrganizationId, kept.OrganizationId, cancellation);
        await billing.MoveBillingAsync(doubled.OrganizationId, kept.OrganizationId, cancellation);
        return null;
    }
}
