namespace PactPortal.Domain.Funding;

/// <summary>A registration's part of a fund by one rule.</summary>
/// <param name="Amount">All of it.</param>
/// <param name="FromReserve">Its part that the reserve holds less for it.</param>
/// <param name="Seats">Seats that it pays for, wholly or in part; each is one of the county's.</param>
public sealed record FundShare(Money Amount, Money FromReserve, int Seats)
{
    public static readonly FundShare None = new(Money.Zero, Money.Zero, 0);

    /// <summary>What a registration has of a fund by one rule: committed less given back.</summary>
    public static FundShare HeldBy(IEnumerable<FundEntry> entries) => entries.Aggregate(None, (held, entry) => entry.Kind switch
    {
        FundEntryKind.Commitment => new(held.Amount + entry.Amount, held.FromReserve + entry.FromReserve, held.Seats + entry.Seats),
        FundEntryKind.Release => new(held.Amount - entry.Amount, held.FromReserve - entry.FromReserve, held.Seats - entry.Seats),
        FundEntryKind.Allocation or FundEntryKind.Draw or FundEntryKind.Raise or FundEntryKind.Lower => held,
    });

    /// <summary>
    /// What was committed by one rule and neither became final nor went back. What goes back is taken from what is final, if anything is.
    /// It takes no seats: the commitment did.
    /// </summary>
    public static FundShare PendingOf(IReadOnlyCollection<FundEntry> entries) =>
        new(Pending(entries, entry => entry.Amount), Pending(entries, entry => entry.FromReserve), 0);

    /// <summary>
    /// Which parts go back when seats are given up. A registration holds its parts, its seats don't: the fund that was drawn last gets its
    /// money back first, each at most what it gave, and a fund keeps a seat of the county while it still pays for one.
    /// </summary>
    /// <param name="held">What the registration has by each rule, in the order in which they are drawn.</param>
    /// <param name="seats">The offset of each seat that is given up.</param>
    /// <exception cref="InvalidOperationException">More goes back than the registration has.</exception>
    public static IReadOnlyList<(Guid FundRuleId, FundShare Share)> Released(
        IReadOnlyList<(Guid FundRuleId, FundShare Share)> held, IEnumerable<Money> seats)
    {
        var left = held.Reverse().Select(one => (one.FundRuleId, Before: one.Share, Amount: one.Share.Amount, Touched: 0)).ToList();
        foreach (var seat in seats)
        {
            var owed = seat;
            for (var at = 0; at < left.Count && owed > Money.Zero; at++)
            {
                var taken = Money.Min(owed, left[at].Amount);
                owed -= taken;
                left[at] = left[at] with { Amount = left[at].Amount - taken, Touched = left[at].Touched + (taken.IsZero ? 0 : 1) };
            }

            if (owed > Money.Zero)
            {
                throw new InvalidOperationException($"{owed} more goes back than was committed.");
            }
        }

        return [.. left.Where(one => one.Touched > 0).Select(one => (one.FundRuleId, Back(one.Before, one.Amount, one.Touched)))];
    }

    private static FundShare Back(FundShare before, Money kept, int touched)
    {
        var amount = before.Amount - kept;
        var seatsKept = kept.IsZero ? 0 : Math.Clamp(before.Seats - touched, Math.Min(1, before.Seats), before.Seats);
        return new FundShare(amount, Money.Min(amount, before.FromReserve), before.Seats - seatsKept);
    }

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
                FundEntryKind.Allocation or FundEntryKind.Raise or FundEntryKind.Lower => (pending, final),
            };
        }

        return pending;
    }
}
