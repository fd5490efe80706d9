using PactPortal.Domain.Programme;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Speakers;

/// <summary>
/// A photograph, sent by a speaker or about one. What is up to twice too large is read, and refused with all other answers kept; beyond that the
/// page says so without them.
/// </summary>
public sealed class PhotographSizeAttribute() : UploadSizeAttribute(2 * SpeakerPhoto.Largest)
{
    public const string Problem = "size";

    /// <summary>Of a form with a photograph.</summary>
    public const long LargestForm = 3 * SpeakerPhoto.Largest;

    protected override string TooLarge(RouteValueDictionary route) =>
        (route["token"] is string token ? SpeakerLinks.Own(token)
            : Guid.TryParse(route["speakerId"] as string, out var speakerId) ? SpeakerLinks.To(route["slug"] as string ?? "", speakerId)
            : SpeakerLinks.All(route["slug"] as string ?? ""))
        + $"?problem={Problem}";
}
