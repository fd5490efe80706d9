using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PactPortal.Testing;
using QRCoder;

namespace PactPortal.Web.Tests.Planning;

/// <summary>Badges as a scanner sees them: the light and dark squares where the file says its codes are.</summary>
internal static partial class BadgePicture
{
    private const int DotsAPoint = 4, PageHeight = 792, Middle = 128;

    /// <summary>Which of some codes stand on the first sheet, in the order of the badges; null for a code that is none of them.</summary>
    public static async Task<IReadOnlyList<string?>> CodesAsync(this PortalBrowser browser, string address, IReadOnlyList<string> known)
    {
        using var response = await browser.Http.GetAsync(new Uri(address, UriKind.Relative));
        var file = await response.Content.ReadAsByteArrayAsync();
        var (picture, width) = await PictureAsync(file);
        var expected = known.ToDictionary(Modules);
        return
        [
            .. Box().Matches(Encoding.Latin1.GetString(file)).Select(box => expected.GetValueOrDefault(Read(
                picture, width, [.. box.Groups.Values.Skip(1).Select(number => double.Parse(number.Value, CultureInfo.InvariantCulture))]))),
        ];
    }

    private static string Read(byte[] picture, int width, double[] box)
    {
        const int size = 21;
        StringBuilder read = new();
        for (var i = 0; i < size * size; i++)
        {
            var (row, column) = Math.DivRem(i, size);
            var x = (int)((box[0] + (column + 0.5) * (box[2] - box[0]) / size) * DotsAPoint);
            var y = (int)((PageHeight - box[3] + (row + 0.5) * (box[3] - box[1]) / size) * DotsAPoint);
            read.Append(picture[y * width + x] < Middle ? '1' : '0');
        }

        return read.ToString();
    }

    private static string Modules(string code)
    {
        using QRCodeGenerator generator = new();
        using var data = generator.CreateQrCode(code, QRCodeGenerator.ECCLevel.M);
        const int quiet = 4;
        return string.Concat(data.ModuleMatrix.Skip(quiet).SkipLast(quiet).SelectMany(row => row.Cast<bool>().Skip(quiet).SkipLast(quiet)).Select(dark => dark ? '1' : '0'));
    }

    private static async Task<(byte[] Rows, int Width)> PictureAsync(byte[] file)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await File.WriteAllBytesAsync(path, file);
            await InstalledTool.RunAsync("pdftoppm", "-gray", "-singlefile", "-r", $"{72 * DotsAPoint}", path, path);
            var picture = await File.ReadAllBytesAsync(path + ".pgm");
            var head = Head().Match(Encoding.Latin1.GetString(picture, 0, 40));
            return (picture[head.Length..], int.Parse(head.Groups[1].Value, CultureInfo.InvariantCulture));
        }
        finally
        {
            File.Delete(path);
            File.Delete(path + ".pgm");
        }
    }

    [GeneratedRegex(@"/BBox ?\[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]")]
    private static partial Regex Box();

    [GeneratedRegex(@"^P5\s+(\d+)\s+\d+\s+255\s")]
    private static partial Regex Head();
}
