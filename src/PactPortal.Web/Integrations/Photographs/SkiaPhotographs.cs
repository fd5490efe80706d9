using PactPortal.Application.Programme.Photographs;
using PactPortal.Domain;
using PactPortal.Domain.Programme;
using SkiaSharp;

namespace PactPortal.Web.Integrations.Photographs;

/// <summary>
/// Decodes with Skia and encodes anew, so that nothing of the file that was sent is served but what it looks like. One picture at a time: a large
/// one takes some hundred megabytes for a moment.
/// </summary>
public sealed class SkiaPhotographs : IPhotographMaker, IDisposable
{
    private const int Quality = 82;

    /// <summary>A decoder that can shrink does so to twice the size that is kept: less memory, and enough for a clean picture.</summary>
    private const int Spare = 2;

    private readonly SemaphoreSlim turn = new(1);

    public async Task<Outcome<MadePhotograph>> MakeAsync(ReadOnlyMemory<byte> sent, string field, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return Make(sent.Span, field);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private static Outcome<MadePhotograph> Make(ReadOnlySpan<byte> sent, string field)
    {
        using var data = SKData.CreateCopy(sent);
        using var codec = SKCodec.Create(data);
        if (codec?.EncodedFormat is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp))
        {
            return new Refusal(PhotographWords.NoPicture, field);
        }

        // The header says it, before a pixel is decoded.
        if ((long)codec.Info.Width * codec.Info.Height > SpeakerPhoto.MostPixels)
        {
            return new Refusal(PhotographWords.TooManyPixels, field);
        }

        using var decoded = Decode(codec);
        return decoded is null ? new Refusal(PhotographWords.Damaged, field) : Encode(decoded, codec.EncodedOrigin);
    }

    /// <summary>The first frame, in sRGB; null where not all of it is there.</summary>
    private static SKBitmap? Decode(SKCodec codec)
    {
        var enough = (float)(SpeakerPhoto.LongerSide * Spare) / Math.Max(codec.Info.Width, codec.Info.Height);
        var size = codec.GetScaledDimensions(Math.Min(1, enough));
        using var colors = SKColorSpace.CreateSrgb();
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, colors);
        var bitmap = new SKBitmap();
        if (bitmap.TryAllocPixels(info) && codec.GetPixels(info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }

    /// <summary>Upright, on white, and without a word about the camera or the place.</summary>
    private static MadePhotograph Encode(SKBitmap decoded, SKEncodedOrigin origin)
    {
        var (wide, high) = IsOnItsSide(origin) ? (decoded.Height, decoded.Width) : (decoded.Width, decoded.Height);
        var scale = Math.Min(1, (float)SpeakerPhoto.LongerSide / Math.Max(wide, high));
        var (width, height) = (Math.Max(1, (int)MathF.Round(wide * scale)), Math.Max(1, (int)MathF.Round(high * scale)));
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)width / wide, (float)height / high);
        surface.Canvas.Concat(Upright(origin, wide, high));
        // An image of what can still change is a copy of it.
        decoded.SetImmutable();
        using var picture = SKImage.FromBitmap(decoded);
        surface.Canvas.DrawImage(picture, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var drawn = surface.Snapshot();
        using var encoded = drawn.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return new MadePhotograph(encoded.ToArray(), width, height);
    }

    private static bool IsOnItsSide(SKEncodedOrigin origin) =>
        origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    /// <summary>From where a pixel was stored to where it is seen. A picture says of itself how the camera was held.</summary>
    private static SKMatrix Upright(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
