namespace PactPortal.Domain.Funding;

/// <summary>How a convening is to draw on a fund.</summary>
/// <param name="DrawOrder">Its place among the convening's rules, from 1.</param>
/// <param name="PerSeat">The most that a seat gets.</param>
/// <param name="SeatsPerCounty">The most seats of one county.</param>
public sealed record FundRuleTerms(int DrawOrder, Money PerSeat, int SeatsPerCounty)
{
    /// <summary>Set aside for the small counties.</summary>
    public Money Reserve { get; init; } = Money.Zero;

    /// <summary>Exclusive end of the reserve; null where there is none.</summary>
    public DateTimeOffset? ReserveEndsAt { get; init; }

    /// <summary>Codes of the small counties.</summary>
    public IReadOnlyList<string> ReserveCounties { get; init; } = [];

    /// <summary>Exclusive end of drawing; null: none.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>What is wrong with it by itself.</summary>
    public IEnumerable<Refusal> WhyNot()
    {
        if (DrawOrder < 1)
        {
            yield return new Refusal("Enter its place, from 1.", nameof(DrawOrder));
        }

        if (PerSeat <= Money.Zero)
        {
            yield return new Refusal("Enter what a seat gets, in dollars.", nameof(PerSeat));
        }

        if (SeatsPerCounty < 1)
        {
            yield return new Refusal("Enter how many seats of a county it pays for, at least 1.", nameof(SeatsPerCounty));
        }

        if (Reserve < Money.Zero)
        {
            yield return new Refusal("A reserve is an amount, or nothing.", nameof(Reserve));
        }

        if (Reserve > Money.Zero && (ReserveEndsAt is null || ReserveCounties.Count == 0))
        {
            yield return new Refusal("A reserve needs an end, and counties that it is for.", nameof(ReserveEndsAt));
        }
    }
}
