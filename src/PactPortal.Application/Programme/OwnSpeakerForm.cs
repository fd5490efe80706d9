using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme;

/// <summary>What a speaker says of themselves on their own page.</summary>
public class OwnSpeakerForm
{
    public const string Yes = "yes", No = "no";

    /// <summary>Beside which a photograph is refused.</summary>
    public const string PhotoField = "Photo";

    public string? Name { get; set; }

    public string? Pronouns { get; set; }

    public string? Role { get; set; }

    public string? Organization { get; set; }

    public string? Biography { get; set; }

    public string? Visibility { get; set; }

    /// <summary>"yes", "no"; anything else: not said.</summary>
    public string? MayBeRecorded { get; set; }

    /// <summary>"yes", "no"; anything else: not said.</summary>
    public string? MayShowPhoto { get; set; }

    /// <summary>The photograph there is, by its hash, is to be taken away; anything else: it stays.</summary>
    public string? TakeAway { get; set; }

    public TimesForm Times { get; set; } = new();

    public string? AccessNeeds { get; set; }

    /// <summary>"yes", "no"; anything else: not said.</summary>
    public string? Seat { get; set; }

    public string? Hotel { get; set; }

    public string? TaxForm { get; set; }

    /// <summary>The speaker's version when the page was shown.</summary>
    public int Version { get; set; }

    public static T Of<T>(Speaker speaker, TimeZoneInfo zone)
        where T : OwnSpeakerForm, new() => new()
        {
            Name = speaker.Name,
            Pronouns = speaker.Pronouns,
            Role = speaker.Role,
            Organization = speaker.Organization,
            Biography = speaker.Biography,
            Visibility = StoredName.Of(speaker.Visibility),
            MayBeRecorded = Said(speaker.MayBeRecorded),
            MayShowPhoto = Said(speaker.MayShowPhoto),
            Times = TimesForm.Of(speaker.Absences?.Select(absence => new BarredTime(absence.StartsAt, absence.EndsAt)), zone),
            AccessNeeds = speaker.AccessNeeds,
            Seat = Said(speaker.Seat),
            Hotel = Said(speaker.Hotel),
            TaxForm = Said(speaker.TaxForm),
            Version = speaker.Version,
        };

    /// <param name="photo">What became of the picture that was sent with it; null in it where none was.</param>
    public Outcome<OwnWords> Read(TimeZoneInfo zone, Outcome<SpeakerPhoto?> photo)
    {
        var refusals = photo.Refusals.ToList();
        var visibility = StoredName.Find<SpeakerVisibility>(Visibility);
        var terms = SpeakerForm.ReadTerms(
            Name, visibility ?? SpeakerVisibility.Hidden, (Pronouns, Role, Organization, Biography), refusals);
        if (visibility is null)
        {
            refusals.Add(new Refusal("Choose who may see that you speak.", nameof(Visibility)));
        }

        if (photo is { Succeeded: true, Value: not null } && !string.IsNullOrEmpty(TakeAway))
        {
            refusals.Add(new Refusal("Choose another photograph or take the one there is away, not both.", PhotoField));
        }

        var (recorded, shown) = (Answered(MayBeRecorded), Answered(MayShowPhoto));
        var times = Times.Read(zone, nameof(Times), refusals);
        var needs = TypedText.Box(AccessNeeds, nameof(AccessNeeds), Speaker.NeedsLength, refusals);
        return refusals.Count > 0 ? refusals : new OwnWords(terms, recorded, times, needs) { Photo = photo.Value, MayShowPhoto = shown };
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

    private static bool? Answered(string? typed) => typed switch { Yes => true, No => false, _ => null };

    private static string Said(bool? answer) => answer switch { true => Yes, false => No, null => "" };

    private static string Said(SpeakerArrangement arrangement) => arrangement switch
    {
        SpeakerArrangement.Wanted => Yes,
        SpeakerArrangement.NotWanted => No,
        SpeakerArrangement.NotAsked or SpeakerArrangement.Asked or SpeakerArrangement.Done => "",
    };
}

/// <summary>What a speaker's form says, read.</summary>
public sealed record OwnWords(SpeakerTerms Terms, bool? MayBeRecorded, SaidTimes Times, string? AccessNeeds)
{
    /// <summary>Another photograph; null where none was sent.</summary>
    public SpeakerPhoto? Photo { get; init; }

    public bool? MayShowPhoto { get; init; }
}
