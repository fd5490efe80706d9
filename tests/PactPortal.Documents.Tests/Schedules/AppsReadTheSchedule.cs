using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using PactPortal.Documents.Schedules;
using static PactPortal.Documents.Tests.Schedules.SampleSchedule;

namespace PactPortal.Documents.Tests.Schedules;

/// <summary>
/// What the public schemas of frab's schedule ask for: the elements, their order, and what each may hold. The schemas themselves are under
/// another licence and stay outside.
/// </summary>
public sealed class AppsReadTheSchedule
{
    private const string Instant = @"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$", Day = @"^\d{4}-\d{2}-\d{2}$";
    private const string Uuid = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", Web = "^https?://.";

    [Fact]
    public void Xml_Schedule_HasItsElementsInOrder()
    {
        var schedule = ReadSchedule.Xml(Facts());

        Assert.Equal("schedule", schedule.Name);
        Assert.Equal(["generator", "version", "conference", "day", "day"], schedule.Elements().Select(part => part.Name.LocalName));
        Assert.Equal("Release 3, preliminary", schedule.Element("version")!.Value);
        Assert.Equal(
            [
                ("title", "PACT Convening 2030"), ("acronym", "pact_2030"), ("start", "2030-03-09"), ("end", "2030-03-10"), ("days", "2"),
                ("timeslot_duration", "00:05"), ("url", "https://pact.example.org/convenings/pact-2030/agenda"),
                ("time_zone_name", "America/Los_Angeles"), ("track", ""), ("track", ""),
            ],
            schedule.Element("conference")!.Elements().Select(part => (part.Name.LocalName, part.Value)));
        Assert.Equal(
            [("Multidisciplinary teaming", "mdt"), ("Law", null)], // a short name begins with a letter
            schedule.Elements("conference").Elements("track")
                .Select(track => ((string?)track.Attribute("name"), (string?)track.Attribute("slug"))));
    }

    [Fact]
    public void Xml_DaysAndRooms_SayWhatTheSchemaAsksFor()
    {
        var days = ReadSchedule.Xml(Facts()).Elements("day").ToList();

        Assert.All(days, day =>
        {
            Has(day, "index", "^[1-9]");
            Has(day, "date", Day);
            Has(day, "start", Instant);
            Has(day, "end", Instant);
            Assert.All(day.Elements(), room => Assert.Equal("room", room.Name));
        });
        var rooms = days.Elements("room").ToList();
        Assert.Equal(["Main hall", "By the fire", "Main hall", "Oak"], rooms.Select(room => (string?)room.Attribute("name")));
        Assert.Equal([$"{Hall.Id}", null, $"{Hall.Id}", $"{Oak.Id}"], rooms.Select(room => (string?)room.Attribute("guid")));
    }

    [Fact]
    public void Xml_EveryEvent_SaysWhatTheSchemaAsksFor()
    {
        var events = ReadSchedule.Xml(Facts()).Descendants("event").ToList();

        Assert.Equal(4, events.Count);
        Assert.All(events, one =>
        {
            Has(one, "id", "^[1-9][0-9]{0,9}$");
            Has(one, "guid", Uuid);
            foreach (var (name, pattern) in new[]
            {
                ("room", "."), ("title", "."), ("type", "."), ("date", Instant), ("start", "^[0-2][0-9]:[0-5][0-9]$"),
                ("duration", "^[0-9]{2}:[0-5][0-9]$"), ("abstract", ""), ("slug", "^[a-z0-9_]{4,}-[a-z0-9_-]{4,}$"), ("track", ""),
                ("url", Web),
            })
            {
                Assert.Matches(pattern, Assert.Single(one.Elements(name)).Value);
            }
        });
        Assert.Equal(
            [
                "room", "title", "subtitle", "type", "date", "start", "duration", "abstract", "slug", "track", "persons", "language",
                "description", "recording", "links", "url",
            ],
            events[^1].Elements().Select(part => part.Name.LocalName));
        Assert.Equal(
            [("license", ""), ("optout", "true")],
            events[^1].Element("recording")!.Elements().Select(part => (part.Name.LocalName, part.Value)));
    }

