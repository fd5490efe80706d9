namespace PactPortal.Web.Features.Speakers.Manage;

/// <summary>Another photograph of a speaker, by the planning team.</summary>
public sealed class PhotographForm
{
    public IFormFile? File { get; set; }

    /// <summary>The speaker's version when the form was shown.</summary>
    public int? Version { get; set; }
}
