using PactPortal.Domain.Convenings;

namespace PactPortal.Domain.Letters;

/// <summary>The paragraphs of a letter that the planning team writes; all the rest is computed, provided, or the county's own.</summary>
/// <param name="Introduction">Opens what the convening has produced; <c>{members}</c> and <c>{counties}</c> stand for today's counts.</param>
/// <param name="WhyATeam">Null: the letter has no such section.</param>
/// <param name="CostSharing">Who carries which part of the cost; null: the letter has no such section.</param>
public sealed record LetterWords(string Introduction, IReadOnlyList<string> Produced, string? WhyATeam, string? CostSharing)
{
    public static LetterWords Of(ConveningGuide guide) => new(guide.ProducedIntroduction ?? "", guide.Produced, guide.WhyATeam, guide.CostSharing);

    public bool Equals(LetterWords? other) =>
        other is not null && Introduction == other.Introduction && WhyATeam == other.WhyATeam && CostSharing == other.CostSharing && Produced.SequenceEqual(other.Produced);

    public override int GetHashCode() => HashCode.Combine(Introduction, WhyATeam, CostSharing, Produced.Count);
}
