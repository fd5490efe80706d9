using System.Text.Json.Serialization;

namespace PactPortal.Domain.Programme.Releases;

/// <summary>What becomes of an item of the draft when an earlier release is brought back.</summary>
public enum BroughtBackAs
{
    /// <summary>It is as in the release already, or has no time anyway.</summary>
    [JsonStringEnumMemberName("Same")]
    Same = 1,

    /// <summary>It gets what the release says of it.</summary>
    [JsonStringEnumMemberName("Restored")]
    Restored = 2,

    /// <summary>The draft lost it: it is made again under its identifier and code.</summary>
    [JsonStringEnumMemberName("MadeAgain")]
    MadeAgain = 3,

    /// <summary>It came later: it is kept, with who chose it, and has no time.</summary>
    [JsonStringEnumMemberName("Unplaced")]
    Unplaced = 4,
}
