using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Organizations;
using PactPortal.Web.Features.Memberships;
using PactPortal.Web.Features.Planning;
using PactPortal.Web.Features.Registrations;

namespace PactPortal.Web.Features.Accounts;

/// <summary>Where somebody starts who signed in without having asked for a page.</summary>
public sealed class FirstPage(PortalDbContext db)
{
    public async Task<string> ExecuteAsync(Guid accountId, CancellationToken cancellation)
    {
        var roles = await db.Memberships.Where(membership => membership.AccountId == accountId).Select(membership => membership.Role).ToListAsync(cancellation);
        return roles.Any(role => role != OrganizationRole.Member) ? RegistrationLinks.All
            : await db.UserRoles.AnyAsync(role => role.UserId == accountId, cancellation) ? PlanningLinks.Home
            : roles.Count > 0 ? "/"
            : MembershipLinks.Mine;
    }
}
