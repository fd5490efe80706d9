using System.Text.RegularExpressions;
using PactPortal.Application.Letters;
using PactPortal.Documents;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Letters;

namespace PactPortal.Application.Letters;

/// <summary>The letter's paragraphs as the planning team types them.</summary>
public sealed partial class LetterWordsForm : IConveningForm
{
    private const int LongestParagraph = 1_500;
    private const int LongestResult = 300;
    private const int MostResults = 12;

    public string? Introduction { get; set; }

    /// <summary>One a line.</summary>
    public string? Produced { get; set; }

    public string? WhyATeam { get; set; }

    public string? CostSharing { get; set; }

    public int? Version { get; set; }

    public static LetterWordsForm Of(Convening convening)
    {
        var words = LetterWords.Of(convening.Guide);
        return new LetterWordsForm
        {
            Introduction = words.Introduction,
            Produced = string.Join('\n', words.Produced),
            WhyATeam = words.WhyATeam,
            CostSharing = words.CostSharing,
            Version = convening.Version,
        };
    }

    public IReadOnlyList<Refusal> Change(Convening convening)
    {
        var refusals = new List<Refusal>();
        var results = (Produced ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var words = new LetterWords(
            Paragraph(Introduction, nameof(Introduction), refusals) ?? "", results, Paragraph(WhyATeam, nameof(WhyATeam), refusals), Paragraph(CostSharing, nameof(CostSharing), refusals));
        if (results.Count > MostResults)
        {
            refusals.Add(new Refusal($"Enter at most {MostResults} results; these are {results.Count}.", nameof(Produced)));
        }

        if (results.Find(result => result.Length > LongestResult) is { } longest)
        {
            refusals.Add(new Refusal($"A result has at most {LongestResult} characters; the one that begins “{longest[..40]}” has {longest.Length}.", nameof(Produced)));
        }

        Check(string.Concat(results), nameof(Produced), refusals);
        if (results.Count > 0 && words.Introduction.Length == 0)
        {
            refusals.Add(new Refusal("Enter the sentence that opens the results.", nameof(Introduction)));
        }

        if (refusals.Count == 0)
        {
            convening.Reword(words);
        }

        return refusals;
    }

    private static string? Paragraph(string? typed, string field, List<Refusal> refusals)
    {
        var text = LineBreaks().Replace((typed ?? "").Trim(), " ");
        if (text.Length > LongestParagraph)
        {
            refusals.Add(new Refusal($"Enter at most {LongestParagraph:N0} characters; this has {text.Length:N0}.", field));
        }

        Check(text, field, refusals);
        return text.Length == 0 ? null : text;
    }

    private static void Check(string text, string field, List<Refusal> refusals)
    {
        if (text.Any(char.IsControl) || (text.Length > 0 && !PrintableText.CanPrint(text)))
        {
            refusals.Add(new Refusal("Enter letters that the letter can print: Latin, Greek, Cyrillic, Chinese or Japanese.", field));
        }

        if (Placeholder().Replace(text, "").AsSpan().IndexOfAny('{', '}') >= 0)
        {
            refusals.Add(new Refusal("Only {members} and {counties} stand for a number; take other braces out.", field));
        }
    }

    [GeneratedRegex(@"\{members\}|\{counties\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[ \t]*[\r\n]+[ \t]*")]
    private static partial Regex LineBreaks();
}
