using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PactPortal.Documents.Schedules;

/// <summary>An agenda as the JSON that conference apps read (frab's schedule). The same facts give the same bytes.</summary>
public static class ScheduleJson
{
    public const string ContentType = "application/json; charset=utf-8";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <exception cref="InvalidOperationException">The facts don't fit together.</exception>
    public static byte[] Write(ScheduleFacts facts)
    {
        var plan = SchedulePlan.Of(facts);
        using var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://c3voc.de/schedule/schema.json");
            json.WriteStartObject("generator");
            json.WriteString("name", SchedulePlan.Generator);
            json.WriteEndObject();
            json.WriteStartObject("schedule");
            json.WriteString("version", ScheduleText.Line(facts.Version));
            WriteConference(json, plan);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return file.ToArray();
    }

    private static void WriteConference(Utf8JsonWriter json, SchedulePlan plan)
    {
        json.WriteStartObject("conference");
        json.WriteString("acronym", plan.Acronym);
        json.WriteString("title", ScheduleText.Line(plan.Facts.Title));
        json.WriteString("start", ScheduleText.Date(plan.First));
        json.WriteString("end", ScheduleText.Date(plan.Last));
        json.WriteNumber("daysCount", plan.Days.Count);
        json.WriteString("timeslot_duration", SchedulePlan.Timeslot);
        json.WriteString("time_zone_name", plan.Facts.Zone.Id);
        json.WriteString("url", ScheduleText.Address(plan.Facts.Address));
        WriteArray(json, "tracks", plan.Facts.Tracks, track =>
        {
            json.WriteString("name", ScheduleText.Line(track.Name));
            WriteKnown(json, "slug", ScheduleText.TrackSlug(track.Code));
        });
        WriteArray(json, "rooms", plan.Rooms, room => WriteRoom(json, room.Name, room.Room));
        WriteArray(json, "days", plan.Days, day => WriteDay(json, plan.Facts.Zone, day));
        json.WriteEndObject();
    }

    private static void WriteRoom(Utf8JsonWriter json, string name, ScheduleRoom room)
    {
        json.WriteString("name", name);
        json.WriteString("guid", room.Id);
        WriteKnown(json, "description", ScheduleText.LinesOrNull(room.Description));
        if (room.Capacity is { } capacity)
        {
            json.WriteNumber("capacity", capacity);
        }
    }

    private static void WriteDay(Utf8JsonWriter json, TimeZoneInfo zone, PlannedDay day)
    {
        json.WriteNumber("index", day.Day.Index);
        json.WriteString("date", ScheduleText.Date(day.Day.Date));
        json.WriteString("day_start", ScheduleText.Instant(day.StartsAt, zone));
        json.WriteString("day_end", ScheduleText.Instant(day.EndsAt, zone));
        json.WriteStartObject("rooms");
        foreach (var room in day.Rooms)
        {
            WriteArray(json, room.Name, room.Events, one => WriteEvent(json, zone, one));
        }

        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, TimeZoneInfo zone, PlannedEvent planned)
    {
        var one = planned.Event;
        json.WriteNumber("id", planned.Number);
        json.WriteString("guid", one.Id);
        json.WriteString("date", ScheduleText.Instant(one.StartsAt, zone));
        json.WriteString("start", ScheduleText.Clock(one.StartsAt, zone));
        json.WriteString("end", ScheduleText.Instant(one.EndsAt, zone));
        json.WriteString("duration", planned.Length);
        json.WriteString("room", planned.Room);
        json.WriteString("slug", planned.Slug);
        json.WriteString("url", planned.Address);
        json.WriteString("title", ScheduleText.Line(one.Title));
        json.WriteString("subtitle", ScheduleText.LineOrNull(one.Subtitle));
        json.WriteString("track", ScheduleText.LineOrNull(one.Track));
        json.WriteString("type", ScheduleText.Line(one.Type));
        json.WriteString("language", ScheduleText.Line(one.Language));
        json.WriteString("abstract", ScheduleText.LinesOrNull(one.Abstract));
        json.WriteString("description", planned.Description);
        if (one.MayBeRecorded is { } mayBe)
        {
            json.WriteBoolean("do_not_record", !mayBe);
        }

        WriteArray(json, "persons", planned.People, person => WritePerson(json, person.Person, person.Name));
        WriteArray(json, "links", one.Links, link =>
        {
            json.WriteString("url", ScheduleText.Address(link.Address));
            json.WriteString("title", ScheduleText.Line(link.Title));
        });
    }

    // The schema knows somebody by this name, or by "public_name" and a number, and not by both.
    private static void WritePerson(Utf8JsonWriter json, SchedulePerson person, string name)
    {
        json.WriteString("name", name);
        WriteKnown(json, "guid", person.Id?.ToString());
        WriteKnown(json, "url", person.Address is null ? null : ScheduleText.Address(person.Address));
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
