using PactPortal.Data.Programme;
using PactPortal.Domain.Programme;
using PactPortal.Web.Ui.Agenda;
using PactPortal.Web.Ui.TagHelpers;

namespace PactPortal.Web.Features.Speakers.Manage;

/// <summary>Facts of a speaker as the planning team reads them.</summary>
internal static class SpeakerWords
{
    public static string Of(SpeakingAnswer answer) => answer switch
    {
        SpeakingAnswer.NotAsked => "Not asked",
        SpeakingAnswer.Asked => "Asked",
        SpeakingAnswer.Confirmed => "Confirmed",
        SpeakingAnswer.Declined => "Declined",
    };

    public static StatusKind KindOf(SpeakingAnswer answer) => answer switch
    {
        SpeakingAnswer.NotAsked => StatusKind.Todo,
        SpeakingAnswer.Asked => StatusKind.Wait,
        SpeakingAnswer.Confirmed => StatusKind.Done,
        SpeakingAnswer.Declined => StatusKind.Ended,
    };

    public static string Of(SpeakingRole role) => role switch
    {
        SpeakingRole.Speaker => "Speaker",
        SpeakingRole.Moderator => "Moderator",
        SpeakingRole.Interpreter => "Interpreter",
    };

    public static string Of(SpeakerVisibility visibility) => visibility switch
    {
        SpeakerVisibility.Public => "Seen by everybody",
        SpeakerVisibility.Attendees => "Seen by registered people alone",
        SpeakerVisibility.Hidden => "Seen by nobody",
    };

    public static string Recorded(bool? mayBe) => mayBe switch { true => "yes", false => "no", null => "not said" };

    /// <summary>What the speaker said of showing their photograph, and whether there is one.</summary>
    public static string Photographed(PlannedSpeaker speaker) => (speaker.Photo, speaker.MayShowPhoto) switch
    {
        (null, _) => "none",
        (_, true) => "shown, as they said",
        (_, false) => "not shown, as they said",
        (_, null) => "not shown: they didn’t say yet",
    };

    /// <summary>"not said", that they can at all times, or each time at which they can't.</summary>
    public static string Absences(PlannedSpeaker speaker, TimeZoneInfo zone) => speaker.Absences switch
    {
        null => "not said",
        [] => "can at all times",
        var absences => string.Join("; ", absences.Select(absence => BarredWords.Of(absence.StartsAt, absence.EndsAt, zone))),
    };
}
