using PactPortal.Application.Billing;
using PactPortal.Documents;
using PactPortal.Domain;
using PactPortal.Domain.Letters;

namespace PactPortal.Application.Letters;

/// <summary>Another version of what somebody else states, typed as it was provided.</summary>
public sealed class StatementForm
{
    private const int MostParagraphs = 20;
    private const int LongestParagraph = 3_000;
    private const int MostSources = 6;

    public string? Version { get; set; }

    /// <summary>Divided by empty lines.</summary>
    public string? Text { get; set; }

    /// <summary>One a line: a name, then its address.</summary>
    public string? Sources { get; set; }

    public string? QuestionsTo { get; set; }

    public string? Provenance { get; set; }

    public string? RetrievedOn { get; set; }

    /// <summary>The version in force when the form was shown.</summary>
    public string? InForce { get; set; }

    /// <summary>Everything but the wording's version, date and provenance, as it is in force.</summary>
    public static StatementForm After(ProvidedStatement inForce) => new()
    {
        Text = string.Join("\n\n", inForce.Paragraphs),
        Sources = string.Join('\n', inForce.Sources.Select(source => $"{source.Name} {source.Address}")),
        QuestionsTo = inForce.QuestionsTo,
        InForce = inForce.Version,
    };

    /// <param name="inForce">Who provides it stays.</param>
    /// <param name="today">In California: no wording is retrieved tomorrow.</param>
    public Outcome<ProvidedStatement> Read(ProvidedStatement inForce, DateOnly today, DateTimeOffset now)
    {
        var answers = new LetterAnswers();
        var version = RateAnswers.Line(answers, Version, nameof(Version), 200, "Enter what this version is called, for example: as provided with the 2027 invitation.").TrimEnd('.');
        var paragraphs = ReadParagraphs(answers);
        var sources = ReadSources(answers);
        var questions = RateAnswers.Line(answers, QuestionsTo, nameof(QuestionsTo), 400, "Enter who answers questions about the statement.").TrimEnd('.');
        var provenance = RateAnswers.Line(answers, Provenance, nameof(Provenance), 400, "Enter where you have the wording from.");
        if (!TypedDate.TryRead(RetrievedOn, out var day) || day > today)
        {
            answers.Refuse(nameof(RetrievedOn), "Enter the day on which you had the wording, for example August 3, 2026; it can’t be ahead.");
        }

        if (answers.Refusals.Count == 0 && paragraphs.SequenceEqual(inForce.Paragraphs) && sources.SequenceEqual(inForce.Sources))
        {
            answers.Refuse(nameof(Text), "Wording and sources are those in force: there is nothing to add.");
        }

        return answers.Refusals.Count > 0 ? answers.Refusals : new ProvidedStatement(inForce.Key, inForce.Provider, inForce.ProviderName, version)
        {
            Paragraphs = paragraphs,
            Sources = sources,
            QuestionsTo = questions,
            Provenance = provenance,
            RetrievedOn = day,
            RecordedAt = now,
        };
    }

    private List<string> ReadParagraphs(LetterAnswers answers)
    {
        var lines = (Text ?? "").ReplaceLineEndings("\n");
        var paragraphs = lines.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text => text.Replace('\n', ' ')).ToList();
        if (paragraphs.Count is 0 or > MostParagraphs || paragraphs.Exists(text => text.Length > LongestParagraph))
        {
            answers.Refuse(nameof(Text), $"Enter the statement as it was provided: up to {MostParagraphs} paragraphs with an empty line between them, each of at most {LongestParagraph:N0} characters.");
        }
        else if (paragraphs.Exists(text => text.Any(char.IsControl) || !PrintableText.CanPrint(text)))
        {
            answers.Refuse(nameof(Text), "The statement holds a character that the letter can’t print.");
        }

        return paragraphs;
    }

    private List<StatementSource> ReadSources(LetterAnswers answers)
    {
        var sources = new List<StatementSource>();
        foreach (var line in (Sources ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var space = line.LastIndexOf(' ');
            var (name, address) = space > 0 ? (line[..space].Trim(), line[(space + 1)..]) : ("", line);
            if (name.Length is 0 or > 100 || address.Length > 500 || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps || !PrintableText.CanPrint(name) || name.Any(char.IsControl))
            {
                answers.Refuse(nameof(Sources), "Enter one source a line: its name, a space, and its address that begins with https://.");
                return [];
            }

            sources.Add(new StatementSource(name, address));
        }

        if (sources.Count is 0 or > MostSources)
        {
            answers.Refuse(nameof(Sources), $"Enter the sources of the statement, from 1 to {MostSources}.");
        }

        return sources;
    }
}
