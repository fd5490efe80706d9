using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Organizations;
using PactPortal.Web.Features.Registrations;

namespace PactPortal.Web.Features.Accounts;

/// <summary>Where somebody starts who signed in without having asked for a page.</summary>
public sealed class FirstPage(PortalDbContext db)
{
    public async Task<string> ExecuteAsync(Guid accountId, CancellationToken cancellation) =>
        await db.Memberships.AnyAsync(membership => membership.AccountId == accountId && membership.Role != OrganizationRole.Member, cancellation)
            ? RegistrationLinks.All
            : "/";
}
