using PactPortal.Documents.Schedules;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Programme;

/// <summary>A release as the schedule files of conference apps hold it. They travel on, and so name the public speakers only.</summary>
internal static class AgendaSchedule
{
    /// <returns>Null where the convening's days have no dates: these files are by date.</returns>
    public static ScheduleFacts? Of(Convening convening, Domain.Programme.Agenda agenda, PublicAddress address)
    {
        var days = convening.Days.Where(day => day.Date is not null)
            .Select(day => ScheduleDay.Of(day.Number, day.Date.GetValueOrDefault(), convening.Zone)).ToList();
        // A block holds what is in the file itself.
        var entries = agenda.Entries.Where(entry => entry.Item.Kind != AgendaItemKind.Block && days.Exists(day => day.Index == entry.Item.Day)).ToList();
        return days.Count == 0 ? null : new ScheduleFacts
        {
            Title = convening.Name,
            Slug = convening.Slug,
            Version = $"Release {agenda.Release.Number}{(agenda.Release.IsPreliminary ? ", preliminary" : "")}",
            Zone = convening.Zone,
            Address = new Uri(address.Of(ProgrammeLinks.Agenda(convening.Slug))),
            Days = days,
            Rooms =
            [
                .. entries.SelectMany(entry => entry.Item.Rooms).DistinctBy(room => room.Id).OrderBy(room => room.Name, StringComparer.Ordinal)
                    .Select(room => new ScheduleRoom(room.Id, room.Name) { Capacity = room.Capacity, Description = room.Floor }),
            ],
            Tracks =
            [
                .. entries.Select(entry => entry.Item.Track).OfType<ReleasedTrack>().DistinctBy(track => track.Code).OrderBy(track => track.Position)
                    .Select(track => new ScheduleTrack(track.Code, track.Name)),
            ],
            Events = [.. entries.Select(entry => Event(convening, entry, address))],
        };
    }

    private static ScheduleEvent Event(Convening convening, AgendaEntry entry, PublicAddress address) => new()
    {
        Id = entry.Item.Id,
        Code = entry.Item.Code,
        Day = entry.Item.Day,
        StartsAt = entry.Item.StartsAt,
        EndsAt = entry.Item.EndsAt,
        IsCancelled = entry.Item.IsCancelled,
        Title = entry.Item.Title,
        Type = entry.Item.Format ?? entry.Item.Kind.Name().ToLowerInvariant(),
        RoomIds = [.. entry.Item.Rooms.Select(room => room.Id)],
        Place = entry.Item.Place,
        Track = entry.Item.Track?.Name,
        Abstract = entry.Item.Abstract,
        Description = entry.Item.ContentAdvisory is { } advisory ? $"Please note: {advisory}" : null,
        MayBeRecorded = entry.Item.MayBeRecorded,
        Address = new Uri(address.Of(ProgrammeLinks.Session(convening.Slug, entry.Item.Code))),
        People = [.. entry.InOrder.Select(person => new SchedulePerson(person.Name))],
    };
}
