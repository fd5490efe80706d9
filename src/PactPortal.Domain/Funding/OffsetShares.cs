namespace PactPortal.Domain.Funding;

/// <summary>What one rule could still do for a county at an instant.</summary>
/// <param name="PerSeat">The most that a seat gets.</param>
/// <param name="SeatsLeft">Seats by this rule that the county has not used.</param>
/// <param name="Available">Money the county may draw; nothing or less where there is none.</param>
public sealed record OffsetStanding(Money PerSeat, int SeatsLeft, Money Available)
{
    public Guid FundRuleId { get; init; }
}

/// <summary>What a team draws by one rule.</summary>
/// <param name="Seats">Seats that it pays for, wholly or in part.</param>
public sealed record OffsetDraw(Guid FundRuleId, Money Amount, int Seats);

/// <summary>
/// Divides the offset of seats, one after the other, over the funds of a convening in their order. The first that has a seat of the county
/// and money left pays; where it runs out within a seat, the next pays on, up to its own amount per seat.
/// </summary>
public sealed class OffsetShares(IEnumerable<OffsetStanding> standings)
{
    private readonly List<Pot> pots = [.. standings.Select(standing => new Pot(standing))];

    /// <summary>What was divided until now, by rule.</summary>
    public IReadOnlyList<OffsetDraw> Draws =>
        [.. pots.Where(pot => pot.Taken > Money.Zero).Select(pot => new OffsetDraw(pot.Standing.FundRuleId, pot.Taken, pot.Seats))];

    /// <summary>The offset of one more seat: the least of the amount per seat, what is still owing and what is left.</summary>
    public Money ForSeat(Money owing)
    {
        var offset = Money.Zero;
        foreach (var pot in pots.Where(pot => pot.CanServe))
        {
            var wanted = Money.Min(pot.Standing.PerSeat, owing);
            offset += pot.Take(wanted - offset);
            if (offset >= wanted)
            {
                break;
            }
        }

        return offset;
    }

    /// <summary>One more seat whose offset was fixed before. False: the funds don't have it any more.</summary>
    public bool TryForSeat(Money offset)
    {
        var owed = offset;
        foreach (var pot in pots.Where(pot => pot.CanServe))
        {
            owed -= pot.Take(owed);
        }

        return owed.IsZero;
    }

    private sealed class Pot(OffsetStanding standing)
    {
        public OffsetStanding Standing { get; } = standing;

        public Money Taken { get; private set; }

        public int Seats { get; private set; }

        public bool CanServe => Seats < Standing.SeatsLeft && Taken < Standing.Available;

        public Money Take(Money wanted)
        {
            var taken = Money.Max(Money.Zero, Money.Min(wanted, Standing.Available - Taken));
            Taken += taken;
            Seats += taken.IsZero ? 0 : 1;
            return taken;
        }
    }
}
