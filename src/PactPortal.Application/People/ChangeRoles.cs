using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Identity;
using PactPortal.Domain;
using PactPortal.Domain.Counties;

namespace PactPortal.Application.People;

/// <summary>The role that somebody is given.</summary>
public sealed class GrantForm
{
    public string? Role { get; set; }

    /// <summary>For a regional coordinator.</summary>
    public string? Cohort { get; set; }
}

/// <summary>Gives somebody a role of the planning team. Their sessions end, and the next one has it.</summary>
public sealed class GrantRole(PortalDbContext db, ILookupNormalizer normalizer, PlanningRoles planningRoles)
{
    public Task<Outcome<bool>> ExecuteAsync(Caller caller, Guid accountId, GrantForm form, CancellationToken cancellation)
    {
        var act = caller.Act.Because(form.Role);
        return db.CommitAsync<bool>(
            act, "planning role granted", AuditSubject.Account(accountId),
            async token =>
            {
                if (!await db.Users.AnyAsync(account => account.Id == accountId, token))
                {
                    return Outcome.NotFound;
                }

                var cohort = StoredName.Find<Cohort>(form.Cohort) ?? default;
                if (form.Role is not { } name || !PlanningRole.All.Contains(name))
                {
                    return new Refusal("Choose a role.", nameof(form.Role));
                }

                if (name == PlanningRole.RegionalCoordinator && cohort == default)
                {
                    return new Refusal("Choose the cohort of the regional coordinator.", nameof(form.Cohort));
                }

                var role = await planningRoles.FindOrAddRoleAsync(name, normalizer, token);
                var isNew = !await db.UserRoles.AnyAsync(held => held.UserId == accountId && held.RoleId == role.Id, token);
                if (isNew)
                {
                    db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = accountId, RoleId = role.Id });
                }

                if (name == PlanningRole.RegionalCoordinator
                    && !await db.CohortCoordinators.AnyAsync(coordinator => coordinator.AccountId == accountId
                        && coordinator.Cohort == cohort, token))
                {
                    db.CohortCoordinators.Add(new CohortCoordinator(cohort, accountId));
                    isNew = true;
                }

                if (!isNew)
                {
                    return Outcome.Unchanged(true);
                }

                await planningRoles.EndSessionsAsync(accountId, token);
                return true;
            },
            cancellation);
    }
}

/// <summary>Takes a role of the planning team from somebody. Their sessions end. The last administrator keeps it.</summary>
public sealed class TakeRole(PortalDbContext db, PlanningRoles planningRoles)
{
    public Task<Outcome<bool>> ExecuteAsync(Caller caller, Guid accountId, string? name, CancellationToken cancellation)
    {
        var act = caller.Act.Because(PlanningRole.All.Contains(name) ? name : null);
        return db.CommitAsync<bool>(
            act, "planning role taken", AuditSubject.Account(accountId),
            async token =>
            {
                if (!await db.Users.AnyAsync(account => account.Id == accountId, token))
                {
                    return Outcome.NotFound;
                }

                var role = await db.Roles.SingleOrDefaultAsync(candidate => candidate.Name == name, token);
                var held = role is null ? null
                    : await db.UserRoles.SingleOrDefaultAsync(candidate => candidate.UserId == accountId
                        && candidate.RoleId == role.Id, token);
                if (role is null || held is null)
                {
                    return new Refusal("This person does not have that role. Nothing was changed.");
                }

                if (name == PlanningRole.Administrator
                    && !await db.UserRoles.AnyAsync(other => other.RoleId == role.Id && other.UserId != accountId, token))
                {
                    return new Refusal("This is the last administrator. Make somebody else one first. Nothing was changed.");
                }

                // The role's own stamp: of two administrators who take it from each other at once, one starts again and is refused.
                role.ConcurrencyStamp = Guid.NewGuid().ToString();
                db.UserRoles.Remove(held);
                if (name == PlanningRole.RegionalCoordinator)
                {
                    db.CohortCoordinators.RemoveRange(await db.CohortCoordinators.Where(coordinator => coordinator.AccountId == accountId)
                        .ToListAsync(token));
                }

                await planningRoles.EndSessionsAsync(accountId, token);
                return true;
            },
            cancellation);
    }
}
