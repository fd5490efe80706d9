namespace PactPortal.Domain.Funding;

/// <summary>What a convening's funds do for a seat, all of them together, as pages and papers say it.</summary>
/// <param name="Name">Of the funds.</param>
/// <param name="PerSeat">What a seat gets now, at most.</param>
/// <param name="SeatsLeft">Whole seats that all of what is left would still pay in full, reserves included.</param>
/// <param name="SeatsInBudget">Whole seats that the budgets pay in full.</param>
public sealed record ConveningOffset(string Name, Money PerSeat, int SeatsPerCounty, int SeatsLeft, int SeatsInBudget)
{
    /// <summary>Whole seats that are kept for small counties.</summary>
    public int SeatsSetAside { get; init; }

    /// <summary>Exclusive end of the reserves; null where none stands.</summary>
    public DateTimeOffset? ReserveEndsAt { get; init; }

    /// <summary>Null where a convening has no rule by which it draws at the instant.</summary>
    public static ConveningOffset? Of(IEnumerable<(FundRule Rule, Fund Fund)> rules, DateTimeOffset at)
    {
        var drawn = rules.Where(one => one.Rule.DrawsAt(at)).OrderBy(one => one.Rule.DrawOrder).ToList();
        if (drawn.Count == 0)
        {
            return null;
        }

        var now = drawn.Find(one => one.Fund.Balance > Money.Zero) is { Rule: { } first } ? first : drawn[0].Rule;
        var reserved = drawn.Where(one => one.Rule.ReserveStandsAt(at)).ToList();
        return new ConveningOffset(
            string.Join(" and ", drawn.Select(one => one.Fund.Name)), now.PerSeat, drawn.Sum(one => one.Rule.SeatsPerCounty),
            drawn.Sum(one => one.Rule.SeatsIn(one.Fund.Balance)), drawn.Sum(one => one.Rule.SeatsIn(one.Fund.Budget)))
        {
            SeatsSetAside = reserved.Sum(one => one.Rule.SeatsIn(one.Rule.ReserveBalance)),
            ReserveEndsAt = reserved.Max(one => one.Rule.ReserveEndsAt),
        };
    }
}
