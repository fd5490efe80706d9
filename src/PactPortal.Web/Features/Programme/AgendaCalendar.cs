using PactPortal.Documents.Calendars;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Programme;

/// <summary>An agenda as a calendar file.</summary>
internal static class AgendaCalendar
{
    public static CalendarFile Of(Convening convening, Agenda agenda, PublicAddress address) => new(
        convening.Name,
        convening.Zone,
        [
            .. agenda.Sessions.Select(item => Session(convening, item, address)),
            .. agenda.Activities.Where(activity => activity.Day is not null).Select(activity => Activity(convening, activity)),
        ]);

    private static CalendarEvent Session(Convening convening, AgendaSession item, PublicAddress address) => new()
    {
        Uid = item.Session.SessionId.ToString(),
        Sequence = item.Session.Revision,
        RevisedAt = item.Session.RevisedAt,
        StartsAt = item.Session.StartsAt,
        EndsAt = item.Session.EndsAt,
        Summary = item.Session.Title,
        Description = string.Join("\n\n", Description(item)),
        Location = Place(convening, item.Room is { } room ? ProgrammeWords.Place(room) : null),
        Address = new Uri(address.Of(ProgrammeLinks.Session(convening.Slug, item.Session.Code))),
    };

    private static CalendarEvent Activity(Convening convening, AgendaActivity activity) => new()
    {
        Uid = activity.AgendaActivityId.ToString(),
        Sequence = activity.Revision,
        RevisedAt = activity.RevisedAt,
        StartsAt = activity.StartsAt,
        EndsAt = activity.EndsAt,
        Summary = activity.Title,
        Location = Place(convening, activity.Place),
        LeavesFree = true,
    };

    private static IEnumerable<string> Description(AgendaSession item)
    {
        yield return $"{item.Session.Code}, {item.Track.Name}. {ProgrammeWords.Kind(item.Session)}.";
        if (item.Session.Abstract is { } about)
        {
            yield return about;
        }

        if (item.People.Count > 0)
        {
            yield return $"With {string.Join(", ", item.Speakers.Select(person => person.Name).Concat(item.Moderators.Select(person => $"{person.Name} (moderator)")))}.";
        }

        if (item.Session.ContentAdvisory is { } advisory)
        {
            yield return $"Please note: {advisory}";
        }
    }

    private static string? Place(Convening convening, string? place) =>
        string.Join(", ", new[] { place, convening.Venue?.Name, convening.Venue?.Address ?? convening.Venue?.City }.OfType<string>()) is { Length: > 0 } known ? known : null;
}
