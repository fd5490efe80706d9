using PactPortal.Domain;
using PactPortal.Domain.Convenings;

namespace PactPortal.Documents.Scholarships;

/// <summary>What every letter about a scholarship knows: whom it answers, about which convening, and when it was decided.</summary>
public abstract record ScholarshipLetterFacts
{
    public required Convening Convening { get; init; }

    /// <summary>As the applicant wrote it.</summary>
    public required string Name { get; init; }

    /// <summary>Printed where the name's script can't be.</summary>
    public string? LatinSpelling { get; init; }

    /// <summary>Of the application.</summary>
    public required string Reference { get; init; }

    /// <summary>When decisions were committed; the letter is dated that day in the convening's zone.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <exception cref="ArgumentException">A fact can't be; it is named.</exception>
    internal virtual void Require()
    {
        Require(!PrintableText.IsBlank(Name), nameof(Name), "A letter needs the name of whom it answers.");
        Require(!string.IsNullOrWhiteSpace(Reference), nameof(Reference), "A letter needs the reference of the application.");
    }

    private protected static void Require(bool holds, string fact, string sentence)
    {
        if (!holds)
        {
            throw new ArgumentException(sentence, fact);
        }
    }
}

/// <summary>What a letter offers. It knows no score, no rank and nothing of what the applicant wrote.</summary>
public sealed record ScholarshipAwardFacts : ScholarshipLetterFacts
{
    public required IReadOnlyList<ScholarshipAward> Awards { get; init; }

    /// <summary>Exclusive; what is not accepted by then goes back.</summary>
    public required DateTimeOffset AcceptUntil { get; init; }

    /// <summary>Where the applicant accepts; absolute.</summary>
    public required Uri AcceptAddress { get; init; }

    /// <summary>The registration offset on the applicant's seat, which acceptance gives back; null where there is none.</summary>
    public Money? OffsetOnSeat { get; init; }

    public Money Total => Money.Sum(Awards.Select(award => award.Amount));

    internal override void Require()
    {
        base.Require();
        Require(Awards.Count > 0, nameof(Awards), "An award letter awards something.");
        foreach (var award in Awards)
        {
            Require(!string.IsNullOrWhiteSpace(award.Kind), nameof(Awards), "An award says what it is for.");
            Require(award.Amount > Money.Zero, nameof(Awards), $"The award “{award.Kind}” is of {award.Amount}.");
            Require(award.Amount <= award.Maximum, nameof(Awards), $"The award “{award.Kind}” is of {award.Amount}, more than its maximum of {award.Maximum}.");
        }

        Require(AcceptUntil > DecidedAt, nameof(AcceptUntil), "There is no time to accept: the award lapses before it is decided.");
        Require(AcceptAddress.IsAbsoluteUri, nameof(AcceptAddress), $"The address “{AcceptAddress}” is not absolute, and a letter has no page to be relative to.");
        Require(OffsetOnSeat is not { } offset || offset > Money.Zero, nameof(OffsetOnSeat), "An offset on a seat is more than nothing.");
    }
}

/// <param name="Kind">What it is for: "Full registration", "Travel support".</param>
/// <param name="Maximum">Of its kind, for anybody.</param>
/// <param name="PaysRegistration">Then it pays at most what is still owing on the seat.</param>
public sealed record ScholarshipAward(string Kind, Money Amount, Money Maximum, bool PaysRegistration);

/// <summary>What a letter without an award knows: not why, and no other applicant.</summary>
public sealed record ScholarshipRegretFacts : ScholarshipLetterFacts
{
    /// <summary>What the subsidy fund still takes off a seat of the applicant's organization; null where it can't any more, or the rate isn't eligible.</summary>
    public Money? OffsetPerSeat { get; init; }

    /// <summary>Whether the application stays on a waiting list for awards that others don't accept.</summary>
    public bool WaitsForAward { get; init; }

    /// <summary>Where rates and registration are; absolute.</summary>
    public required Uri ConveningAddress { get; init; }

    internal override void Require()
    {
        base.Require();
        Require(OffsetPerSeat is not { } offset || offset > Money.Zero, nameof(OffsetPerSeat), "An offset is more than nothing.");
        Require(ConveningAddress.IsAbsoluteUri, nameof(ConveningAddress), $"The address “{ConveningAddress}” is not absolute, and a letter has no page to be relative to.");
    }
}
