using System.Text;
using PactPortal.Domain;

namespace PactPortal.Application.Sheets;

/// <summary>What a file is, by what is in it; what it is called says nothing.</summary>
public enum FileKind
{
    /// <summary>Rows of text with a separator between the cells.</summary>
    Text = 1,

    /// <summary>XLSX.</summary>
    Workbook = 2,
    Xml = 3,
    Json = 4,
}

public static class FileKinds
{
    private const int Looked = 4096;

    /// <param name="content">Can be sought in.</param>
    /// <param name="field">Beside which a file that is something else is refused.</param>
    public static Outcome<FileKind> Of(Stream content, string field)
    {
        content.Position = 0;
        var bytes = new byte[Looked];
        var start = bytes.AsSpan(0, content.ReadAtLeast(bytes, Looked, throwOnEndOfStream: false));
        content.Position = 0;
        if (start.IsEmpty)
        {
            return new Refusal("This file is empty. Choose another.", field);
        }

        if (start.StartsWith("PK\u0003\u0004"u8))
        {
            return FileKind.Workbook;
        }

        if (start.StartsWith("%PDF"u8))
        {
            return new Refusal("This is a PDF, whatever its name says. Choose the schedule as CSV, XLSX, XML or JSON.", field);
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return new Refusal("This is a workbook of the older kind (XLS). Save it as XLSX or CSV, and choose it again.", field);
        }

        return TextKind(start) is { } kind
            ? kind
            : new Refusal("This file is neither text nor a workbook. Choose the schedule as CSV, XLSX, XML or JSON.", field);
    }

    /// <summary>Null where it is no text.</summary>
    private static FileKind? TextKind(ReadOnlySpan<byte> start)
    {
        var (encoding, mark) = FileText.EncodingOf(start);
        if (encoding is UTF8Encoding && start.Contains((byte)0))
        {
            return null;
        }

        // The last letter may be cut: this only looks at the first, and the reader is strict.
        var lenient = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
        var text = lenient.GetString(start[mark..]).TrimStart();
        return text switch
        {
            ['<', ..] => FileKind.Xml,
            ['{', ..] or ['[', ..] => FileKind.Json,
            _ => FileKind.Text,
        };
    }
}
