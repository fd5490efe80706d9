using System.Text;

namespace PactPortal.Application.Sheets;

/// <summary>How a file's bytes become text: UTF-8, or UTF-16 and UTF-32 where their mark stands first. Nothing is guessed.</summary>
public static class FileText
{
    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xFF, 0xFE, 0, 0], new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true)),
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)),
    ];

    /// <summary>The encoding throws a <see cref="DecoderFallbackException"/> where the bytes are something else.</summary>
    /// <param name="start">The first four bytes, or all there are.</param>
    /// <returns>With the length of the mark before the text.</returns>
    public static (Encoding Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> start)
    {
        foreach (var (mark, encoding) in Marks)
        {
            if (start.StartsWith(mark))
            {
                return (encoding, mark.Length);
            }
        }

        return (new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), 0);
    }

    /// <summary>Reads from the beginning; the stream stays open.</summary>
    internal static StreamReader Open(Stream content)
    {
        content.Position = 0;
        Span<byte> start = stackalloc byte[4];
        var read = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var (encoding, mark) = EncodingOf(start[..read]);
        content.Position = mark;
        return new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
    }
}
