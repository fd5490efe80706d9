using System.Text.RegularExpressions;
using PactPortal.Documents;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;
using PactPortal.Domain.Letters;

namespace PactPortal.Application.Letters;

/// <summary>The letter's paragraphs as the planning team types them.</summary>
public sealed partial class LetterWordsForm : IConveningForm
{
    public string? Introduction { get; set; }

    /// <summary>One a line.</summary>
    public string? Produced { get; set; }

    public string? WhyATeam { get; set; }

    public string? CostSharing { get; set; }

    public int? Version { get; set; }

    public ConveningSection Section => ConveningSection.Words;

    public static LetterWordsForm Of(Convening convening)
    {
        var words = LetterWords.Of(convening.Guide);
        return new LetterWordsForm
        {
            Introduction = words.Introduction,
            Produced = string.Join('\n', words.Produced),
            WhyATeam = words.WhyATeam,
            CostSharing = words.CostSharing,
        };
    }

    public Outcome<SectionChange> Read(Convening convening)
    {
        var refusals = new List<Refusal>();
        var results = (Produced ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var words = new LetterWords(
            Paragraph(Introduction, nameof(Introduction), refusals) ?? "", results, Paragraph(WhyATeam, nameof(WhyATeam), refusals),
            Paragraph(CostSharing, nameof(CostSharing), refusals));
        Check(string.Concat(results), nameof(Produced), refusals);
        return refusals.Count == 0 ? new WordsChange(words) : refusals;
    }

    private static string? Paragraph(string? typed, string field, List<Refusal> refusals)
    {
        var text = LineBreaks().Replace((typed ?? "").Trim(), " ");
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
