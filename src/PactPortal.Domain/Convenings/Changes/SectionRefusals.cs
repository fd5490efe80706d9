namespace PactPortal.Domain.Convenings.Changes;

/// <summary>What is wrong with a change, each sentence beside its field.</summary>
internal sealed class SectionRefusals
{
    private readonly List<Refusal> all = [];

    public List<Refusal> All => all;

    public void Refuse(string? field, string sentence) => all.Add(new Refusal(sentence, field));

    public void When(bool wrong, string? field, string sentence)
    {
        if (wrong)
        {
            Refuse(field, sentence);
        }
    }

    /// <summary>One line of text.</summary>
    /// <param name="missing">What to say where there is none; null where it may be left out.</param>
    public void Line(string? text, string field, int longest, string? missing)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            When(missing is not null, field, missing ?? "");
            return;
        }

        When(text.Length > longest, field, $"Enter at most {longest:N0} characters; this has {text.Length:N0}.");
        When(text.Any(char.IsControl), field, "Enter text on one line, without control characters.");
    }

    /// <summary>A list of lines, none of them empty.</summary>
    public void Lines(IReadOnlyList<string> lines, string field, int most, int longest)
    {
        When(lines.Count > most, field, $"Enter at most {most} lines; these are {lines.Count}.");
        When(lines.Any(string.IsNullOrWhiteSpace), field, "Take empty lines out.");
        if (lines.FirstOrDefault(line => line.Length > longest) is { } tooLong)
        {
            Refuse(field, $"A line has at most {longest} characters; the one that begins “{tooLong[..40]}” has {tooLong.Length}.");
        }
    }
}
