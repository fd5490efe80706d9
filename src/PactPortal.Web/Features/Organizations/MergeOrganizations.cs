using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Billing;
using PactPortal.Data.Pricing;
using PactPortal.Domain;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.Organizations;

/// <summary>
/// Merges a doubled organization into the one that stays: its registrations, with their letters, its people, and who is invited or asks to join move in one commit,
/// and it points to the other from then on. Seats and offset stay under the county of each submission.
/// </summary>
public sealed class MergeOrganizations(PortalDbContext db, CurrentPerson current)
{
    private const int LongestReason = 500;

    public Task<Outcome<Guid>> ExecuteAsync(Guid doubledId, MergeForm form, CancellationToken cancellation)
    {
        var reason = form.Reason?.Trim();
        var act = current.Acting(string.IsNullOrEmpty(reason) || reason.Length > LongestReason ? null : reason);
        return db.CommitAsync<Guid>(
            act, "organization merged", doubledId.ToString(),
            async token =>
            {
                if (reason?.Length > LongestReason)
                {
                    return new Refusal($"Enter at most {LongestReason} characters; this has {reason.Length}.", nameof(form.Reason));
                }

                if (!Guid.TryParse(form.Kept, out var keptId) || await db.Organizations.SingleOrDefaultAsync(candidate => candidate.OrganizationId == keptId, token) is not { } kept)
                {
                    return new Refusal("Choose the organization that stays.", nameof(form.Kept));
                }

                var doubled = await db.Organizations.SingleAsync(candidate => candidate.OrganizationId == doubledId, token);
                if (doubled.MergeInto(kept, act) is { } refusal)
                {
                    return refusal;
                }

                return await MoveRegistrationsAsync(doubled, kept, token) is { } draft ? draft : await MovePeopleAsync(doubled, kept, token);
            },
            cancellation);
    }

    private async Task<Refusal?> MoveRegistrationsAsync(Organization doubled, Organization kept, CancellationToken cancellation)
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
        await db.Invitations.Where(invitation => invitation.OrganizationId == doubled.OrganizationId)
            .ExecuteUpdateAsync(update => update.SetProperty(invitation => invitation.OrganizationId, kept.OrganizationId), cancellation);
        await db.JoinRequests.Where(request => request.OrganizationId == doubled.OrganizationId)
            .ExecuteUpdateAsync(update => update.SetProperty(request => request.OrganizationId, kept.OrganizationId), cancellation);
        await db.Registrations.Where(registration => registration.OrganizationId == doubled.OrganizationId)
            .ExecuteUpdateAsync(update => update.SetProperty(registration => registration.OrganizationId, kept.OrganizationId), cancellation);
        await db.MoveUsesAsync(doubled.OrganizationId, kept.OrganizationId, cancellation);
        await db.MoveBillingAsync(doubled.OrganizationId, kept.OrganizationId, cancellation);
        return null;
    }

    private async Task<Guid> MovePeopleAsync(Organization doubled, Organization kept, CancellationToken cancellation)
    {
        var memberships = await db.Memberships.Where(membership => membership.OrganizationId == doubled.OrganizationId || membership.OrganizationId == kept.OrganizationId).ToListAsync(cancellation);
        foreach (var person in memberships.GroupBy(membership => membership.AccountId).Where(group => group.Any(membership => membership.OrganizationId == doubled.OrganizationId)))
        {
            // Whoever is in both keeps the role that lets them do more.
            db.Memberships.RemoveRange(person);
            await db.SaveChangesAsync(cancellation);
            db.Memberships.Add(new Membership(kept.OrganizationId, person.Key, person.Min(membership => membership.Role)));
        }

        return kept.OrganizationId;
    }
}
