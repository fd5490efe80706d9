using System.Globalization;
using System.Text;

namespace PactPortal.Documents.Tests.Reading;

internal sealed record PdfName(string Value);

internal sealed record PdfReference(int Id);

internal sealed record PdfOperator(string Value);

internal sealed record PdfString(byte[] Bytes)
{
    public string Text => Bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(Bytes, 2, Bytes.Length - 2) : Encoding.Latin1.GetString(Bytes);
}

internal sealed record PdfStream(Dictionary<string, object> Entries, byte[] Raw);

/// <summary>A second, independent reading of PDF syntax: it shares nothing with the writer it checks.</summary>
internal sealed class PdfSyntaxReader(byte[] bytes, int at = 0)
{
    private const string Delimiters = "()<>[]{}/%";

    public int Position { get; set; } = at;

    public bool IsAtEnd
    {
        get
        {
            SkipSpace();
            return Position >= bytes.Length;
        }
    }

    public object Read()
    {
        SkipSpace();
        switch ((char)bytes[Position])
        {
            case '/':
                Position++;
                return new PdfName(Word());
            case '[':
                Position++;
                return ReadUntil("]").ToList();
            case '(':
                return Literal();
            case '<' when bytes[Position + 1] == '<':
                Position += 2;
                return Dictionary();
            case '<':
                return Hexadecimal();
            default:
                return NumberOrWord();
        }
    }

    public bool TryTake(string token)
    {
        SkipSpace();
        if (!bytes.AsSpan(Position).StartsWith(Encoding.ASCII.GetBytes(token)))
        {
            return false;
        }

        Position += token.Length;
        return true;
    }

    private IEnumerable<object> ReadUntil(string end)
    {
        while (!TryTake(end))
        {
            yield return Read();
        }
    }

    private Dictionary<string, object> Dictionary()
    {
        Dictionary<string, object> entries = [];
        foreach (var pair in ReadUntil(">>").Chunk(2))
        {
            Assert.Equal(2, pair.Length);
            Assert.True(entries.TryAdd(Assert.IsType<PdfName>(pair[0]).Value, pair[1]), "A key stands twice in a dictionary.");
        }

        return entries;
    }

    private PdfString Literal()
    {
        List<byte> text = [];
        for (var (i, depth) = (Position + 1, 1); ; i++)
        {
            var current = bytes[i];
            depth += current == '(' ? 1 : current == ')' ? -1 : 0;
            if (depth == 0)
            {
                Position = i + 1;
                return new PdfString([.. text]);
            }

            if (current == '\\')
            {
                i++;
                text.AddRange(Escaped(ref i));
            }
            else
            {
                text.Add(current);
            }
        }
    }

    private byte[] Escaped(ref int i)
    {
        var digits = bytes.AsSpan(i, 3).ToArray().TakeWhile(value => value is >= (byte)'0' and <= (byte)'7').ToArray();
        if (digits.Length > 0)
        {
            i += digits.Length - 1;
            return [(byte)digits.Aggregate(0, (sum, digit) => 8 * sum + digit - '0')];
        }

        return (char)bytes[i] switch { 'n' => "\n"u8.ToArray(), 'r' => "\r"u8.ToArray(), 't' => "\t"u8.ToArray(), 'b' => "\b"u8.ToArray(), 'f' => "\f"u8.ToArray(), '\n' => [], _ => [bytes[i]] };
    }

    private PdfString Hexadecimal()
    {
        var end = Array.IndexOf(bytes, (byte)'>', Position);
        var digits = string.Concat(Encoding.ASCII.GetString(bytes, Position + 1, end - Position - 1).Where(digit => !char.IsWhiteSpace(digit)));
        Position = end + 1;
        return new PdfString(Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0"));
    }

    private object NumberOrWord()
    {
        var word = Word();
        if (!double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return word switch { "true" => true, "false" => false, _ => new PdfOperator(word) };
        }

        var here = Position;
        if (number >= 0 && TryTake("0 R") && (Position >= bytes.Length || IsSpace(bytes[Position]) || Delimiters.Contains((char)bytes[Position], StringComparison.Ordinal)))
        {
            return new PdfReference((int)number);
        }

        Position = here;
        return number;
    }

    private string Word()
    {
        var start = Position;
        while (Position < bytes.Length && !IsSpace(bytes[Position]) && !Delimiters.Contains((char)bytes[Position], StringComparison.Ordinal))
        {
            Position++;
        }

        return Encoding.ASCII.GetString(bytes, start, Position - start);
    }

    private void SkipSpace()
    {
        while (Position < bytes.Length && (IsSpace(bytes[Position]) || bytes[Position] == '%'))
        {
            var end = bytes[Position] == '%' ? Array.IndexOf(bytes, (byte)'\n', Position) : Position;
            Position = end < 0 ? bytes.Length : end + 1;
        }
    }

    private static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;
}
