using System.Globalization;
using System.Text;
using System.Xml;

namespace PactPortal.Documents.Schedules;

/// <summary>An agenda as the XML that conference apps read (frab's schedule). The same facts give the same bytes.</summary>
public static class ScheduleXml
{
    public const string ContentType = "application/xml; charset=utf-8";

    // What is written as a line feed stays one, whatever machine writes it.
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.None,
    };

    /// <exception cref="InvalidOperationException">The facts don't fit together.</exception>
    public static byte[] Write(ScheduleFacts facts)
    {
        var plan = SchedulePlan.Of(facts);
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, Settings))
        {
            xml.WriteStartElement("schedule");
            xml.WriteStartElement("generator");
            xml.WriteAttributeString("name", SchedulePlan.Generator);
            xml.WriteEndElement();
            xml.WriteElementString("version", ScheduleText.Line(facts.Version));
            WriteConference(xml, plan);
            foreach (var day in plan.Days)
            {
                Write(xml, facts, day);
            }

            xml.WriteEndElement();
        }

        return file.ToArray();
    }

    private static void WriteConference(XmlWriter xml, SchedulePlan plan)
    {
        xml.WriteStartElement("conference");
        xml.WriteElementString("title", ScheduleText.Line(plan.Facts.Title));
        xml.WriteElementString("acronym", plan.Acronym);
        xml.WriteElementString("start", ScheduleText.Date(plan.First));
        xml.WriteElementString("end", ScheduleText.Date(plan.Last));
        xml.WriteElementString("days", Number(plan.Days.Count));
        xml.WriteElementString("timeslot_duration", SchedulePlan.Timeslot);
        xml.WriteElementString("url", ScheduleText.Address(plan.Facts.Address));
        xml.WriteElementString("time_zone_name", plan.Facts.Zone.Id);
        foreach (var track in plan.Facts.Tracks)
        {
            xml.WriteStartElement("track");
            xml.WriteAttributeString("name", ScheduleText.Line(track.Name));
            WriteAttribute(xml, "slug", ScheduleText.TrackSlug(track.Code));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, ScheduleFacts facts, PlannedDay day)
    {
        xml.WriteStartElement("day");
        xml.WriteAttributeString("index", Number(day.Day.Index));
        xml.WriteAttributeString("date", ScheduleText.Date(day.Day.Date));
        xml.WriteAttributeString("start", ScheduleText.Instant(day.StartsAt, facts.Zone));
        xml.WriteAttributeString("end", ScheduleText.Instant(day.EndsAt, facts.Zone));
        foreach (var room in day.Rooms)
        {
            xml.WriteStartElement("room");
            xml.WriteAttributeString("name", room.Name);
            WriteAttribute(xml, "guid", room.Id?.ToString());
            foreach (var one in room.Events)
            {
                Write(xml, facts.Zone, one);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, TimeZoneInfo zone, PlannedEvent planned)
    {
        var one = planned.Event;
        xml.WriteStartElement("event");
        xml.WriteAttributeString("id", Number(planned.Number));
        xml.WriteAttributeString("guid", one.Id.ToString());
        xml.WriteElementString("room", planned.Room);
        xml.WriteElementString("title", ScheduleText.Line(one.Title));
        WriteElement(xml, "subtitle", ScheduleText.LineOrNull(one.Subtitle));
        xml.WriteElementString("type", ScheduleText.Line(one.Type));
        xml.WriteElementString("date", ScheduleText.Instant(one.StartsAt, zone));
        xml.WriteElementString("start", ScheduleText.Clock(one.StartsAt, zone));
        xml.WriteElementString("duration", planned.Length);
        xml.WriteElementString("abstract", ScheduleText.Lines(one.Abstract));
        xml.WriteElementString("slug", planned.Slug);
        xml.WriteElementString("track", ScheduleText.Line(one.Track));
        WritePeople(xml, planned);
        xml.WriteElementString("language", ScheduleText.Line(one.Language));
        WriteElement(xml, "description", planned.Description);
        WriteRecording(xml, one.MayBeRecorded);
        WriteLinks(xml, one);
        xml.WriteElementString("url", planned.Address);
        xml.WriteEndElement();
    }

    private static void WritePeople(XmlWriter xml, PlannedEvent planned)
    {
        xml.WriteStartElement("persons");
        foreach (var (person, name) in planned.People)
        {
            xml.WriteStartElement("person");
            WriteAttribute(xml, "guid", person.Id?.ToString());
            xml.WriteString(name);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteRecording(XmlWriter xml, bool? mayBe)
    {
        if (mayBe is { } known)
        {
            xml.WriteStartElement("recording");
            xml.WriteElementString("license", "");
            xml.WriteElementString("optout", XmlConvert.ToString(!known));
            xml.WriteEndElement();
        }
    }

    private static void WriteLinks(XmlWriter xml, ScheduleEvent one)
    {
        xml.WriteStartElement("links");
        foreach (var link in one.Links)
        {
            xml.WriteStartElement("link");
            xml.WriteAttributeString("href", ScheduleText.Address(link.Address));
            xml.WriteString(ScheduleText.Line(link.Title));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteElement(XmlWriter xml, string name, string? value)
    {
        if (value is not null)
        {
            xml.WriteElementString(name, value);
        }
    }

    private static void WriteAttribute(XmlWriter xml, string name, string? value)
    {
        if (value is not null)
        {
            xml.WriteAttributeString(name, value);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
