using PactPortal.Domain.Organizations;
using PactPortal.Domain.Programme;

namespace PactPortal.Domain.Tests;

public sealed class AgendaAtAGlance
{
    [Fact]
    public void Of_OneSession_IsItsTitleAndRoom()
    {
        var glance = Assert.Single(AgendaGlance.Of([Line("Opening", 10, "Plenary", "Ballroom")]));

        Assert.Equal((1, "Opening", "Ballroom"), (glance.Day, glance.Words, glance.Place));
    }

    [Fact]
    public void Of_SessionsOfOneTrackAtOnce_IsTheTrackAndHowMany() =>
        Assert.Equal(["Cohort time, two at once"], Words(Line("North", 10, "Cohort time"), Line("South", 10, "Cohort time")));

    [Fact]
    public void Of_SessionsOfSeveralTracksAtOnce_IsWhatTheyAreTogether() =>
        Assert.Equal(["Workshops and panels, three at once"], Words(Line("A1", 10, "Law"), Line("A2", 10, "Health"), Line("A3", 10, "Law")));

    [Fact]
    public void Of_ALunchBesideASession_KeepsThemApart() =>
        Assert.Equal(["Lunch", "Table talks"], Words(Line("Table talks", 12, "Plenary"), Line("Lunch", 12, "")).Order());

    [Fact]
    public void Of_WhatIsThereOnAllDays_IsLeftOut() =>
        Assert.Equal(["Opening"], Words(Line("Opening", 10, "Plenary"), Line("Quiet room", 8, "") with { Day = null }));

    [Fact]
    public void Of_AnyOrder_IsInOrderOfTime() =>
        Assert.Equal(["Check-in", "Opening", "Closing"], Words(Line("Closing", 16, "Plenary"), Line("Opening", 10, "Plenary"), Line("Check-in", 8, "")));

    private static IEnumerable<string> Words(params AgendaLine[] lines) => AgendaGlance.Of(lines).Select(glance => glance.Words);

    private static AgendaLine Line(string title, int hour, string track, string? place = null)
    {
        var startsAt = new DateTimeOffset(2026, 12, 8, hour, 0, 0, TimeSpan.FromHours(-8));
        return new AgendaLine
        {
            Day = 1,
            StartsAt = startsAt,
            EndsAt = startsAt.AddHours(1),
            Title = title,
            Place = place,
            Track = track,
            IsSession = track.Length > 0,
            RevisedAt = startsAt.AddMonths(-4),
        };
    }
}

public sealed class SessionIsMeantFor
{
    [Theory]
    [InlineData("", "", true, true)]
    [InlineData("Probation", "", true, true)]
    [InlineData("Education", "", false, true)]
    [InlineData("", "coordinators", true, true)]
    [InlineData("Probation", "managers", true, false)]
    public void IsFor_ProbationAndCoordinators_AsTheAudienceNamesThem(string agency, string role, bool forProbation, bool forCoordinators)
    {
        var audience = new SessionAudience(agency.Length == 0 ? [] : [Enum.Parse<AgencyType>(agency)], role.Length == 0 ? [] : [role]);

        Assert.Equal((forProbation, forCoordinators), (audience.IsFor(AgencyType.Probation), audience.IsFor("Coordinators")));
    }

    [Fact]
    public void Words_OfAnAudience_NameAgenciesThenRoles()
    {
        Assert.Equal("Everyone", SessionAudience.Everyone.Words);
        Assert.Equal("human services, managers", new SessionAudience([AgencyType.HumanServices], ["managers"]).Words);
    }
}
