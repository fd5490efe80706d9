using System.Globalization;
using System.Text;

namespace PactPortal.Documents.Rendering.Pdf.Syntax;

/// <summary>How numbers, strings and dates are written (ISO 32000-1, 7.3 and 7.9).</summary>
internal static class PdfSyntax
{
    /// <summary>Hundredths of a point are finer than any printer.</summary>
    public static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Array(params IEnumerable<double> values) => "[" + string.Join(' ', values.Select(Number)) + "]";

    public static string Text(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";

    public static string Date(DateTimeOffset instant) => instant.UtcDateTime.ToString("'(D:'yyyyMMddHHmmss'Z)'", CultureInfo.InvariantCulture);

    /// <summary>A byte string, for addresses and language tags.</summary>
    public static string Ascii(string text) => "(" + text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal) + ")";

    public static string References(IEnumerable<int> ids) => "[" + string.Join(' ', ids.Select(Reference)) + "]";

    public static string Reference(int id) => id.ToString(CultureInfo.InvariantCulture) + " 0 R";
}
