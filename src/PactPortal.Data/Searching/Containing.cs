namespace PactPortal.Data.Searching;

/// <summary>A pattern for LIKE that finds what somebody typed anywhere in a text, on both providers and in either case.</summary>
public static class Containing
{
    public const string Escape = "\\";

    public static string Pattern(string typed) =>
        "%" + typed.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal) + "%";
}
