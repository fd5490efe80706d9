using System.Text.RegularExpressions;

namespace PactPortal.Data.Files;

/// <summary>Names of stored files: relative, with slashes, and unable to lead anywhere else.</summary>
public static partial class FileName
{
    public const int Longest = 200;

    public static bool IsValid(string name) => name.Length <= Longest && Allowed().IsMatch(name) && !name.Contains("..", StringComparison.Ordinal);

    internal static string Require(string name) => IsValid(name) ? name : throw new ArgumentException($"\"{name}\" can't be the name of a stored file.", nameof(name));

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9.\-]*(/[A-Za-z0-9][A-Za-z0-9.\-]*)*\z")]
    private static partial Regex Allowed();
}
