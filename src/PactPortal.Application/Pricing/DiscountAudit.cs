using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Pricing;

internal static class DiscountedSeatsQuery
{
    /// <summary>The registration of each seat that is held and has a discount: once for each seat.</summary>
    public static IQueryable<Registration> DiscountedSeats(this PortalDbContext db) =>
        from registration in db.Registrations.AsNoTracking().IgnoreAutoIncludes()
        where RegistrationStatuses.WithSeats.Contains(registration.Status)
        join attendee in db.Attendees on registration.RegistrationId equals attendee.RegistrationId
        join line in db.Set<AttendeePriceLine>() on attendee.AttendeeId equals EF.Property<Guid>(line, "AttendeeId")
        where line.Line.Kind == LineKind.Discount
        select registration;
}

/// <summary>Counts the uses of every code again from the price lines of seats.</summary>
public sealed class DiscountAudit(PortalDbContext db)
{
    public async Task<IReadOnlyList<string>> CompareAsync(Convening convening, CancellationToken cancellation)
    {
        var codes = await db.DiscountCodes.AsNoTracking().Where(code => code.ConveningId == convening.ConveningId)
            .ToDictionaryAsync(code => code.DiscountCodeId, cancellation);
        var discounted =
            from registration in db.DiscountedSeats()
            where registration.ConveningId == convening.ConveningId
            group registration by new { registration.DiscountCodeId, registration.OrganizationId } into seats
            select new { seats.Key.DiscountCodeId, seats.Key.OrganizationId, Count = seats.Count() };
        var counted = await discounted.ToListAsync(cancellation);
        var ids = codes.Keys.ToList();
        var stored = await db.OrganizationDiscountUses.AsNoTracking().Where(uses => ids.Contains(uses.DiscountCodeId))
            .ToListAsync(cancellation);

        int Of(Guid codeId, Guid? organizationId) =>
            counted.Where(row => row.DiscountCodeId == codeId && (organizationId is null || row.OrganizationId == organizationId))
                .Sum(row => row.Count);
        return
        [
            .. codes.Values.Where(code => code.Used != Of(code.DiscountCodeId, null))
                .Select(code => $"{convening.Slug} code {code.Code}: {code.Used} used, {Of(code.DiscountCodeId, null)} counted"),
            .. stored.Where(uses => uses.Used != Of(uses.DiscountCodeId, uses.OrganizationId))
                .Select(uses =>
                    $"{convening.Slug} code {codes[uses.DiscountCodeId].Code} of organization {uses.OrganizationId}: {uses.Used} used, {Of(uses.DiscountCodeId, uses.OrganizationId)} counted"),
            .. counted.Where(row => row.OrganizationId is not null
                && !stored.Exists(uses => uses.DiscountCodeId == row.DiscountCodeId && uses.OrganizationId == row.OrganizationId))
                .Select(row =>
                    $"{convening.Slug}: {row.Count} seats of organization {row.OrganizationId} have a discount that no code counts"),
        ];
    }
}
