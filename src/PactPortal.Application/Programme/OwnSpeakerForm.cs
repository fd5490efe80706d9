using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme;

/// <summary>What a speaker says of themselves on their own page.</summary>
public sealed class OwnSpeakerForm
{
    public const string Yes = "yes", No = "no";

    public string? Name { get; set; }

    public string? Pronouns { get; set; }

    public string? Role { get; set; }

    public string? Organization { get; set; }

    public string? Biography { get; set; }

    public string? Visibility { get; set; }

    /// <summary>"yes", "no"; anything else: not said.</summary>
    public string? MayBeRecorded { get; set; }

    public TimesForm Times { get; set; } = new();

    public string? AccessNeeds { get; set; }

    /// <summary>"yes", "no"; anything else: not said.</summary>
    public string? Seat { get; set; }

    public string? Hotel { get; set; }

    public string? TaxForm { get; set; }

    /// <summary>The speaker's version when the page was shown.</summary>
    public int Version { get; set; }

    public static OwnSpeakerForm Of(Speaker speaker, TimeZoneInfo zone) => new()
    {
        Name = speaker.Name,
        Pronouns = speaker.Pronouns,
        Role = speaker.Role,
        Organization = speaker.Organization,
        Biography = speaker.Biography,
        Visibility = StoredName.Of(speaker.Visibility),
        MayBeRecorded = speaker.MayBeRecorded switch { true => Yes, false => No, null => "" },
        Times = TimesForm.Of(speaker.Absences?.Select(absence => new BarredTime(absence.StartsAt, absence.EndsAt)), zone),
        AccessNeeds = speaker.AccessNeeds,
        Seat = Said(speaker.Seat),
        Hotel = Said(speaker.Hotel),
        TaxForm = Said(speaker.TaxForm),
        Version = speaker.Version,
    };

    public Outcome<OwnWords> Read(TimeZoneInfo zone)
    {
        var refusals = new List<Refusal>();
        var visibility = StoredName.Find<SpeakerVisibility>(Visibility);
        var terms = SpeakerForm.ReadTerms(
            Name, visibility ?? SpeakerVisibility.Hidden, (Pronouns, Role, Organization, Biography), refusals);
        if (visibility is null)
        {
            refusals.Add(new Refusal("Choose who may see that you speak.", nameof(Visibility)));
        }

        var words = new OwnWords(
            terms, MayBeRecorded switch { Yes => true, No => false, _ => null }, Times.Read(zone, nameof(Times), refusals),
            TypedText.Box(AccessNeeds, nameof(AccessNeeds), Speaker.NeedsLength, refusals));
        return refusals.Count > 0 ? refusals : words;
    }

    /// <summary>What was asked is answered; what wasn't asked, and what is done, stays.</summary>
    public static SpeakerArrangement Answer(SpeakerArrangement now, string? typed)
    {
        var said = typed == Yes ? SpeakerArrangement.Wanted : typed == No ? SpeakerArrangement.NotWanted : SpeakerArrangement.Asked;
        return now switch
        {
            SpeakerArrangement.Asked or SpeakerArrangement.Wanted or SpeakerArrangement.NotWanted => said,
            SpeakerArrangement.NotAsked or SpeakerArrangement.Done => now,
        };
    }

    private static string Said(SpeakerArrangement arrangement) => arrangement switch
    {
        SpeakerArrangement.Wanted => Yes,
        SpeakerArrangement.NotWanted => No,
        SpeakerArrangement.NotAsked or SpeakerArrangement.Asked or SpeakerArrangement.Done => "",
    };
}

/// <summary>What a speaker's form says, read.</summary>
public sealed record OwnWords(SpeakerTerms Terms, bool? MayBeRecorded, SaidTimes Times, string? AccessNeeds);
