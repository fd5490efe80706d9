using PactPortal.Domain;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Programme;

namespace PactPortal.Web.Features.Programme;

/// <summary>Facts of a session as a page and a calendar say them.</summary>
internal static class ProgrammeWords
{
    public static string Times(DateTimeOffset startsAt, DateTimeOffset endsAt, TimeZoneInfo zone) => $"{DateWords.Time(startsAt, zone)} to {DateWords.Time(endsAt, zone)}";

    /// <summary>"Workshop, intermediate"; "Plenary".</summary>
    public static string Kind(ReleasedItem item)
    {
        var format = item.Format is { Length: > 0 } typed ? char.ToUpperInvariant(typed[0]) + typed[1..] : item.Kind.Name();
        return item.Level == SessionLevel.All ? format : $"{format}, {StoredName.Of(item.Level).ToLowerInvariant()}";
    }

    public static string Audience(ReleasedItem item) =>
        item.Cohort is { } cohort ? $"Counties of the {Cohorts.NameOf(cohort)} cohort"
        : item.Audience.Words is { } words ? char.ToUpperInvariant(words[0]) + words[1..] : "";

    /// <summary>Who is in it, speakers first; null where nobody is to be named.</summary>
    public static string? People(AgendaEntry entry)
    {
        var names = entry.InOrder.Select(person => PartOf(person.Part) is { } part ? $"{person.Name} ({part})" : person.Name).ToList();
        if (entry.Item.HasSpeakerToBeAnnounced)
        {
            names.Add(names.Count == 0 ? "a speaker to be announced" : "another to be announced");
        }

        return names.Count == 0 ? null : string.Join(", ", names);
    }

    /// <summary>What somebody does besides speaking.</summary>
    public static string? PartOf(SpeakingRole part) => part switch
    {
        SpeakingRole.Speaker => null,
        SpeakingRole.Moderator => "moderator",
        SpeakingRole.Interpreter => "interpreter",
    };

    /// <summary>"1.25 hours".</summary>
    public static string Hours(int minutes) => minutes == 60 ? "1 hour" : FormattableString.Invariant($"{minutes / 60m:0.##} hours");

    public static string? Service(string what, AccessProvision service) => service switch
    {
        AccessProvision.Scheduled => $"{what} is arranged",
        AccessProvision.OnRequest => $"{what} on request",
        AccessProvision.NotOffered => null,
    };

    public static string Recording(ReleasedItem item) => (item.MayBeRecorded, item.MayBePhotographed) switch
    {
        (false, false) => "No recording and no photographs",
        (true, false) => "The session may be recorded; no photographs",
        (false, true) => "No recording; photographs are allowed",
        (true, true) => "The session may be recorded and photographed",
    };
}
