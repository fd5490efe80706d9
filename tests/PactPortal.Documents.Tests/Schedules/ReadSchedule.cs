using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using PactPortal.Documents.Schedules;

namespace PactPortal.Documents.Tests.Schedules;

/// <summary>What an app reads of an event, of whichever file. What one file leaves out and the other says is null is empty here.</summary>
internal sealed record ReadEvent
{
    public required int Day { get; init; }

    /// <summary>The room it stands under.</summary>
    public required string Under { get; init; }

    public required int Number { get; init; }

    public required string Id { get; init; }

    public required string Room { get; init; }

    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    public required string Type { get; init; }

    public required string Date { get; init; }

    public required string Start { get; init; }

    public required string Duration { get; init; }

    public required string Abstract { get; init; }

    public required string Slug { get; init; }

    public required string Track { get; init; }

    public required string People { get; init; }

    public required string Language { get; init; }

    public required string Description { get; init; }

    public required string IsNotRecorded { get; init; }

    public required string Links { get; init; }

    public required string Address { get; init; }
}

/// <summary>The same facts as an app reads them from either file.</summary>
internal static class ReadSchedule
{
    public static XElement Xml(ScheduleFacts facts)
    {
        using var reader = XmlReader.Create(new MemoryStream(ScheduleXml.Write(facts)));
        return XDocument.Load(reader).Root ?? throw new InvalidOperationException("There is no schedule.");
    }

    public static JsonObject Json(ScheduleFacts facts) => JsonNode.Parse(ScheduleJson.Write(facts))!["schedule"]!.AsObject();

    /// <summary>From one file, once the other was found to say the same.</summary>
    public static List<ReadEvent> Events(ScheduleFacts facts)
    {
        var events = OfXml(facts);
        Assert.Equal(events, OfJson(facts));
        return events;
    }

    public static ReadEvent Only(ScheduleFacts facts) => Assert.Single(Events(facts));

    private static List<ReadEvent> OfXml(ScheduleFacts facts) =>
    [
        .. from day in Xml(facts).Elements("day")
           from room in day.Elements("room")
           from one in room.Elements("event")
           select new ReadEvent
           {
               Day = (int)day.Attribute("index")!,
               Under = (string)room.Attribute("name")!,
               Number = (int)one.Attribute("id")!,
               Id = (string)one.Attribute("guid")!,
               Room = Text(one, "room"),
               Title = Text(one, "title"),
               Subtitle = Text(one, "subtitle"),
               Type = Text(one, "type"),
               Date = Text(one, "date"),
               Start = Text(one, "start"),
               Duration = Text(one, "duration"),
               Abstract = Text(one, "abstract"),
               Slug = Text(one, "slug"),
               Track = Text(one, "track"),
               People = Joined(one.Element("persons")!.Elements().Select(person => $"{person.Value} {(string?)person.Attribute("guid")}")),
               Language = Text(one, "language"),
               Description = Text(one, "description"),
               IsNotRecorded = one.Element("recording") is { } recording ? Text(recording, "optout") : "",
               Links = Joined(one.Element("links")!.Elements().Select(link => $"{link.Value} {(string?)link.Attribute("href")}")),
               Address = Text(one, "url"),
           },
    ];

    private static List<ReadEvent> OfJson(ScheduleFacts facts) =>
    [
        .. from day in Json(facts)["conference"]!["days"]!.AsArray()
           from room in day!["rooms"]!.AsObject()
           from one in room.Value!.AsArray().Select(one => one!.AsObject())
           select new ReadEvent
           {
               Day = (int)day["index"]!,
               Under = room.Key,
               Number = (int)one["id"]!,
               Id = Text(one, "guid"),
               Room = Text(one, "room"),
               Title = Text(one, "title"),
               Subtitle = Text(one, "subtitle"),
               Type = Text(one, "type"),
               Date = Text(one, "date"),
               Start = Text(one, "start"),
               Duration = Text(one, "duration"),
               Abstract = Text(one, "abstract"),
               Slug = Text(one, "slug"),
               Track = Text(one, "track"),
               People = Joined(one["persons"]!.AsArray().Select(person => $"{Text(person!, "name")} {Text(person!, "guid")}")),
               Language = Text(one, "language"),
               Description = Text(one, "description"),
               IsNotRecorded = one["do_not_record"] is { } not ? not.ToJsonString() : "",
               Links = Joined(one["links"]!.AsArray().Select(link => $"{Text(link!, "title")} {Text(link!, "url")}")),
               Address = Text(one, "url"),
           },
    ];

    private static string Joined(IEnumerable<string> parts) => string.Join('|', parts);

    private static string Text(XElement one, string name) => one.Element(name)?.Value ?? "";

    private static string Text(JsonNode one, string name) => (string?)one[name] ?? "";
}
