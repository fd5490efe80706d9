using PactPortal.Domain.Convenings;

namespace PactPortal.Domain.Letters;

/// <summary>
/// Everything a fiscal-justification letter says, taken when it was issued: the composer adds words and no facts.
/// No person's name is among them unless the organization of a registered team asked for it.
/// </summary>
public sealed record LetterFacts
{
    public required string Number { get; init; }

    /// <summary>From 1; all versions have the same number.</summary>
    public int Version { get; init; } = 1;

    /// <summary>When the version before this one was issued; null for the first.</summary>
    public DateTimeOffset? ReplacesLetterOf { get; init; }

    public required string VerificationCode { get; init; }

    /// <summary>Where the code is checked, with the code: what the page's footer prints and the QR code leads to.</summary>
    public required string VerificationAddress { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>IANA name; every date in the letter is read in it.</summary>
    public required string TimeZoneId { get; init; }

    /// <summary>"Fresno".</summary>
    public required string CountyName { get; init; }

    public required bool CountyIsPactMember { get; init; }

    /// <summary>Null where nothing is recorded: the letter then says to ask the fiscal officer.</summary>
    public required bool? CountyOptedIn { get; init; }

    public required string Agency { get; init; }

    public required ConveningFacts Convening { get; init; }

    /// <summary>Roles and how many of each, without names; the rest of the team is still open.</summary>
    public IReadOnlyList<RoleCount> Roles { get; init; } = [];

    /// <summary>Of a registered team, as they can be printed, where its organization asked for them; otherwise none.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public required CostWorksheet Worksheet { get; init; }

    /// <summary>The same team after the tier ends, or null where no tier follows or the price is fixed already.</summary>
    public LaterCost? Later { get; init; }

    public required TierFacts Tier { get; init; }

    /// <summary>One sentence a rate: what it is, from when, from where, and whether it must be confirmed.</summary>
    public IReadOnlyList<string> RateSources { get; init; } = [];

    public IReadOnlyList<MealsByDay> MealDays { get; init; } = [];

    public required StatementFacts Statement { get; init; }

    /// <summary>The confirmed registration whose numbers these are, or null for a plan.</summary>
    public string? RegistrationReference { get; init; }
}

/// <param name="MemberCounties">Computed when the letter was issued.</param>
public sealed record ConveningFacts(
    string Name, string? Theme, DateOnly StartsOn, DateOnly EndsOn, int Days, Venue? Venue, ConveningGuide Guide,
    ConveningPolicies? Policies, Payee? Payee, HotelBlock? Hotel, int MemberCounties, int Counties, bool IsDemonstration);

public sealed record RoleCount(string Role, int Count);

/// <param name="EndsAt">Exclusive; null where the price is fixed by a submitted registration.</param>
public sealed record TierFacts(string Name, DateTimeOffset? EndsAt, Money PerSeat);

public sealed record LaterCost(string TierName, Money PerSeat, CostWorksheet Worksheet);

/// <summary>See <see cref="ProvidedStatement"/>.</summary>
public sealed record StatementFacts(
    string Provider, string ProviderName, string Version, IReadOnlyList<string> Paragraphs, IReadOnlyList<StatementSource> Sources, string QuestionsTo)
{
    /// <summary>The day on which the wording was fetched from its source; null where that was not recorded.</summary>
    public DateOnly? RetrievedOn { get; init; }
}
