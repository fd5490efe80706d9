using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Organizations;
using PactPortal.Domain;
using PactPortal.Domain.Organizations;

namespace PactPortal.Application.Memberships;

/// <summary>What somebody does in the organization from now on; nothing ends their membership.</summary>
public sealed class MemberForm
{
    public const string Leave = "leave";

    public Guid AccountId { get; set; }

    public string? Role { get; set; }
}

/// <summary>Gives a member another role, or ends the membership. An organization keeps a coordinator.</summary>
public sealed class ChangeMember(PortalDbContext db)
{
    public Task<Outcome<bool>> ExecuteAsync(Caller caller, Guid organizationId, MemberForm form, CancellationToken cancellation)
    {
        var act = caller.Act.Because(RoleWords.Named(form.Role) is { } named ? StoredName.Of(named) : null);
        return db.CommitAsync<bool>(
            act, form.Role == MemberForm.Leave ? "membership ended" : "organization role given", AuditSubject.Organization(organizationId),
            async token =>
            {
                if (!caller.Reach.Includes(organizationId))
                {
                    return Outcome.NotFound;
                }

                await db.HoldAsync([organizationId], token);
                var memberships = await db.Memberships.Where(membership => membership.OrganizationId == organizationId).ToListAsync(token);
                var membership = memberships.SingleOrDefault(candidate => candidate.AccountId == form.AccountId);
                var role = RoleWords.Named(form.Role);
                if (membership is null || (role is null && form.Role != MemberForm.Leave))
                {
                    return new Refusal("Choose a person and what they do here.");
                }

                if (role == membership.Role)
                {
                    return Outcome.Unchanged(true);
                }

                var others = memberships.Where(candidate => candidate != membership);
                if (role != OrganizationRole.Coordinator && others.All(candidate => candidate.Role != OrganizationRole.Coordinator))
                {
                    return new Refusal("An organization keeps a coordinator. Make somebody else one first.");
                }

                if (role is { } given)
                {
                    membership.Give(given);
                }
                else
                {
                    db.EndedMemberships.Add(EndedMembership.Of(membership, act));
                    db.Memberships.Remove(membership);
                }

                return true;
            },
            cancellation);
    }
}
