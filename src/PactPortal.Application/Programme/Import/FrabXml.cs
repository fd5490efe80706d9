using System.Xml;
using System.Xml.Linq;
using PactPortal.Application.Sheets;
using PactPortal.Domain;

namespace PactPortal.Application.Programme.Import;

/// <summary>A schedule as frab and its kin write it in XML: days, rooms in them, events in these. Entities and document types are refused.</summary>
internal static class FrabXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = ScheduleFile.Largest,
        CloseInput = false,
    };

    public static Outcome<ImportedFile> Read(Stream content, string field)
    {
        content.Position = 0;
        XDocument document;
        try
        {
            using var reader = XmlReader.Create(content, Settings);
            document = XDocument.Load(reader);
        }
        catch (XmlException exception)
        {
            return new Refusal(
                exception.Message.Contains("DTD", StringComparison.Ordinal)
                    ? "This XML has a document type (DOCTYPE), which is not read here. Take it out and choose the file again."
                    : FormattableString.Invariant($"This XML can’t be read: something is wrong in line {exception.LineNumber}."),
                field);
        }

        if (document.Root is not { Name.LocalName: "schedule" } root)
        {
            return new Refusal("This XML is no schedule: it would begin with “schedule”, and have days, rooms and events.", field);
        }

        var events = root.Elements("day").SelectMany(day => day.Elements("room").SelectMany(room => room.Elements("event"), (room, one) => (day, room, one)))
            .Take(ScheduleFile.MostRows + 1).Select((found, at) => Row(found.day, found.room, found.one, at + 1)).ToList();
        return events.Count == 0 ? new Refusal("This schedule has no events.", field)
            : events.Count > ScheduleFile.MostRows ? SheetFile.TooMany(ScheduleFile.MostRows, field)
            : ImportedFile.OfSchedule("a schedule in frab’s XML", events);
    }

    private static ImportedRow Row(XElement day, XElement room, XElement found, int number)
    {
        string? Text(string name) => found.Element(name)?.Value;
        return new FrabEvent(number)
            .Say(ImportColumn.Code, found.Attribute("code")?.Value)
            .Say(ImportColumn.Identifier, found.Attribute("guid")?.Value)
            .Say(ImportColumn.Title, Title(Text("title"), Text("subtitle")))
            .SayType(Text("type"))
            .SayTime(day.Attribute("date")?.Value, Text("date"), Text("start"), Text("duration"))
            .Say(ImportColumn.Rooms, ListedNames.One(Text("room") is { Length: > 0 } said ? said : room.Attribute("name")?.Value))
            .Say(ImportColumn.Track, Text("track"))
            .SayTexts(Text("abstract"), Text("description"))
            .SaySpeakers(found.Elements("persons").Elements("person").Select(person => (string?)person.Value))
            .Row();
    }

    internal static string? Title(string? title, string? subtitle) =>
        string.IsNullOrWhiteSpace(subtitle) ? title : $"{title?.Trim()}: {subtitle.Trim()}";
}
