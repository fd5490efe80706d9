using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing.Discounts;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Features.Billing.Desk;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Billing.Discounts;

/// <summary>Queries of the planning team's discount codes, and of who used them.</summary>
public sealed class DiscountPages(PortalDbContext db, TimeProvider time)
{
    private const int RowsOnPage = 25;

    public async Task<DiscountListPage> ListAsync(PlannerConvening convening, int page, CancellationToken cancellation)
    {
        var number = Math.Clamp(page, 1, 10_000);
        var codes = await db.DiscountCodes.AsNoTracking().Where(code => code.ConveningId == convening.ConveningId)
            .OrderByDescending(code => code.MadeAt).ThenBy(code => code.Code).Skip((number - 1) * RowsOnPage).Take(RowsOnPage + 1)
            .ToListAsync(cancellation);
        var shown = codes.Take(RowsOnPage).ToList();
        var ids = shown.Select(code => (Guid?)code.DiscountCodeId).ToList();
        var given = await Seats(convening.ConveningId).Where(seat => ids.Contains(seat.DiscountCodeId))
            .GroupBy(seat => seat.DiscountCodeId).Select(group => new { group.Key, Cents = group.Sum(seat => seat.Cents) })
            .ToDictionaryAsync(row => row.Key ?? Guid.Empty, row => row.Cents, cancellation);
        return new DiscountListPage(
            convening, [.. shown.Select(code => Row(code, convening.Whole, given.GetValueOrDefault(code.DiscountCodeId)))], number,
            codes.Count > RowsOnPage);
    }

    public async Task<DiscountPage?> ShowAsync(PlannerConvening convening, Guid discountCodeId, int page, CancellationToken cancellation)
    {
        if (await FindAsync(convening, discountCodeId, cancellation) is not { } code)
        {
            return null;
        }

        var (number, seats) = (Math.Clamp(page, 1, 10_000), Seats(convening.ConveningId)
            .Where(seat => seat.DiscountCodeId == discountCodeId));
        var sums =
            from seat in seats
            group seat by seat.RegistrationId into team
            select new { RegistrationId = team.Key, Count = team.Count(), Cents = team.Sum(seat => seat.Cents) };
        var teams = await (
            from sum in sums
            join registration in db.Registrations.AsNoTracking().IgnoreAutoIncludes()
                on sum.RegistrationId equals registration.RegistrationId
            join county in db.Counties on registration.Organization!.CountyCode equals county.Code into counties
            from county in counties.DefaultIfEmpty()
            orderby registration.SubmittedAt descending, registration.Reference
            select new
            {
                registration.Reference,
                Name = registration.Organization!.Name ?? registration.PayerPerson!.Name,
                County = county == null ? null : county.Name + " County",
                registration.Status,
                sum.Count,
                sum.Cents,
                At = registration.SubmittedAt ?? registration.StartedAt,
            }).Skip((number - 1) * RowsOnPage).Take(RowsOnPage + 1).ToListAsync(cancellation);
        var given = await seats.SumAsync(seat => seat.Cents, cancellation);
        return new DiscountPage(
            convening, Row(code, convening.Whole, given), await NameAsync(code, cancellation),
            [.. convening.Whole.Rates.Where(rate => code.RateIds.Contains(rate.RateId)).Select(rate => rate.Name)],
            [.. teams.Take(RowsOnPage)
                .Select(team => new DiscountedTeam(
                    team.Reference, team.Name, team.County, team.Status, team.Count, new Money(-team.Cents), team.At))],
            number, teams.Count > RowsOnPage);
    }

    public DiscountFormPage Add(PlannerConvening convening, DiscountCodeForm? form) =>
        new(convening, form ?? DiscountCodeForm.New(convening.Whole, convening.LocalDay(time.GetUtcNow())), convening.Whole.Rates, null);

    public async Task<DiscountFormPage?> EditAsync(
        PlannerConvening convening, Guid discountCodeId, DiscountCodeForm? form, CancellationToken cancellation)
    {
        var rates = convening.Whole.Rates;
        return await FindAsync(convening, discountCodeId, cancellation) is { } code
            ? new DiscountFormPage(convening, form ?? DiscountCodeForm.Of(code, await NameAsync(code, cancellation), rates), rates, code)
            : null;
    }

    private Task<DiscountCode?> FindAsync(PlannerConvening convening, Guid discountCodeId, CancellationToken cancellation) =>
        db.DiscountCodes.AsNoTracking()
            .SingleOrDefaultAsync(code => code.DiscountCodeId == discountCodeId && code.ConveningId == convening.ConveningId, cancellation);

    private async Task<string?> NameAsync(DiscountCode code, CancellationToken cancellation) =>
        code.OrganizationId is { } only ? await db.OrganizationNames().Where(name => name.OrganizationId == only)
            .Select(name => name.InFull).SingleAsync(cancellation) : null;

    private DiscountRow Row(DiscountCode code, Convening convening, long cents) =>
        new(code, code.StateOn(convening.LocalDay(time.GetUtcNow())), new Money(-cents));

    /// <summary>The seats of a convening that have a code, by their price lines.</summary>
    private IQueryable<DiscountedSeat> Seats(Guid conveningId) =>
        from registration in db.Registrations.AsNoTracking().IgnoreAutoIncludes()
        where registration.ConveningId == conveningId && registration.DiscountCodeId != null
            && RegistrationStatuses.WithSeats.Contains(registration.Status)
        join attendee in db.Attendees on registration.RegistrationId equals attendee.RegistrationId
        join line in db.Set<AttendeePriceLine>() on attendee.AttendeeId equals EF.Property<Guid>(line, "AttendeeId")
        where line.Line.Kind == LineKind.Discount
        select new DiscountedSeat
        {
            RegistrationId = registration.RegistrationId,
            DiscountCodeId = registration.DiscountCodeId,
            Cents = (long)(object)line.Line.Amount,
        };

    private sealed class DiscountedSeat
    {
        public required Guid RegistrationId { get; init; }

        public required Guid? DiscountCodeId { get; init; }

        public required long Cents { get; init; }
    }
}
