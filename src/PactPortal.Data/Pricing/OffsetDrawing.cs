using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Pricing;

/// <summary>The subsidy fund as it was read, and the county's seats in it.</summary>
public sealed record OffsetReading(OffsetFund? Fund, int SeatsUsed, OffsetStanding Standing);

/// <summary>Reads what the fund can do for a county, and draws exactly that or nothing.</summary>
public static class OffsetDrawing
{
    public static async Task<OffsetReading> ReadOffsetAsync(
        this PortalDbContext db, Guid conveningId, string? countyCode, DateTimeOffset at, CancellationToken cancellation)
    {
        var row = await db.OffsetFunds.AsNoTracking()
            .Where(fund => fund.ConveningId == conveningId)
            .Select(fund => new
            {
                Fund = fund,
                Used = db.CountyOffsetSeats.Where(seats => seats.OffsetFundId == fund.OffsetFundId && seats.CountyCode == countyCode).Sum(seats => seats.Used),
            })
            .SingleOrDefaultAsync(cancellation);
        if (row is null || countyCode is null)
        {
            return new OffsetReading(row?.Fund, 0, OffsetStanding.None);
        }

        var (fund, used) = (row.Fund, row.Used);
        return new OffsetReading(fund, used, fund.StandingFor(countyCode, used, at));
    }

    /// <summary>Draws what seats were quoted, or has the commit begin again: somebody drew between reading and drawing.</summary>
    /// <param name="countyCode">The county of the organization, or null: then nothing was quoted.</param>
    public static async Task DrawOffsetAsync(
        this PortalDbContext db, Registration registration, TeamQuote quote, OffsetReading read, string? countyCode, DateTimeOffset at, CancellationToken cancellation)
    {
        if (quote.OffsetSeats > 0 && countyCode is not null
            && !await db.TryDrawOffsetAsync(read, quote.OffsetSeats, -quote.Offset, countyCode, registration.RegistrationId, at, cancellation))
        {
            throw new DbUpdateConcurrencyException($"The fund of {registration.Reference} was drawn on between reading and drawing.");
        }
    }

    /// <summary>
    /// Draws the offset of some seats: both updates hold only while fund and county are as they were read. False: somebody drew in
    /// between, and the price has to be computed again.
    /// </summary>
    public static async Task<bool> TryDrawOffsetAsync(
        this PortalDbContext db, OffsetReading read, int seats, Money amount, string countyCode, Guid registrationId, DateTimeOffset at, CancellationToken cancellation)
    {
        if (seats == 0)
        {
            return true;
        }

        var fund = read.Fund ?? throw new InvalidOperationException($"Registration {registrationId} was quoted an offset without a fund.");
        var limit = fund.SeatsPerCounty;
        var draw = fund.Draw(countyCode, amount, at);
        var (balance, reserve) = (fund.Balance, fund.ReserveBalance);
        var (newBalance, newReserve) = (balance - draw.Amount, reserve - draw.FromReserve);

        var counties = await db.CountyOffsetSeats
            .Where(county => county.OffsetFundId == fund.OffsetFundId && county.CountyCode == countyCode && county.Used == read.SeatsUsed && county.Used + seats <= limit)
            .ExecuteUpdateAsync(update => update.SetProperty(county => county.Used, county => county.Used + seats), cancellation);
        var funds = await db.OffsetFunds
            .Where(candidate => candidate.OffsetFundId == fund.OffsetFundId && candidate.Balance == balance && candidate.ReserveBalance == reserve && newBalance >= Money.Zero)
            .ExecuteUpdateAsync(
                update => update.SetProperty(candidate => candidate.Balance, newBalance).SetProperty(candidate => candidate.ReserveBalance, newReserve),
                cancellation);
        if (counties != 1 || funds != 1)
        {
            return false;
        }

        db.FundEntries.Add(new FundEntry(fund.OffsetFundId, FundEntryKind.Commitment, draw.Amount, draw.FromReserve, at, registrationId, countyCode));
        return true;
    }
}
