using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Pricing;

/// <summary>The subsidy fund as it was read, and the county's seats in it.</summary>
public sealed record OffsetReading(OffsetFund? Fund, int SeatsUsed, OffsetStanding Standing);

/// <summary>Reads what the fund can do for a county, and draws exactly that or nothing.</summary>
public sealed class OffsetFundLedger(PortalDbContext db)
{
    // Compiled once: each page of a draft asks it, and each submission.
    private static readonly Func<PortalDbContext, Guid, string?, CancellationToken, Task<FundAndUse?>> FindFund = EF.CompileAsyncQuery(
        (PortalDbContext db, Guid conveningId, string? countyCode, CancellationToken cancellation) => db.OffsetFunds.AsNoTracking()
            .Where(fund => fund.ConveningId == conveningId)
            .Select(fund => new FundAndUse(
                fund, db.CountyOffsetSeats.Where(seats => seats.OffsetFundId == fund.OffsetFundId && seats.CountyCode == countyCode).Sum(seats => seats.Used)))
            .SingleOrDefault());

    public async Task<OffsetReading> ReadAsync(
        Guid conveningId, string? countyCode, DateTimeOffset at, CancellationToken cancellation)
    {
        var row = await FindFund(db, conveningId, countyCode, cancellation);
        if (row is null || countyCode is null)
        {
            return new OffsetReading(row?.Fund, 0, OffsetStanding.None);
        }

        var (fund, used) = (row.Fund, row.Used);
        return new OffsetReading(fund, used, fund.StandingFor(countyCode, used, at));
    }

    /// <summary>Draws what seats were quoted, or has the commit begin again: somebody drew between reading and drawing.</summary>
    /// <param name="countyCode">The county of the organization, or null: then nothing was quoted.</param>
    public async Task DrawAsync(
        Registration registration, TeamQuote quote, OffsetReading read, string? countyCode, DateTimeOffset at, CancellationToken cancellation)
    {
        if (quote.OffsetSeats > 0 && countyCode is not null
            && !await TryDrawAsync(read, quote.OffsetSeats, -quote.Offset, countyCode, registration.RegistrationId, at, cancellation))
        {
            throw new DbUpdateConcurrencyException($"The fund of {registration.Reference} was drawn on between reading and drawing.");
        }
    }

    /// <summary>
    /// Draws the offset of some seats: both updates hold only while fund and county are as they were read. False: somebody drew in
    /// between, and the price has to be computed again.
    /// </summary>
    public async Task<bool> TryDrawAsync(
        OffsetReading read, int seats, Money amount, string countyCode, Guid registrationId, DateTimeOffset at, CancellationToken cancellation)
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

    /// <summary>
    /// Releases the offset of some of a registration's seats. Both updates hold only while fund and county are as they were read:
    /// otherwise the commit begins again.
    /// </summary>
    public async Task ReleaseAsync(
        Registration registration, IReadOnlyCollection<Attendee> seats, DateTimeOffset at, CancellationToken cancellation)
    {
        var offsets = seats.Select(seat => -Money.Sum(seat.Lines.Where(line => line.Kind == LineKind.Offset).Select(line => line.Amount))).Where(amount => amount > Money.Zero).ToList();
        if (offsets.Count == 0 || registration.CountyCode is not { } county)
        {
            return;
        }

        var fund = await db.OffsetFunds.AsNoTracking().SingleAsync(candidate => candidate.ConveningId == registration.ConveningId, cancellation);
        var entries = await db.FundEntries.AsNoTracking().Where(entry => entry.RegistrationId == registration.RegistrationId).ToListAsync(cancellation);
        var amount = Money.Sum(offsets);
        var fromReserve = Money.Min(amount, Held(entries, entry => entry.FromReserve));
        if (amount > Held(entries, entry => entry.Amount))
        {
            throw new InvalidOperationException($"Registration {registration.Reference} gives back {amount} and has less committed.");
        }

        var (balance, reserve, count) = (fund.Balance, fund.ReserveBalance, offsets.Count);
        var (newBalance, newReserve) = (balance + amount, reserve + fromReserve);
        var counties = await db.CountyOffsetSeats
            .Where(used => used.OffsetFundId == fund.OffsetFundId && used.CountyCode == county && used.Used >= count)
            .ExecuteUpdateAsync(update => update.SetProperty(used => used.Used, used => used.Used - count), cancellation);
        var funds = await db.OffsetFunds
            .Where(candidate => candidate.OffsetFundId == fund.OffsetFundId && candidate.Balance == balance && candidate.ReserveBalance == reserve)
            .ExecuteUpdateAsync(update => update.SetProperty(candidate => candidate.Balance, newBalance).SetProperty(candidate => candidate.ReserveBalance, newReserve), cancellation);
        if (counties != 1 || funds != 1)
        {
            throw new DbUpdateConcurrencyException($"The fund of {registration.Reference} changed between reading and giving back.");
        }

        db.FundEntries.Add(new FundEntry(fund.OffsetFundId, FundEntryKind.Release, amount, fromReserve, at, registration.RegistrationId, county));
    }

    /// <summary>What is committed to a registration and isn't final yet becomes final: it is confirmed in this commit. Moves no money.</summary>
    public async Task ConfirmAsync(Registration registration, DateTimeOffset at, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation); // the commitment may be of this commit
        var entries = await db.FundEntries.AsNoTracking().Where(entry => entry.RegistrationId == registration.RegistrationId).ToListAsync(cancellation);
        if (Pending(entries, entry => entry.Amount) is var amount && amount > Money.Zero)
        {
            db.FundEntries.Add(new FundEntry(
                entries[0].OffsetFundId, FundEntryKind.Draw, amount, Pending(entries, entry => entry.FromReserve), at, registration.RegistrationId, registration.CountyCode));
        }
    }

    /// <summary>What was committed and neither became final nor went back. What goes back is taken from what is final, if anything is.</summary>
    private static Money Pending(IEnumerable<FundEntry> entries, Func<FundEntry, Money> part)
    {
        var (pending, final) = (Money.Zero, Money.Zero);
        foreach (var entry in entries.OrderBy(entry => entry.At).ThenBy(entry => entry.FundEntryId))
        {
            var amount = part(entry);
            var released = entry.Kind == FundEntryKind.Release ? Money.Min(amount, final) : Money.Zero;
            (pending, final) = entry.Kind switch
            {
                FundEntryKind.Commitment => (pending + amount, final),
                FundEntryKind.Draw => (pending - amount, final + amount),
                FundEntryKind.Release => (pending - (amount - released), final - released),
                FundEntryKind.Allocation => (pending, final),
            };
        }

        return pending;
    }

    private static Money Held(IReadOnlyCollection<FundEntry> entries, Func<FundEntry, Money> part) =>
        Money.Sum(entries.Where(entry => entry.Kind == FundEntryKind.Commitment).Select(part))
        - Money.Sum(entries.Where(entry => entry.Kind == FundEntryKind.Release).Select(part));

    /// <param name="Used">Of the county.</param>
    private sealed record FundAndUse(OffsetFund Fund, int Used);
}
