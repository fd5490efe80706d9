using System.Text;
using PactPortal.Application.Sheets;
using PactPortal.Domain;

namespace PactPortal.Web.Ui.Uploads;

/// <summary>The text of an uploaded file: UTF-8, or UTF-16 and UTF-32 where their mark stands first. Nothing is guessed.</summary>
internal static class SheetText
{
    public const int LargestFile = 1024 * 1024;

    private static readonly byte[] Workbook = [0x50, 0x4B, 0x03, 0x04];

    public static async Task<Outcome<string>> ReadAsync(IFormFile file, string field, CancellationToken cancellation)
    {
        if (file.Length > LargestFile)
        {
            return new Refusal("Choose a file of at most 1 MB. Nothing was changed.", field);
        }

        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancellation);
        var bytes = memory.ToArray();
        if (bytes.AsSpan().StartsWith(Workbook))
        {
            return new Refusal("This is a workbook. Save the sheet as CSV, or copy its cells and paste them.", field);
        }

        var (encoding, mark) = FileText.EncodingOf(bytes);
        try
        {
            return encoding.GetString(bytes, mark, bytes.Length - mark);
        }
        catch (DecoderFallbackException)
        {
            return new Refusal("The file’s letters could not be read. Save it as “CSV UTF-8” and choose it again.", field);
        }
    }
}
