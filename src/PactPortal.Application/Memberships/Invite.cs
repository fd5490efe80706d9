using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Organizations;
using PactPortal.Domain;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Organizations;

namespace PactPortal.Application.Memberships;

/// <summary>Whom a coordinator invites, and to do what.</summary>
public sealed class InviteForm
{
    public string? Email { get; set; }

    public string? Role { get; set; }
}

/// <summary>
/// Invites somebody to the organization by e-mail. Inviting the same address again sends a new message in place of the old invitation.
/// </summary>
public sealed class Invite(PortalDbContext db, RealTime real)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(14);

    public async Task<Outcome<bool>> ExecuteAsync(Caller caller, Guid organizationId, InviteForm form, CancellationToken cancellation)
    {
        if (!caller.Reach.Includes(organizationId))
        {
            return Outcome.NotFound;
        }

        var (email, role) = (OneLineText.Clean(form.Email) ?? "", RoleWords.Named(form.Role));
        var refusals = EmailAddress.Read(form.Email, nameof(form.Email)).Refusals.ToList();

        if (role is null)
        {
            refusals.Add(new Refusal("Choose what the person does here.", nameof(form.Role)));
        }

        if (refusals.Count > 0 || role is not { } asked)
        {
            return refusals;
        }

        var act = caller.Act;
        return await db.CommitAsync<bool>(
            act, "invited to the organization", AuditSubject.Organization(organizationId),
            async token =>
            {
                if (!await db.HoldStandingAsync(organizationId, token))
                {
                    return new Refusal("This organization was merged into another: nobody can be invited to it any more.");
                }

                var belongs = await (
                    from membership in db.Memberships
                    join account in db.Users on membership.AccountId equals account.Id
                    where membership.OrganizationId == organizationId && account.Email == email
                    select membership).AnyAsync(token);
                if (belongs)
                {
                    return new Refusal("Somebody with this e-mail belongs here already.", nameof(form.Email));
                }

                var open = await db.Invitations
                    .Where(invitation => invitation.OrganizationId == organizationId && invitation.Email == email
                        && invitation.State == InvitationState.Open).ToListAsync(token);
                open.ForEach(invitation => invitation.Answer(InvitationState.Withdrawn, act.At));
                var invited = new Invitation(organizationId, email, asked, act.ActorName, act.At, real.Now + Life);
                db.Invitations.Add(invited);
                db.OutboxMessages.Add(new OutboxMessage(MailKind.Invitation, invited.InvitationId, email, "", act.At));
                return true;
            },
            cancellation);
    }
}
