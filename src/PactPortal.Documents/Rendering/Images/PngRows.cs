using System.IO.Compression;

namespace PactPortal.Documents.Rendering.Images;

/// <summary>The rows of a PNG, inflated and without their filters (ISO 15948, 9).</summary>
internal static class PngRows
{
    /// <summary>Each row is overwritten by the one after the next.</summary>
    public static IEnumerable<byte[]> Of(PngImage image, byte[] packed)
    {
        using MemoryStream input = new(packed);
        using ZLibStream inflating = new(input, CompressionMode.Decompress);
        var pixel = Math.Max(1, image.Samples * image.Bits / 8);
        var length = (int)(((long)image.Width * image.Samples * image.Bits + 7) / 8);
        var (above, row, filter) = (new byte[length], new byte[length], new byte[1]);
        for (var y = 0; y < image.Height; y++)
        {
            Fill(inflating, filter);
            Fill(inflating, row);
            Unfilter(filter[0], row, above, pixel);
            yield return row;
            (above, row) = (row, above);
        }
    }

    private static void Fill(ZLibStream inflating, byte[] bytes)
    {
        try
        {
            inflating.ReadExactly(bytes);
        }
        catch (EndOfStreamException)
        {
            throw new ArgumentException("The PNG is cut off.");
        }
        catch (InvalidDataException)
        {
            throw new ArgumentException("The PNG is damaged.");
        }
    }

    private static void Unfilter(byte filter, byte[] row, byte[] above, int pixel)
    {
        Refuse.If(filter > 4, "The PNG is damaged.");
        for (var i = 0; filter > 0 && i < row.Length; i++)
        {
            var (left, corner) = i < pixel ? (0, 0) : (row[i - pixel], above[i - pixel]);
            row[i] += (byte)(filter switch
            {
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                _ => Paeth(left, above[i], corner),
            });
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
