using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Pricing;

/// <summary>A code as it was read, and what the payer used of it.</summary>
public sealed record DiscountReading(DiscountCode Code, int Used, Payer Payer)
{
    /// <summary>Why it does nothing for a team, or null.</summary>
    public Refusal? WhyNot(Convening convening, IReadOnlyCollection<Guid> rates, DateTimeOffset at) =>
        Code.WhyNot(convening.LocalDay(at), Payer, Used, rates, convening.Rates);

    /// <summary>What it does for a team; null where it does nothing.</summary>
    public DiscountStanding? StandingFor(Convening convening, IReadOnlyCollection<Guid> rates, DateTimeOffset at) =>
        WhyNot(convening, rates, at) is null ? Code.StandingFor(Used) : null;
}

/// <summary>
/// Reads codes, and takes and gives back their uses by conditional updates. The code's row comes before the organization's, both after the
/// pools and before the fund: always, so that no two teams hold what the other waits for. What a person used who comes without an
/// organization is counted while the code's row is held: they have few seats, and need no row.
/// </summary>
public sealed class DiscountRedemptions(PortalDbContext db)
{
    /// <summary>The code that is on a registration, or null.</summary>
    public Task<DiscountReading?> ReadDiscountAsync(Registration registration, CancellationToken cancellation)
    {
        var codeId = registration.DiscountCodeId;
        return codeId is null ? Task.FromResult<DiscountReading?>(null)
            : ReadAsync(db.DiscountCodes.Where(code => code.DiscountCodeId == codeId), registration.Payer, cancellation);
    }

    /// <param name="code">Normalized.</param>
    public Task<DiscountReading?> FindDiscountAsync(Guid conveningId, string code, Payer payer, CancellationToken cancellation) =>
        ReadAsync(db.DiscountCodes.Where(candidate => candidate.ConveningId == conveningId && candidate.Code == code), payer, cancellation);

    /// <summary>
    /// Takes a use for each of some seats. False: too few are left in all or for the payer, and the caller's refusal or retry undoes
    /// what was taken.
    /// </summary>
    /// <param name="asRead">The code as the price was computed from it; null where the price stands already.</param>
    public async Task<bool> TryTakeUsesAsync(
        Registration registration, int seats, DiscountCode? asRead, CancellationToken cancellation)
    {
        if (seats == 0)
        {
            return true;
        }

        var codeId = registration.DiscountCodeId
            ?? throw new InvalidOperationException($"Registration {registration.Reference} has a discount and no code.");
        var (organizationId, version) = (registration.OrganizationId, asRead?.Version);
        var codes = await db.DiscountCodes
            .Where(code => code.DiscountCodeId == codeId && code.Used + seats <= code.Uses && (version == null || code.Version == version))
            .ExecuteUpdateAsync(update => update.SetProperty(code => code.Used, code => code.Used + seats), cancellation);
        if (codes == 0)
        {
            return false;
        }

        if (organizationId is null)
        {
            var most = await db.DiscountCodes.Where(code => code.DiscountCodeId == codeId).Select(code => code.UsesPerOrganization)
                .SingleAsync(cancellation);
            return most is null || await UsedAsync(codeId, registration.Payer, cancellation) + seats <= most;
        }

        return await db.OrganizationDiscountUses
            .Where(uses => uses.DiscountCodeId == codeId && uses.OrganizationId == organizationId
                && db.DiscountCodes.Any(code => code.DiscountCodeId == codeId
                    && (code.UsesPerOrganization == null || uses.Used + seats <= code.UsesPerOrganization)))
            .ExecuteUpdateAsync(update => update.SetProperty(uses => uses.Used, uses => uses.Used + seats), cancellation) == 1;
    }

    /// <summary>Gives the uses of some of a registration's seats back, once: the caller's condition says that it still has them.</summary>
    public async Task ReleaseUsesAsync(Registration registration, IReadOnlyCollection<Attendee> seats, CancellationToken cancellation)
    {
        var (count, codeId, organizationId) = (Registration.Discounted(seats), registration.DiscountCodeId, registration.OrganizationId);
        if (count == 0)
        {
            return;
        }

        var codes = await db.DiscountCodes.Where(code => code.DiscountCodeId == codeId && code.Used >= count)
            .ExecuteUpdateAsync(update => update.SetProperty(code => code.Used, code => code.Used - count), cancellation);
        var organizations = organizationId is null ? 1 : await db.OrganizationDiscountUses
            .Where(uses => uses.DiscountCodeId == codeId && uses.OrganizationId == organizationId && uses.Used >= count)
            .ExecuteUpdateAsync(update => update.SetProperty(uses => uses.Used, uses => uses.Used - count), cancellation);
        if (codes != 1 || organizations != 1)
        {
            throw new InvalidOperationException(
                $"Registration {registration.Reference} gives back {count} uses of a code and fewer are taken.");
        }
    }

    /// <summary>An organization that is merged into another brings what it used, and the codes that are its own.</summary>
    public async Task MoveUsesAsync(Guid from, Guid to, CancellationToken cancellation)
    {
        await db.DiscountCodes.Where(code => code.OrganizationId == from)
            .ExecuteUpdateAsync(update => update.SetProperty(code => code.OrganizationId, (Guid?)to)
                .SetProperty(code => code.Version, code => code.Version + 1), cancellation);
        foreach (var left in await db.OrganizationDiscountUses.AsNoTracking().Where(uses => uses.OrganizationId == from)
            .ToListAsync(cancellation))
        {
            var (codeId, used) = (left.DiscountCodeId, left.Used);
            var added = await db.OrganizationDiscountUses.Where(uses => uses.DiscountCodeId == codeId && uses.OrganizationId == to)
                .ExecuteUpdateAsync(update => update.SetProperty(uses => uses.Used, uses => uses.Used + used), cancellation);
            var both = db.OrganizationDiscountUses.Where(uses => uses.DiscountCodeId == codeId && uses.OrganizationId == from);
            _ = added == 1
                ? await both.ExecuteDeleteAsync(cancellation)
                : await both.ExecuteUpdateAsync(update => update.SetProperty(uses => uses.OrganizationId, to), cancellation);
        }
    }

    private async Task<DiscountReading?> ReadAsync(IQueryable<DiscountCode> codes, Payer payer, CancellationToken cancellation) =>
        await codes.AsNoTracking().SingleOrDefaultAsync(cancellation) is { } code
            ? new DiscountReading(code, await UsedAsync(code.DiscountCodeId, payer, cancellation), payer)
            : null;

    private Task<int> UsedAsync(Guid codeId, Payer payer, CancellationToken cancellation)
    {
        var (organizationId, personId) = (payer.OrganizationId, payer.PersonId);
        return personId is null
            ? db.OrganizationDiscountUses.Where(uses => uses.DiscountCodeId == codeId && uses.OrganizationId == organizationId)
                .SumAsync(uses => uses.Used, cancellation)
            : db.DiscountedSeats().CountAsync(seat => seat.DiscountCodeId == codeId && seat.PayerPersonId == personId, cancellation);
    }
}
