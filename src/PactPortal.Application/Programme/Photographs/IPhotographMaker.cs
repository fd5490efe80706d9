using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Photographs;

/// <summary>Makes of a picture that somebody sent the one that is kept: upright, small, and with nothing but its pixels.</summary>
public interface IPhotographMaker
{
    /// <param name="sent">Whatever it is: its name and what the browser says of it count for nothing.</param>
    /// <param name="field">Beside which it is refused.</param>
    Task<Outcome<MadePhotograph>> MakeAsync(ReadOnlyMemory<byte> sent, string field, CancellationToken cancellation);
}

/// <summary>A JPEG without metadata, of at most <see cref="SpeakerPhoto.LongerSide"/> pixels on its longer side.</summary>
public sealed record MadePhotograph(byte[] Content, int Width, int Height);

/// <summary>What is said of a file that can't be a photograph.</summary>
public static class PhotographWords
{
    /// <summary>Kinds of file that a browser offers first; the bytes decide.</summary>
    public const string ContentTypes = "image/jpeg,image/png,image/webp";

    public const string Choose = "Choose a photograph.";

    public const string Empty = "The file is empty. Choose another.";

    public const string NoPicture = "Choose a JPEG, PNG or WebP picture. This file is none, whatever its name says.";

    public const string Damaged = "This picture is damaged or ends too early. Choose another, or save it anew first.";

    public const string NotKept =
        "The photograph can’t be kept: the portal’s disk is full or can’t be written. Nothing was changed. Try again later.";

    public static string Accepted =>
        $"JPEG, PNG or WebP, at most {SpeakerPhoto.Largest / 1024 / 1024} MB. It is kept as a picture of at most {SpeakerPhoto.LongerSide} pixels, "
        + "without place or camera data.";

    public static string TooLarge => $"Choose a picture of at most {SpeakerPhoto.Largest / 1024 / 1024} MB. Nothing was changed.";

    public static string TooManyPixels =>
        $"This picture has more than {SpeakerPhoto.MostPixels / 1_000_000} million pixels. Make it smaller, or choose another.";
}
