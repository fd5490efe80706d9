using System.Text.Json.Serialization;
using PactPortal.Domain.Convenings;

namespace PactPortal.Domain.Letters;

/// <summary>
/// Everything a fiscal-justification letter says, taken when it was issued: the composer adds words and no facts.
/// No person's name is among them unless the organization of a registered team asked for it.
/// </summary>
public sealed record LetterFacts
{
    [JsonPropertyName("number")]
    public required string Number { get; init; }

    /// <summary>From 1; all versions have the same number.</summary>
    [JsonPropertyName("version")]
    public int Version { get; init; } = 1;

    /// <summary>When the version before this one was issued; null for the first.</summary>
    [JsonPropertyName("replacesLetterOf")]
    public DateTimeOffset? ReplacesLetterOf { get; init; }

    [JsonPropertyName("verificationCode")]
    public required string VerificationCode { get; init; }

    /// <summary>Where the code is checked, with the code: what the page's footer prints and the QR code leads to.</summary>
    [JsonPropertyName("verificationAddress")]
    public required string VerificationAddress { get; init; }

    [JsonPropertyName("issuedAt")]
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>IANA name; every date in the letter is read in it.</summary>
    [JsonPropertyName("timeZoneId")]
    public required string TimeZoneId { get; init; }

    /// <summary>"Fresno".</summary>
    [JsonPropertyName("countyName")]
    public required string CountyName { get; init; }

    [JsonPropertyName("countyIsPactMember")]
    public required bool CountyIsPactMember { get; init; }

    /// <summary>Null where nothing is recorded: the letter then says to ask the fiscal officer.</summary>
    [JsonPropertyName("countyOptedIn")]
    public required bool? CountyOptedIn { get; init; }

    [JsonPropertyName("agency")]
    public required string Agency { get; init; }

    [JsonPropertyName("convening")]
    public required ConveningFacts Convening { get; init; }

    /// <summary>Roles and how many of each, without names; the rest of the team is still open.</summary>
    [JsonPropertyName("roles")]
    public IReadOnlyList<RoleCount> Roles { get; init; } = [];

    /// <summary>Of a registered team, as they can be printed, where its organization asked for them; otherwise none.</summary>
    [JsonPropertyName("names")]
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>When one of the names was erased, in the convening's zone; null where all are as they were asked for.</summary>
    [JsonPropertyName("nameErasedOn")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? NameErasedOn { get; init; }

    [JsonPropertyName("worksheet")]
    public required CostWorksheet Worksheet { get; init; }

    /// <summary>The same team after the tier ends, or null where no tier follows or the price is fixed already.</summary>
    [JsonPropertyName("later")]
    public LaterCost? Later { get; init; }

    [JsonPropertyName("tier")]
    public required TierFacts Tier { get; init; }

    /// <summary>One sentence a rate: what it is, from when, from where, and whether it must be confirmed.</summary>
    [JsonPropertyName("rateSources")]
    public IReadOnlyList<string> RateSources { get; init; } = [];

    [JsonPropertyName("mealDays")]
    public IReadOnlyList<MealsByDay> MealDays { get; init; } = [];

    [JsonPropertyName("statement")]
    public required StatementFacts Statement { get; init; }

    /// <summary>The confirmed registration whose numbers these are, or null for a plan.</summary>
    [JsonPropertyName("registrationReference")]
    public string? RegistrationReference { get; init; }
}

/// <param name="MemberCounties">Computed when the letter was issued.</param>
public sealed record ConveningFacts(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("theme")] string? Theme,
    [property: JsonPropertyName("startsOn")] DateOnly StartsOn,
    [property: JsonPropertyName("endsOn")] DateOnly EndsOn,
    [property: JsonPropertyName("days")] int Days,
    [property: JsonPropertyName("venue")] Venue? Venue,
    [property: JsonPropertyName("guide")] ConveningGuide Guide,
    [property: JsonPropertyName("policies")] ConveningPolicies? Policies,
    [property: JsonPropertyName("payee")] Payee? Payee,
    [property: JsonPropertyName("hotel")] HotelBlock? Hotel,
    [property: JsonPropertyName("memberCounties")] int MemberCounties,
    [property: JsonPropertyName("counties")] int Counties,
    [property: JsonPropertyName("isDemonstration")] bool IsDemonstration);

public sealed record RoleCount(
    [property: JsonPropertyName("role")] string Role,
    [property: JsonPropertyName("count")] int Count);

/// <param name="EndsAt">Exclusive; null where the price is fixed by a submitted registration.</param>
public sealed record TierFacts(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("endsAt")] DateTimeOffset? EndsAt,
    [property: JsonPropertyName("perSeat")] Money PerSeat);

public sealed record LaterCost(
    [property: JsonPropertyName("tierName")] string TierName,
    [property: JsonPropertyName("perSeat")] Money PerSeat,
    [property: JsonPropertyName("worksheet")] CostWorksheet Worksheet);

/// <summary>See <see cref="ProvidedStatement"/>.</summary>
public sealed record StatementFacts(
    [property: JsonPropertyName("provider")] string Provider,
    [property: JsonPropertyName("providerName")] string ProviderName,
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("paragraphs")] IReadOnlyList<string> Paragraphs,
    [property: JsonPropertyName("sources")] IReadOnlyList<StatementSource> Sources,
    [property: JsonPropertyName("questionsTo")] string QuestionsTo)
{
    /// <summary>The day on which the wording was fetched from its source; null where that was not recorded.</summary>
    [JsonPropertyName("retrievedOn")]
    public DateOnly? RetrievedOn { get; init; }
}
