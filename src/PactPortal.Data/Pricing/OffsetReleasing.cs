using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Pricing;

/// <summary>Gives back to the fund what was committed to seats, inside the commit that ends them.</summary>
public static class OffsetReleasing
{
    /// <summary>
    /// Releases the offset of some of a registration's seats. Both updates hold only while fund and county are as they were read:
    /// otherwise the commit begins again.
    /// </summary>
    public static async Task ReleaseOffsetAsync(
        this PortalDbContext db, Registration registration, IReadOnlyCollection<Attendee> seats, DateTimeOffset at, CancellationToken cancellation)
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
    public static async Task ConfirmOffsetAsync(this PortalDbContext db, Registration registration, DateTimeOffset at, CancellationToken cancellation)
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
                _ => (pending, final),
            };
        }

        return pending;
    }

    private static Money Held(IReadOnlyCollection<FundEntry> entries, Func<FundEntry, Money> part) =>
        Money.Sum(entries.Where(entry => entry.Kind == FundEntryKind.Commitment).Select(part))
        - Money.Sum(entries.Where(entry => entry.Kind == FundEntryKind.Release).Select(part));
}
