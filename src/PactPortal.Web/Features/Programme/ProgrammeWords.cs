using PactPortal.Domain;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Programme;

namespace PactPortal.Web.Features.Programme;

/// <summary>Facts of a session as a page and a calendar say them.</summary>
internal static class ProgrammeWords
{
    public static string Times(DateTimeOffset startsAt, DateTimeOffset endsAt, TimeZoneInfo zone) => $"{DateWords.Time(startsAt, zone)} to {DateWords.Time(endsAt, zone)}";

    public static string Place(Room room) => room.Floor is { } floor ? $"{room.Name}, {floor}" : room.Name;

    /// <summary>"Workshop, intermediate"; "Plenary".</summary>
    public static string Kind(Session session)
    {
        var format = char.ToUpperInvariant(session.Format[0]) + session.Format[1..];
        return session.Level == SessionLevel.All ? format : $"{format}, {StoredName.Of(session.Level).ToLowerInvariant()}";
    }

    public static string Audience(Session session) =>
        session.Cohort is { } cohort ? $"Counties of the {Cohorts.NameOf(cohort)} cohort"
        : session.Audience.Words is { } words ? char.ToUpperInvariant(words[0]) + words[1..] : "";

    /// <summary>"1.25 hours".</summary>
    public static string Hours(int minutes) => minutes == 60 ? "1 hour" : FormattableString.Invariant($"{minutes / 60m:0.##} hours");

    public static string? Service(string what, AccessProvision service) => service switch
    {
        AccessProvision.Scheduled => $"{what} is arranged",
        AccessProvision.OnRequest => $"{what} on request",
        AccessProvision.NotOffered => null,
    };

    public static string Recording(Session session) => (session.MayBeRecorded, session.MayBePhotographed) switch
    {
        (false, false) => "No recording and no photographs",
        (true, false) => "The session may be recorded; no photographs",
        (false, true) => "No recording; photographs are allowed",
        (true, true) => "The session may be recorded and photographed",
    };
}
