using PactPortal.Documents.Calendars;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Web.Hosting;
using PactPortal.Web.Ui.Agenda;

namespace PactPortal.Web.Features.Programme;

/// <summary>An agenda as a calendar file.</summary>
internal static class AgendaCalendar
{
    public static CalendarFile Of(Convening convening, Domain.Programme.Agenda agenda, PublicAddress address) => new(
        convening.Name,
        convening.Zone,
        [
            .. agenda.Sessions.Select(entry => Session(convening, entry, address)),
            .. agenda.Around.Where(item => item.Day is not null).OrderBy(item => item.StartsAt).ThenBy(item => item.EndsAt)
                .Select(item => ReleasedEvents.Of(convening, item, null)),
        ]);

    private static CalendarEvent Session(Convening convening, AgendaEntry entry, PublicAddress address) => ReleasedEvents.Of(
        convening, entry.Item, new Uri(address.Of(ProgrammeLinks.Session(convening.Slug, entry.Item.Code)))) with
    {
        Description = string.Join("\n\n", Description(entry)),
    };

    private static IEnumerable<string> Description(AgendaEntry entry)
    {
        yield return entry.Item.Track is { } track
            ? $"{entry.Item.Code}, {track.Name}. {ProgrammeWords.Kind(entry.Item)}."
            : $"{entry.Item.Code}. {ProgrammeWords.Kind(entry.Item)}.";
        if (entry.Item.Abstract is { } about)
        {
            yield return about;
        }

        if (ProgrammeWords.People(entry) is { } people)
        {
            yield return $"With {people}.";
        }

        if (entry.Item.ContentAdvisory is { } advisory)
        {
            yield return $"Please note: {advisory}";
        }
    }
}
