using PactPortal.Application.Billing;
using PactPortal.Documents;
using PactPortal.Domain;
using PactPortal.Domain.Attendees;

namespace PactPortal.Application.Attendees;

/// <summary>An attendee's answers, as the browser sends them.</summary>
public sealed class OwnForm
{
    private const int LongestName = 200;
    private const int LongestPronouns = 60;
    private const int LongestNeeds = 1000;

    public string? BadgeName { get; set; }

    public string? LatinSpelling { get; set; }

    public string? Pronouns { get; set; }

    public string? AccessNeeds { get; set; }

    public string? DietaryNeeds { get; set; }

    public bool IsInDirectory { get; set; }

    public bool MayBePhotographed { get; set; }

    public bool IsOnContactList { get; set; }

    public bool IsLivedExperienceConsultant { get; set; }

    public bool IsToldOfSmallChanges { get; set; }

    public List<string> SessionWishes { get; set; } = [];

    /// <summary>The version of the answers when the page was shown; 0 before the first.</summary>
    public int Version { get; set; }

    public bool NeedsLatinSpelling => !PrintableText.IsBlank(BadgeName) && !PrintableText.CanPrint(BadgeName ?? "");

    public static OwnForm Of(OwnRecord record) => record.Answers is { } answers
        ? new OwnForm
        {
            BadgeName = answers.BadgeName ?? record.Attendee.Details.FullName,
            LatinSpelling = answers.LatinSpelling ?? record.Attendee.Details.LatinSpelling,
            Pronouns = answers.Pronouns,
            AccessNeeds = answers.AccessNeeds,
            DietaryNeeds = answers.DietaryNeeds,
            IsInDirectory = answers.IsInDirectory,
            MayBePhotographed = answers.MayBePhotographed,
            IsOnContactList = answers.IsOnContactList,
            IsLivedExperienceConsultant = answers.IsLivedExperienceConsultant,
            IsToldOfSmallChanges = answers.IsToldOfSmallChanges,
            SessionWishes = [.. record.Wishes],
            Version = answers.Version,
        }
        : new OwnForm { IsToldOfSmallChanges = true, BadgeName = record.Attendee.Details.FullName, LatinSpelling = record.Attendee.Details.LatinSpelling };

    public Outcome<AttendeeSays> Read()
    {
        var refusals = new List<Refusal>();
        var badge = Line(BadgeName, nameof(BadgeName), "a badge name of", LongestName, refusals);
        var latin = NeedsLatinSpelling ? Line(LatinSpelling, nameof(LatinSpelling), "a Latin spelling of", LongestName, refusals) : null;
        if (NeedsLatinSpelling && (latin is null || !PrintableText.CanPrint(latin)))
        {
            refusals.Add(new Refusal(
                "Enter the badge name in Latin letters too. Badges can’t print this script yet.", nameof(LatinSpelling)));
        }

        var says = new AttendeeSays
        {
            BadgeName = badge,
            LatinSpelling = latin,
            Pronouns = Line(Pronouns, nameof(Pronouns), "pronouns of", LongestPronouns, refusals),
            AccessNeeds = Box(AccessNeeds, nameof(AccessNeeds), refusals),
            DietaryNeeds = Box(DietaryNeeds, nameof(DietaryNeeds), refusals),
            IsInDirectory = IsInDirectory,
            MayBePhotographed = MayBePhotographed,
            IsOnContactList = IsOnContactList,
            IsLivedExperienceConsultant = IsLivedExperienceConsultant,
            IsToldOfSmallChanges = IsToldOfSmallChanges,
        };
        return refusals.Count > 0 ? refusals : says;
    }

    private static string? Line(string? typed, string field, string what, int longest, List<Refusal> refusals)
    {
        var text = OneLineText.Clean(typed);
        if (text is null || PrintableText.IsBlank(text))
        {
            return null;
        }

        if (OneLineText.WhyNot(text, longest, "on one line, in letters that can be read", what) is { } sentence)
        {
            refusals.Add(new Refusal(sentence, field));
        }

        return text;
    }

    private static string? Box(string? typed, string field, List<Refusal> refusals)
    {
        var text = typed?.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        if (string.IsNullOrEmpty(text) || PrintableText.IsBlank(text))
        {
            return null;
        }

        if (text.Length > LongestNeeds)
        {
            refusals.Add(new Refusal($"Enter an answer of at most {LongestNeeds} characters; this has {text.Length}.", field));
        }

        if (text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t')))
        {
            refusals.Add(new Refusal("Enter this in letters that can be read; it holds an invisible character.", field));
        }

        return text;
    }
}