    [Fact]
    public void Json_Schedule_HasItsMembers()
    {
        var file = JsonNode.Parse(ScheduleJson.Write(Facts()))!.AsObject();
        var conference = file["schedule"]!["conference"]!.AsObject();

        Assert.Equal(["$schema", "generator", "schedule"], Names(file));
        Assert.Equal(["version", "conference"], Names(file["schedule"]!));
        Assert.Equal(
            ["acronym", "title", "start", "end", "daysCount", "timeslot_duration", "time_zone_name", "url", "tracks", "rooms", "days"],
            Names(conference));
        Assert.Equal(("pact_2030", 2), ((string?)conference["acronym"], (int)conference["daysCount"]!));
        Assert.Equal(("2030-03-09", "2030-03-10"), ((string?)conference["start"], (string?)conference["end"]));
        Assert.Equal(
            $$"""[{"name":"Main hall","guid":"{{Hall.Id}}","description":"Level 1","capacity":300},{"name":"Oak","guid":"{{Oak.Id}}"}]""",
            conference["rooms"]!.ToJsonString());
        Assert.Equal("""[{"name":"Multidisciplinary teaming","slug":"mdt"},{"name":"Law"}]""", conference["tracks"]!.ToJsonString());
    }

    [Fact]
    public void Json_EveryDayAndEvent_SaysWhatTheSchemaAsksForAndNothingElse()
    {
        var days = ReadSchedule.Json(Facts())["conference"]!["days"]!.AsArray();

        Assert.All(days, day =>
        {
            Assert.Equal(["index", "date", "day_start", "day_end", "rooms"], Names(day!));
            Assert.Equal(JsonValueKind.Number, day!["index"]!.GetValueKind());
            Assert.Matches(Instant, (string)day["day_start"]!);
            Assert.Matches(Instant, (string)day["day_end"]!);
        });
        Assert.All(days.SelectMany(day => day!["rooms"]!.AsObject()).SelectMany(room => room.Value!.AsArray()), one =>
        {
            Assert.Equal(
                [
                    "id", "guid", "date", "start", "end", "duration", "room", "slug", "url", "title", "subtitle", "track", "type",
                    "language", "abstract", "description", "persons", "links",
                ],
                Names(one!).Where(name => name != "do_not_record"));
            Assert.Equal(JsonValueKind.Number, one!["id"]!.GetValueKind());
            Assert.Matches(Instant, (string)one["end"]!);
            Assert.Matches("^[a-z0-9_-]+[a-z0-9]$", (string)one["slug"]!);
            Assert.All(one["persons"]!.AsArray(), person => Assert.NotNull((string?)person!["name"]));
            Assert.All(one["persons"]!.AsArray(), person => Assert.Null(person!["public_name"])); // one or the other, never both
        });
    }

    [Theory]
    [InlineData("impact-2026", "impact_2026")]
    [InlineData("p26", "convening_p26")]
    public void Acronym_AnySlug_IsOneThatBothSchemasTake(string slug, string acronym)
    {
        Assert.Equal(acronym, ReadSchedule.Xml(Facts() with { Slug = slug }).Element("conference")!.Element("acronym")!.Value);
        Assert.Matches("^[a-z0-9_-][a-z0-9_]{3,}$", acronym);
        Assert.StartsWith($"{acronym}-ws-1-", ReadSchedule.Only(Facts(Workshop()) with { Slug = slug }).Slug, StringComparison.Ordinal);
    }

    [Fact]
    public void BothFiles_Workshop_SayTheSameOfIt()
    {
        var read = ReadSchedule.Only(Facts(Workshop()));

        Assert.Equal(("Teaming & trust", "A case clinic", "workshop", "en"), (read.Title, read.Subtitle, read.Type, read.Language));
        Assert.Equal(("First line.\nSecond <line>.", "Bring a case.", "true"), (read.Abstract, read.Description, read.IsNotRecorded));
        Assert.Equal($"José Ñuñez {Id(90)}|李小龍 ", read.People);
        Assert.Equal("Worksheet https://pact.example.org/m/1", read.Links);
        Assert.Equal("https://pact.example.org/convenings/pact-2030/sessions/WS-1", read.Address);
    }

    [Fact]
    public void BothFiles_SameFactsInAnotherOrder_AreTheSameBytes()
    {
        var (facts, shuffled) = (Facts(Welcome(), Walk(), Workshop(), Dinner()), Facts(Dinner(), Workshop(), Walk(), Welcome()));

        Assert.Equal(ScheduleXml.Write(facts), ScheduleXml.Write(shuffled));
        Assert.Equal(ScheduleJson.Write(facts), ScheduleJson.Write(shuffled));
    }

    [Fact]
    public void BothFiles_OnAnyMachine_BeginAndBreakLinesAlike()
    {
        var (xml, json) = (Encoding.UTF8.GetString(ScheduleXml.Write(Facts())), Encoding.UTF8.GetString(ScheduleJson.Write(Facts())));

        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<schedule>\n", xml, StringComparison.Ordinal);
        Assert.StartsWith("{\n", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', xml + json);
    }

    private static void Has(XElement element, string attribute, string pattern) =>
        Assert.Matches(pattern, (string?)element.Attribute(attribute) ?? $"no {attribute}");

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(member => member.Key);
}
