namespace PactPortal.Domain.Pricing;

/// <summary>
/// The subsidy fund that pays part of a seat. What is left is held in two parts, the reserve that small counties draw first
/// until it ends, and the rest; both change only by conditional update and never fall below zero.
/// </summary>
public sealed class OffsetFund(Guid conveningId, string name, Money budget, Money perSeat, int seatsPerCounty)
{
    public Guid OffsetFundId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    public string Name { get; private set; } = name;

    public Money Budget { get; private set; } = budget;

    public Money PerSeat { get; private set; } = perSeat;

    public int SeatsPerCounty { get; private set; } = seatsPerCounty;

    /// <summary>Set aside at the start for the counties of <see cref="ReserveCounties"/>.</summary>
    public Money Reserve { get; private set; } = Money.Zero;

    /// <summary>Exclusive end of the reserve; null: there is none.</summary>
    public DateTimeOffset? ReserveEndsAt { get; private set; }

    /// <summary>Codes of the small member counties.</summary>
    public IReadOnlyList<string> ReserveCounties { get; private set; } = [];

    /// <summary>What is left altogether, the unspent reserve included.</summary>
    public Money Balance { get; private set; } = budget;

    /// <summary>What is left of the reserve.</summary>
    public Money ReserveBalance { get; private set; } = Money.Zero;

    public void SetAside(Percent share, DateTimeOffset endsAt, IReadOnlyList<string> counties)
    {
        Reserve = ReserveBalance = share.ShareOf(Budget);
        ReserveEndsAt = endsAt;
        ReserveCounties = counties;
    }

    public bool ReserveStandsAt(DateTimeOffset at) => ReserveEndsAt is { } end && at < end;

    /// <summary>What a county could draw at an instant: all of it for a small county, all but the unspent reserve for others.</summary>
    public Money AvailableTo(string countyCode, DateTimeOffset at) =>
        ReserveStandsAt(at) && !ReserveCounties.Contains(countyCode) ? Balance - ReserveBalance : Balance;

    /// <summary>What the fund could still do for a county that has used some of its seats.</summary>
    public OffsetStanding StandingFor(string countyCode, int seatsUsed, DateTimeOffset at) =>
        new(PerSeat, Math.Max(0, SeatsPerCounty - seatsUsed), AvailableTo(countyCode, at));

    /// <summary>Which part of an amount comes out of the reserve: small counties draw it first.</summary>
    public FundDraw Draw(string countyCode, Money amount, DateTimeOffset at) =>
        new(amount, ReserveStandsAt(at) && ReserveCounties.Contains(countyCode) ? Money.Min(amount, ReserveBalance) : Money.Zero);

    /// <summary>Whole seats that all of what is left would still pay in full, the reserve included: the number a public page shows.</summary>
    public int SeatsLeft => (int)(Balance.Cents / PerSeat.Cents);

    public int SeatsInBudget => (int)(Budget.Cents / PerSeat.Cents);
}

/// <param name="Amount">The whole draw.</param>
/// <param name="FromReserve">Its part that reduces the reserve as well.</param>
public sealed record FundDraw(Money Amount, Money FromReserve);
