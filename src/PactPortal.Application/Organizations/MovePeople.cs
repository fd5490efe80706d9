using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Organizations;

namespace PactPortal.Application.Organizations;

/// <summary>Moves the people of a doubled organization, each as the planner was shown, and what waits for an answer there.</summary>
public sealed class MovePeople(PortalDbContext db)
{
    public async Task InCommitAsync(Organization doubled, Organization kept, MergeReading reading, MergeForm form, Act act, CancellationToken cancellation)
    {
        var (doubledId, keptId) = (doubled.OrganizationId, kept.OrganizationId);
        var memberships = await db.Memberships.Where(membership => membership.OrganizationId == doubledId || membership.OrganizationId == keptId).ToListAsync(cancellation);
        foreach (var former in memberships.Where(membership => membership.OrganizationId == doubledId))
        {
            db.EndedMemberships.Add(EndedMembership.Of(former, MembershipEnd.Merged, act));
            db.Memberships.Remove(former);
        }

        foreach (var person in reading.ComingIn.Where(person => person.Merged is { RoleHere: null, Becomes: not null }))
        {
            db.Memberships.Add(new Membership(keptId, person.Merged.AccountId, person.Merged.Becomes ?? OrganizationRole.Member));
        }

        foreach (var answer in form.Stays.Where(answer => answer.Answer == StayForm.End))
        {
            var membership = memberships.Single(candidate => candidate.OrganizationId == keptId && candidate.AccountId == answer.AccountId);
            db.EndedMemberships.Add(EndedMembership.Of(membership, MembershipEnd.PutOut, act));
            db.Memberships.Remove(membership);
        }

        await db.SaveChangesAsync(cancellation);
        if (!reading.IsCoordinatedAfter(form) && Guid.TryParse(form.Coordinator, out var chosen))
        {
            (await db.Memberships.SingleAsync(membership => membership.OrganizationId == keptId && membership.AccountId == chosen, cancellation)).Give(OrganizationRole.Coordinator);
        }

        await MoveAnswersAsync(doubledId, keptId, act, cancellation);
    }

    /// <summary>Invitations end: who sent them may not be able to where they would go. Requests are answered by the coordinators of the organization that stays.</summary>
    private async Task MoveAnswersAsync(Guid doubledId, Guid keptId, Act act, CancellationToken cancellation)
    {
        DateTimeOffset? at = act.At;
        await db.Invitations.Where(invitation => invitation.OrganizationId == doubledId && invitation.State == InvitationState.Open)
            .ExecuteUpdateAsync(update => update.SetProperty(invitation => invitation.State, InvitationState.Withdrawn).SetProperty(invitation => invitation.AnsweredAt, at), cancellation);
        await db.JoinRequests.Where(request => request.OrganizationId == doubledId)
            .ExecuteUpdateAsync(update => update.SetProperty(request => request.OrganizationId, keptId).SetProperty(request => request.Version, request => request.Version + 1), cancellation);
        // Who was put out of the double doesn't come back by the next merge either.
        await db.EndedMemberships
            .Where(ended => ended.OrganizationId == doubledId && ended.End == MembershipEnd.PutOut
                && !db.EndedMemberships.Any(later => later.OrganizationId == doubledId && later.AccountId == ended.AccountId && later.EndedAt > ended.EndedAt)
                && !db.Memberships.Any(membership => membership.OrganizationId == keptId && membership.AccountId == ended.AccountId))
            .ExecuteUpdateAsync(update => update.SetProperty(ended => ended.OrganizationId, keptId), cancellation);
    }
}
