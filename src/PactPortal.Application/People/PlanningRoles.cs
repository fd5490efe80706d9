using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Identity;

namespace PactPortal.Application.People;

/// <summary>The planning team’s roles, inside a commit.</summary>
public sealed class PlanningRoles(PortalDbContext db)
{
    public async Task<IdentityRole<Guid>> FindOrAddRoleAsync(string name, ILookupNormalizer normalizer, CancellationToken cancellation)
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
    public async Task EndSessionsAsync(Guid accountId, CancellationToken cancellation) =>
        (await db.Users.SingleAsync(candidate => candidate.Id == accountId, cancellation)).RenewStamps();
}

public static class AccountStamps
{
    public static void RenewStamps(this Account account) => (account.SecurityStamp, account.ConcurrencyStamp) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
}
