using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Organizations;

namespace PactPortal.Testing;

/// <summary>States that no page leads to yet.</summary>
public static class Given
{
    /// <summary>Makes somebody a coordinator of another's organization as well.</summary>
    public static Task JoinAsync(this PortalApp app, string email, string ofOrganizationOf) => app.QueryAsync(db => db.CommitAsync<int>(
        Act.OfPortal(app.Clock.Now, "Test"), "member added", email,
        async token =>
        {
            var account = await db.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(token);
            var organization = await db.Users.Where(user => user.Email == ofOrganizationOf)
                .Join(db.Memberships, user => user.Id, membership => membership.AccountId, (user, membership) => membership.OrganizationId).SingleAsync(token);
            db.Memberships.Add(new Membership(organization, account, OrganizationRole.Coordinator));
            return 1;
        },
        CancellationToken.None));

    /// <summary>Sets every price to nothing.</summary>
    public static Task ForFreeAsync(this PortalApp app) => app.QueryAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE RatePrices SET Amount = 0"));
}
