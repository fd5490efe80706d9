using PactPortal.Data.Convenings;

namespace PactPortal.Application.Convenings;

/// <summary>Changes of a section in a sentence.</summary>
internal static class SectionWords
{
    private const int Most = 3;
    private const int Longest = 80;

    /// <summary>
    /// ": Name from “A” to “B”; Theme from nothing to “C”; and 2 more". Of a field that was changed twice, what it says now.
    /// </summary>
    public static string List(IReadOnlyList<ConveningChange> changes)
    {
        var fields = changes.GroupBy(change => change.Field)
            .Select(field => $"{field.Key} from {Quote(field.First().Before)} to {Quote(field.Last().After)}").ToList();
        return fields.Count == 0 ? ""
            : ": " + string.Join("; ", fields.Take(Most)) + (fields.Count > Most ? $"; and {fields.Count - Most} more" : "");
    }

    private static string Quote(string? text) =>
        text is null ? "nothing"
            : $"“{(text.Length > Longest ? string.Concat(text.AsSpan(0, Longest), "…") : text).ReplaceLineEndings("; ")}”";
}
