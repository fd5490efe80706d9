using PactPortal.Domain.Funding;

namespace PactPortal.Application.Funding;

/// <summary>A convening's rules and their funds as they were read for a county.</summary>
/// <param name="Rules">By which it draws at the instant, in their order.</param>
/// <param name="CountyCode">Null: nobody to draw for.</param>
public sealed record OffsetReading(IReadOnlyList<RuleForCounty> Rules, string? CountyCode, DateTimeOffset At)
{
    /// <summary>What the funds could do for the county; empty without one.</summary>
    public IReadOnlyList<OffsetStanding> Standings { get; } = CountyCode is null ? [] : [.. Rules.Select(rule => rule.StandingAt(At))];

    /// <summary>The rows that a draw moves.</summary>
    /// <exception cref="InvalidOperationException">It was computed from another reading.</exception>
    public IReadOnlyList<FundPosting> PostingsOf(IEnumerable<OffsetDraw> draws) =>
        [.. draws.Select(draw => Rules.Single(one => one.Rule.FundRuleId == draw.FundRuleId))
            .Zip(draws, (on, draw) => new FundPosting(on, FundEntryKind.Commitment, on.Draw(draw.Amount, draw.Seats, At)))];
}
