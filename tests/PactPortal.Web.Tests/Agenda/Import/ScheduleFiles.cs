using System.Globalization;
using System.Text;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Agenda.Import;

/// <summary>Schedules as somebody might send them.</summary>
internal static class ScheduleFiles
{
    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static string TextOf(byte[] file) => Encoding.UTF8.GetString(file);

    /// <param name="desk">The address of the agenda.</param>
    public static async Task<Page> UploadAsync(PortalBrowser planner, string desk, byte[] bytes)
    {
        var (name, token) = await planner.TokenAsync();
        using var file = new ByteArrayContent(bytes);
        using var content = new MultipartFormDataContent { { new StringContent(token ?? ""), name }, { file, "Form.File", "schedule.csv" } };
        return await planner.SendAsync(HttpMethod.Post, $"{desk}/import", content);
    }

    /// <summary>The page that shows what would be done.</summary>
    public static async Task<Page> LookAsync(PortalBrowser planner, string desk, byte[] bytes) => await (await UploadAsync(planner, desk, bytes)).FollowAsync();

    public static string ButtonOf(Page look) =>
        look.Document.QuerySelectorAll("button[value=import]").Select(button => button.TextContent.Trim()).SingleOrDefault()
        ?? throw new InvalidOperationException($"Nothing can be imported: {look.Main}");

    /// <summary>
    /// A convening of three days: 140 items, of which eleven begin past midnight. Two speakers are double-booked, each by one minute; all else is
    /// free of conflicts.
    /// </summary>
    /// <param name="first">Date of the first day.</param>
    public static string Generated(DateOnly first, int seed)
    {
        var random = new Random(seed);
        var rows = new StringBuilder("Code,Title,Type,Day,Start,End,Room,Speakers\n");
        var number = 0;
        for (var day = 1; day <= 3; day++)
        {
            var night = day == 3 ? 3 : 4;
            var plain = day == 3 ? 41 : 42;
            foreach (var (start, at) in Enumerable.Range(0, plain).Select(at => (first.AddDays(day - 1).ToDateTime(new TimeOnly(8, 0)).AddHours(at / 4), at)))
            {
                Add(day, start.AddMinutes(random.Next(3) * 5), 40, at % 4);
            }

            foreach (var at in Enumerable.Range(0, night))
            {
                Add(day, first.AddDays(day).ToDateTime(new TimeOnly(0, 30)), 40, at);
            }
        }

        Clash(1, "Twice Booked-One");
        Clash(2, "Twice Booked-Two");
        return rows.ToString();

        void Add(int day, DateTime start, int minutes, int room, string? speaker = null)
        {
            number++;
            Row(day, start, start.AddMinutes(minutes), $"Room {room + 1}", speaker ?? $"Speaker Number{number}");
        }

        // The first ends a minute after the second starts, at an hour at which the day has nothing else.
        void Clash(int day, string speaker)
        {
            var evening = first.AddDays(day - 1).ToDateTime(new TimeOnly(21, 0));
            Row(day, evening, evening.AddMinutes(31), "Room 1", speaker);
            Row(day, evening.AddMinutes(30), evening.AddMinutes(60), "Room 2", speaker);
        }

        void Row(int day, DateTime start, DateTime end, string room, string speaker) => rows.Append(
            CultureInfo.InvariantCulture, $"G{rows.Length},Item at {start:HH:mm},session,{day},{start:yyyy-MM-dd HH:mm},{end:yyyy-MM-dd HH:mm},{room},{speaker}\n");
    }

    /// <summary>The arrival, a meal, and sessions on both sides of the night in which the clocks go forward.</summary>
    public static string FrabXml(string head = "") => $"""
        <?xml version="1.0" encoding="utf-8"?>
        {head}<schedule><conference><title>Clocks</title></conference>
        <day index="1" date="2030-03-09" start="2030-03-09T04:00:00-08:00" end="2030-03-10T03:59:00-07:00"><room name="Main Hall">
        <event id="1" guid="0b0f0e9e-6a53-5c2b-9a51-1d2f9f3f0001" code="AC01"><room>Main Hall</room><title>Arrival</title><type>logistics</type>
        <date>2030-03-09T15:30:00-08:00</date><start>15:30</start><duration>02:30</duration><track>Welcome</track><persons/></event>
        </room></day>
        <day index="2" date="2030-03-10" start="2030-03-10T04:00:00-07:00" end="2030-03-11T03:59:00-07:00"><room name="Main Hall">
        <event id="2" guid="0b0f0e9e-6a53-5c2b-9a51-1d2f9f3f0002"><room>Main Hall</room><title>Small teams</title><type>session</type>
        <date>2030-03-10T10:00:00-07:00</date><start>10:00</start><duration>01:15</duration><persons><person id="1">Ines Marlowe</person></persons></event>
        <event id="3" guid="0b0f0e9e-6a53-5c2b-9a51-1d2f9f3f0003"><room>Main Hall</room><title>Skipped</title><type>session</type>
        <date>2030-03-10T02:30:00-08:00</date><start>02:30</start><duration>01:00</duration><persons/></event>
        </room></day></schedule>
        """;

    public const string NestedJson = """
        {"timezone":"America/Los_Angeles","items":[
        {"day":"D0","start":"15:30","end":"18:00","title":"Arrival","kind":"logistics","parent":null,"optional":false},
        {"day":"D1","start":"09:00","end":"12:00","title":"Morning","kind":"block","parent":null,"optional":false},
        {"day":"D1","start":"09:00","end":"10:00","title":"Welcome","kind":"plenary","parent":"Morning","optional":false},
        {"day":"D2","start":"09:00","end":"12:00","title":"Morning","kind":"block","parent":null,"optional":false},
        {"day":"D2","start":"09:15","end":"10:15","title":"Panel","kind":"session","parent":"Morning","optional":false}]}
        """;
}
