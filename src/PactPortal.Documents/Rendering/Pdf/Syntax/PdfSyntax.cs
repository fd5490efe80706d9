using System.Globalization;
using System.Text;

namespace PactPortal.Documents.Rendering.Pdf.Syntax;

/// <summary>How numbers, strings and dates are written (ISO 32000-1, 7.3 and 7.9).</summary>
internal static class PdfSyntax
{
    /// <summary>Hundredths of a point are finer than any printer. Whole numbers print many times faster than a format string.</summary>
    public static string Number(double value)
    {
        var hundredths = (long)Math.Round(value * 100);
        var (whole, part) = Math.DivRem(Math.Abs(hundredths), 100);
        var sign = hundredths < 0 ? "-" : "";
        return part == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}")
            : string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}.{(char)('0' + part / 10)}{(part % 10 == 0 ? "" : (part % 10).ToString(CultureInfo.InvariantCulture))}");
    }

    public static string Array(params IEnumerable<double> values) => "[" + string.Join(' ', values.Select(Number)) + "]";

    public static string Text(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";

    public static string Date(DateTimeOffset instant) => instant.UtcDateTime.ToString("'(D:'yyyyMMddHHmmss'Z)'", CultureInfo.InvariantCulture);

    /// <summary>A byte string, for addresses and language tags.</summary>
    public static string Ascii(string text) => "(" + text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal) + ")";

    public static string References(IEnumerable<int> ids) => "[" + string.Join(' ', ids.Select(Reference)) + "]";

    public static string Reference(int id) => id.ToString(CultureInfo.InvariantCulture) + " 0 R";
}
