using System.Text.Json.Serialization;

namespace PactPortal.Domain.Letters;

/// <summary>
/// A statement that somebody else provided and the letter prints exactly as given, labelled as theirs. Never edited in place:
/// another wording is another version.
/// </summary>
public sealed class ProvidedStatement(string key, string provider, string providerName, string version)
{
    /// <summary>The statement that CDSS provided on the use of CSEC Program funds for training.</summary>
    public const string CsecTrainingCosts = "cdss-csec-training-costs";

    public Guid ProvidedStatementId { get; private set; } = Guid.CreateVersion7();

    public string Key { get; private set; } = key;

    /// <summary>"CDSS".</summary>
    public string Provider { get; private set; } = provider;

    /// <summary>"California Department of Social Services".</summary>
    public string ProviderName { get; private set; } = providerName;

    /// <summary>"as provided with the 2026 invitation".</summary>
    public string Version { get; private set; } = version;

    /// <summary>Verbatim.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    public IReadOnlyList<StatementSource> Sources { get; init; } = [];

    /// <summary>Who answers questions about it.</summary>
    public string QuestionsTo { get; init; } = "";

    /// <summary>Where the portal has it from.</summary>
    public string Provenance { get; init; } = "";

    /// <summary>The day on which the wording was fetched from there; null where that was not recorded.</summary>
    public DateOnly? RetrievedOn { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
}

/// <param name="Name">"WIC 16524.7".</param>
public sealed record StatementSource(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("address")] string Address);
