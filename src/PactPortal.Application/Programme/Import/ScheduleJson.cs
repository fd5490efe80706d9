using System.Text.Json;
using PactPortal.Application.Sheets;
using PactPortal.Domain;

namespace PactPortal.Application.Programme.Import;

/// <summary>
/// A schedule as JSON: frab's, with days, rooms and events; or a plain list of items with day, start, end, title, kind and the title of the block
/// that each stands in.
/// </summary>
internal static class ScheduleJson
{
    private const string NoSchedule = "This JSON is no schedule: it would have a “schedule” with its conference and days, or a list of “items”.";

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    public static Outcome<ImportedFile> Read(Stream content, string field)
    {
        try
        {
            content.Position = 0;
            using var document = JsonDocument.Parse(content, Options);
            var root = document.RootElement;
            var frab = Find(Find(Find(root, "schedule"), "conference"), "days");
            var (name, rows) = frab.ValueKind == JsonValueKind.Array ? ("a schedule in frab’s JSON", Events(frab))
                : Find(root, "items").ValueKind == JsonValueKind.Array ? ("a list of items in JSON", Items(Find(root, "items")))
                : ("", []);
            return name.Length == 0 ? new Refusal(NoSchedule, field)
                : rows.Count == 0 ? new Refusal("This schedule has no items.", field)
                : rows.Count > ScheduleFile.MostRows ? SheetFile.TooMany(ScheduleFile.MostRows, field)
                : ImportedFile.OfSchedule(name, rows);
        }
        catch (JsonException exception)
        {
            return new Refusal(FormattableString.Invariant($"This JSON can’t be read: something is wrong in line {exception.LineNumber + 1}."), field);
        }
        catch (InvalidOperationException)
        {
            // A text of it isn't one in any encoding.
            return new Refusal("The file’s letters could not be read. Save it in UTF-8 and choose it again.", field);
        }
    }

    private static List<ImportedRow> Events(JsonElement days)
    {
        var found =
            from day in days.EnumerateArray()
            let rooms = Find(day, "rooms")
            where rooms.ValueKind == JsonValueKind.Object
            from room in rooms.EnumerateObject()
            where room.Value.ValueKind == JsonValueKind.Array
            from one in room.Value.EnumerateArray()
            select (day, room.Name, one);
        return [.. found.Take(ScheduleFile.MostRows + 1).Select((one, at) => Event(one.day, one.Name, one.one, at + 1))];
    }

    private static ImportedRow Event(JsonElement day, string room, JsonElement found, int number)
    {
        var persons = Find(found, "persons");
        return new FrabEvent(number)
            .Say(ImportColumn.Code, Text(found, "code"))
            .Say(ImportColumn.Identifier, Text(found, "guid"))
            .Say(ImportColumn.Title, FrabXml.Title(Text(found, "title"), Text(found, "subtitle")))
            .SayType(Text(found, "type"))
            .SayTime(Text(day, "date"), Text(found, "date"), Text(found, "start"), Text(found, "duration"))
            .Say(ImportColumn.Rooms, ListedNames.One(Text(found, "room") is { Length: > 0 } said ? said : room))
            .Say(ImportColumn.Track, Text(found, "track"))
            .SayTexts(Text(found, "abstract"), Text(found, "description"))
            .SaySpeakers(persons.ValueKind == JsonValueKind.Array
                ? persons.EnumerateArray().Select(person => Text(person, "public_name") ?? Text(person, "full_public_name") ?? Text(person, "name"))
                : [])
            .Row();
    }

    private static List<ImportedRow> Items(JsonElement items) =>
        [.. items.EnumerateArray().Take(ScheduleFile.MostRows + 1).Select((item, at) => Item(item, at + 1))];

    /// <summary>Whatever of an item is called as a column of a sheet would be.</summary>
    private static ImportedRow Item(JsonElement item, int number)
    {
        var row = new FrabEvent(number);
        foreach (var property in item.ValueKind == JsonValueKind.Object ? item.EnumerateObject() : default)
        {
            var text = Text(item, property.Name);
            switch (ImportColumns.Find(property.Name))
            {
                case ImportColumn.Kind:
                    row.SayType(text);
                    break;
                case { } column:
                    row.Say(column, text);
                    break;
            }
        }

        return row.Row();
    }

    private static JsonElement Find(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) ? found : default;

    private static string? Text(JsonElement element, string name)
    {
        var found = Find(element, name);
        return found.ValueKind switch
        {
            JsonValueKind.String => found.GetString(),
            JsonValueKind.Number => found.GetRawText(),
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            JsonValueKind.Array => ListedNames.Join(found.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString() ?? "")),
            JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object => null,
        };
    }
}
