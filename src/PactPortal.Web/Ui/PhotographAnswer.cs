using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using PactPortal.Application.Programme.Photographs;
using PactPortal.Domain.Programme;

namespace PactPortal.Web.Ui;

/// <summary>A speaker's photograph, as an answer to the browser.</summary>
public static class PhotographAnswer
{
    /// <summary>
    /// The picture, or 304 to a browser that has it. It may be kept by the browser alone, which asks each time: what is withdrawn is gone at once.
    /// </summary>
    /// <param name="photo">What the reader may see, or null.</param>
    /// <param name="hash">Of the photograph that the address is of: another one is another address.</param>
    public static IActionResult Photograph(this Controller controller, SpeakerPhotos photos, SpeakerPhoto? photo, string hash)
    {
        var headers = controller.Response.Headers;
        headers.CacheControl = "private, no-cache";
        if (photo?.Hash != hash || photo is null || photos.Open(photo) is not { } content)
        {
            headers.CacheControl = "no-store";
            return controller.NotFound();
        }

        headers["X-Robots-Tag"] = "noindex";
        return controller.File(content, SpeakerPhoto.ContentType, lastModified: null, new EntityTagHeaderValue($"\"{hash}\""));
    }
}
