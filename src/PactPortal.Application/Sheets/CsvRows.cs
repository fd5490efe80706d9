using CsvHelper;

namespace PactPortal.Application.Sheets;

/// <summary>Rows of text: tabs, semicolons, commas or bars between the cells, which may be quoted. Cells are text: a formula stays what it is.</summary>
public static class CsvRows
{
    /// <summary>Lines among which one is looked for that tells the separator.</summary>
    private const int LinesLookedAt = 20;

    private const int LargestRow = 4 * 1024 * 1024;

    /// <summary>All rows, the empty ones too. A line that names the separator ("sep=;") is none.</summary>
    public static IEnumerable<SheetRow> Read(string text) => Read(new StringReader(text), SeparatorOf(text));

    /// <param name="text">Read as the rows are asked for, and not closed.</param>
    internal static IEnumerable<SheetRow> Read(TextReader text, char separator)
    {
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            TrimWhitespace = true,
            MaxRecordSize = LargestRow,
        };
        using var reader = CsvReader.Create(text, options, leaveOpen: true);
        for (var line = 1; reader.Read(); line++)
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetString(at).Trim()).ToList();
            if (line > 1 || !IsHint(cells, separator))
            {
                yield return new SheetRow(line, cells);
            }
        }
    }

    /// <summary>
    /// A spreadsheet's clipboard has tabs; a file has what its country has. Separators within quotes are letters, and a line without any says
    /// nothing.
    /// </summary>
    /// <param name="text">The beginning of it is enough.</param>
    public static char SeparatorOf(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && !char.IsWhiteSpace(text[4]))
        {
            return text[4];
        }

        var (counts, isQuoted, lines) = (new Dictionary<char, int> { ['\t'] = 0, [','] = 0, [';'] = 0, ['|'] = 0 }, false, 0);
        foreach (var letter in text)
        {
            isQuoted ^= letter == '"';
            if (!isQuoted && letter == '\n' && (counts.Values.Any(count => count > 0) || ++lines == LinesLookedAt))
            {
                break;
            }

            if (!isQuoted && counts.TryGetValue(letter, out var count))
            {
                counts[letter] = count + 1;
            }
        }

        return counts['\t'] > 0 ? '\t' : counts.Where(one => one.Key != '\t').MaxBy(one => one.Value).Key;
    }

    private static bool IsHint(List<string> cells, char separator) =>
        cells is [var first, ..] && (first.Equals($"sep={separator}", StringComparison.OrdinalIgnoreCase)
            || (cells is [_, ""] && first.Equals("sep=", StringComparison.OrdinalIgnoreCase)));
}
