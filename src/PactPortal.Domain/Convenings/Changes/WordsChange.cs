using PactPortal.Domain.Letters;

namespace PactPortal.Domain.Convenings.Changes;

/// <summary>Puts other paragraphs into letters made from now on; those that are out keep theirs.</summary>
public sealed record WordsChange(LetterWords Words) : SectionChange
{
    private const int LongestParagraph = 1_500;
    private const int LongestResult = 300;
    private const int MostResults = 12;

    public override ConveningSection Section => ConveningSection.Words;

    public static WordsChange Of(Convening convening) => new(LetterWords.Of(convening.Guide));

    internal override SectionChange AsItIs(Convening convening, ConveningUse use) => Of(convening);

    internal override IEnumerable<SectionField> Fields(Convening convening) =>
    [
        new("Introduction", Words.Introduction.Length == 0 ? null : Words.Introduction), new("Results", Lines(Words.Produced)),
        new("Why a team", Words.WhyATeam),
        new("Cost sharing", Words.CostSharing),
    ];

    internal override void Check(Convening convening, ConveningUse use, SectionRefusals refusals)
    {
        Paragraph(Words.Introduction, nameof(Words.Introduction));
        Paragraph(Words.WhyATeam, nameof(Words.WhyATeam));
        Paragraph(Words.CostSharing, nameof(Words.CostSharing));
        refusals.When(Words.Produced.Count > MostResults, nameof(Words.Produced),
            $"Enter at most {MostResults} results; these are {Words.Produced.Count}.");
        if (Words.Produced.FirstOrDefault(result => result.Length > LongestResult) is { } longest)
        {
            refusals.Refuse(nameof(Words.Produced),
                $"A result has at most {LongestResult} characters; the one that begins “{longest[..40]}” has {longest.Length}.");
        }

        refusals.When(Words is { Produced.Count: > 0, Introduction.Length: 0 }, nameof(Words.Introduction),
            "Enter the sentence that opens the results.");

        void Paragraph(string? text, string field) =>
            refusals.When(
                text?.Length > LongestParagraph, field, $"Enter at most {LongestParagraph:N0} characters; this has {text?.Length:N0}.");
    }

    internal override void PutInto(Convening convening, ConveningUse use) =>
        convening.Guide = convening.Guide with
        {
            ProducedIntroduction = Words.Introduction.Length == 0 ? null : Words.Introduction,
            Produced = Words.Produced,
            WhyATeam = Words.WhyATeam,
            CostSharing = Words.CostSharing,
        };
}
