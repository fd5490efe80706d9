using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Organizations;
using PactPortal.Domain;
using PactPortal.Domain.Organizations;

namespace PactPortal.Application.Memberships;

/// <summary>Accepts or declines an invitation to one's own confirmed e-mail. There is no key: the address is the proof.</summary>
public sealed class AnswerInvitation(PortalDbContext db, RealTime real)
{
    public Task<Outcome<bool>> ExecuteAsync(Caller caller, Guid invitationId, bool isAccepted, CancellationToken cancellation)
    {
        var act = caller.Act;
        return db.CommitAsync<bool>(
            act, isAccepted ? "invitation accepted" : "invitation declined", AuditSubject.Invitation(invitationId),
            async token =>
            {
                var invitation = await db.Invitations.SingleOrDefaultAsync(candidate => candidate.InvitationId == invitationId, token);
                if (invitation is null || !string.Equals(invitation.Email, caller.Email, StringComparison.OrdinalIgnoreCase)
                    || !invitation.IsOpenAt(real.Now))
                {
                    return new Refusal("This invitation was withdrawn, or its time is over. Ask the coordinator for a new one.");
                }

                if (isAccepted && !await db.HoldStandingAsync(invitation.OrganizationId, token))
                {
                    return new Refusal("The organization was merged into another. Ask its coordinator for a new invitation.");
                }

                invitation.Answer(isAccepted ? InvitationState.Accepted : InvitationState.Declined, act.At);
                var accountId = act.Actor ?? throw new InvalidOperationException("A visitor answered an invitation.");
                if (isAccepted
                    && !await db.Memberships.AnyAsync(membership => membership.AccountId == accountId
                        && membership.OrganizationId == invitation.OrganizationId, token))
                {
                    db.Memberships.Add(new Membership(invitation.OrganizationId, accountId, invitation.Role));
                }

                return true;
            },
            cancellation);
    }
}
