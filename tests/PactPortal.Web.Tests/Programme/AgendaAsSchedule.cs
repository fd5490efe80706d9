using System.Text.Json;
using System.Xml.Linq;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Programme;

/// <summary>The release as conference apps read it.</summary>
public sealed class AgendaAsSchedule : PortalScenario
{
    [Fact]
    public async Task Download_TheXml_HasEverySessionOnItsDayInItsRoom()
    {
        var file = XDocument.Parse((await App.Visit().GetAsync($"/convenings/{Some.Convening}/agenda.xml")).Html);

        var days = file.Root?.Elements("day").ToList() ?? [];
        var session = file.Descendants("event").Single(one => one.Element("title")?.Value == "Measures That Help: Counting Practice, Not People");
        Assert.Equal("Release 1", file.Root?.Element("version")?.Value);
        Assert.Equal(["1", "2", "3"], days.Select(day => day.Attribute("index")?.Value));
        Assert.Equal(39, file.Descendants("event").Count()); // the quiet room is there on all days, which the format can't say
        Assert.Equal("2026-12-09T15:05:00-08:00", session.Element("date")?.Value);
        Assert.Equal(("15:05", "01:15", "Sycamore Room"), (session.Element("start")?.Value, session.Element("duration")?.Value, session.Parent?.Attribute("name")?.Value));
    }

    [Fact]
    public async Task Download_TheJson_HasTheSameEvents()
    {
        using var file = JsonDocument.Parse((await App.Visit().GetAsync($"/convenings/{Some.Convening}/agenda.json")).Html);

        var conference = file.RootElement.GetProperty("schedule").GetProperty("conference");
        Assert.Equal(3, conference.GetProperty("daysCount").GetInt32());
        Assert.Equal(39, conference.GetProperty("days").EnumerateArray().SelectMany(day => day.GetProperty("rooms").EnumerateObject()).Sum(room => room.Value.GetArrayLength()));
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Download_OfAConveningWithoutARelease_IsNotThere(string format) =>
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await App.Visit().GetAsync($"/convenings/{Some.Gathering}/agenda.{format}")).Status);
}
