using PactPortal.Domain.Programme;

namespace PactPortal.Data.Programme;

/// <summary>Where photographs of speakers lie in the file store and in backups.</summary>
public static class PhotoFolder
{
    public const string All = "speaker-photos";

    /// <summary>The file of one photograph.</summary>
    public static string Of(SpeakerPhoto photo) => $"{All}/{photo.Key}";
}
