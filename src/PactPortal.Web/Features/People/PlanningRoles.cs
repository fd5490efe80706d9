using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Identity;

namespace PactPortal.Web.Features.People;

internal static class PlanningRoles
{
    public static async Task<IdentityRole<Guid>> FindOrAddRoleAsync(this PortalDbContext db, string name, ILookupNormalizer normalizer, CancellationToken cancellation)
    {
        if (await db.Roles.SingleOrDefaultAsync(candidate => candidate.Name == name, cancellation) is { } known)
        {
            return known;
        }

        var made = new IdentityRole<Guid>(name) { Id = Guid.CreateVersion7(), NormalizedName = normalizer.NormalizeName(name) };
        db.Roles.Add(made);
        return made;
    }

    /// <summary>Every cookie that was made before holds another stamp, and is nobody's from now on.</summary>
    public static async Task EndSessionsAsync(this PortalDbContext db, Guid accountId, CancellationToken cancellation) =>
        (await db.Users.SingleAsync(candidate => candidate.Id == accountId, cancellation)).RenewStamps();

    public static void RenewStamps(this Account account) => (account.SecurityStamp, account.ConcurrencyStamp) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
}
