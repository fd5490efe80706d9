using System.Globalization;
using QRCoder;

namespace PactPortal.Documents.Rendering;

/// <summary>The dark squares of a QR code, without the quiet zone, joined along rows.</summary>
internal sealed class QrModules
{
    private const int QuietZone = 4;
    private readonly List<(int X, int Y, int Length)> bars = [];

    private QrModules(QRCodeData data)
    {
        var matrix = data.ModuleMatrix;
        Size = matrix.Count - 2 * QuietZone;
        for (var y = 0; y < Size; y++)
        {
            for (int x = 0, length; x < Size; x += Math.Max(1, length))
            {
                length = 0;
                while (x + length < Size && matrix[y + QuietZone][x + length + QuietZone])
                {
                    length++;
                }

                if (length > 0)
                {
                    bars.Add((x, y, length));
                }
            }
        }
    }

    /// <summary>Modules along a side.</summary>
    public int Size { get; }

    public static QrModules Of(string text)
    {
        using QRCodeGenerator generator = new();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return new QrModules(data);
    }

    public string PdfPath() => string.Join(' ', bars.Select(bar => string.Create(CultureInfo.InvariantCulture, $"{bar.X} {bar.Y} {bar.Length} 1 re")));

    public string SvgPath() => string.Concat(bars.Select(bar => string.Create(CultureInfo.InvariantCulture, $"M{bar.X} {bar.Y}h{bar.Length}v1h-{bar.Length}z")));
}
