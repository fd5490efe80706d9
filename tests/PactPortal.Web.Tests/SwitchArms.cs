using System.Text;
using System.Text.RegularExpressions;

namespace PactPortal.Web.Tests;

/// <summary>
/// The switches in a source text, each as the patterns of its arms. It reads text, not syntax: patterns in parentheses, those of tuples, and switches
/// within the attributes of a view are left out, and a string within a string is taken for code.
/// </summary>
internal static partial class SwitchArms
{
    public static IEnumerable<IReadOnlyList<string>> In(string code)
    {
        var plain = Escaped().Replace(code, "");
        return Switch().Matches(plain).Select(found => Patterns(Flat(plain, found.Index + found.Length)));
    }

    /// <summary>Whether a switch over one of these enums has an arm for the rest, which answers for a member that somebody adds.</summary>
    public static bool AnswersForTheRest(IReadOnlyList<string> patterns, ISet<string> enums) =>
        patterns.Any(pattern => IsOf(pattern, enums)) && patterns.Any(pattern => Rest().IsMatch(pattern));

    private static bool IsOf(string pattern, ISet<string> enums) =>
        Members().Match(pattern.Split(" when ")[0]) is { Success: true } members && members.Groups["type"].Captures is { Count: > 0 } types
        && types.All(type => enums.Contains(type.Value));

    private static List<string> Patterns(string body) =>
        [.. Arm().Matches(body).Concat(Label().Matches(body)).Select(arm => Space().Replace(arm.Groups["pattern"].Value, " "))];

    /// <summary>The body of a switch without its strings and without what is nested in it.</summary>
    private static string Flat(string code, int start)
    {
        var (flat, depth, isText) = (new StringBuilder(), 0, false);
        for (var at = start; at < code.Length && depth >= 0; at++)
        {
            isText ^= code[at] == '"';
            var step = isText ? 0 : code[at] switch { '{' or '(' or '[' => 1, '}' or ')' or ']' => -1, _ => 0 };
            depth += step;
            if (depth == 0 && step == 0 && !isText)
            {
                flat.Append(code[at]);
            }
        }

        return flat.ToString();
    }

    /// <summary>What may be a quote or a brace and begins or ends nothing.</summary>
    [GeneratedRegex(@"'(\\.|[^'\\\r\n])'|\\.")]
    private static partial Regex Escaped();

    [GeneratedRegex(@"\bswitch\b\s*(\([^{}]*\)\s*)?\{")]
    private static partial Regex Switch();

    [GeneratedRegex(@"(?<=^|,)\s*(?<pattern>[^,;=]+?)\s*=>")]
    private static partial Regex Arm();

    [GeneratedRegex(@"\bcase\s+(?<pattern>[^:;]+):|\b(?<pattern>default)\s*:")]
    private static partial Regex Label();

    [GeneratedRegex(@"^(not )?((\w+\.)*?(?<type>\w+)\.\w+|null)( or ((\w+\.)*?(?<type>\w+)\.\w+|null))*$")]
    private static partial Regex Members();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"^(_|default|var \w+)$")]
    private static partial Regex Rest();
}
