using System.Globalization;

namespace PactPortal.Domain;

/// <summary>A day as people type it: "June 30, 2027", "6/30/2027", "2027-06-30".</summary>
public static class TypedDate
{
    private static readonly string[] Formats =
    [
        "MMMM d, yyyy", "MMMM d yyyy", "MMM d, yyyy", "MMM d yyyy", "M/d/yyyy", "M-d-yyyy", "M.d.yyyy", "yyyy-M-d", "d MMMM yyyy", "d MMM yyyy", "M/d/yy",
    ];

    public static bool TryRead(string? typed, out DateOnly day) =>
        DateOnly.TryParseExact(typed?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day);
}
