namespace PactPortal.Application.Programme.Import;

/// <summary>Several names in one cell: semicolons or lines between them; commas only where there is neither.</summary>
internal static class ListedNames
{
    /// <summary>Names that can be read back, also where one has a comma in it.</summary>
    public static string Join(IEnumerable<string> names)
    {
        var listed = names.ToList();
        return listed is [var alone] ? One(alone) ?? "" : string.Join("; ", listed);
    }

    public static string? One(string? name) => name?.Contains(',', StringComparison.Ordinal) == true ? $"{name};" : name;

    /// <param name="isKnown">Whether a whole cell with commas is one name.</param>
    public static IReadOnlyList<string> Split(string cell, Func<string, bool> isKnown)
    {
        const StringSplitOptions how = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        return cell.AsSpan().IndexOfAny(";\n") >= 0 ? cell.Split([';', '\n'], how)
            : isKnown(cell.Trim()) ? [cell.Trim()]
            : AtCommas(cell).Split('\n', how);
    }

    /// <summary>With a line instead of each comma that stands in no parentheses.</summary>
    private static string AtCommas(string cell)
    {
        var depth = 0;
        return string.Concat(cell.Select(letter =>
        {
            depth += letter == '(' ? 1 : letter == ')' && depth > 0 ? -1 : 0;
            return letter == ',' && depth == 0 ? '\n' : letter;
        }));
    }
}
