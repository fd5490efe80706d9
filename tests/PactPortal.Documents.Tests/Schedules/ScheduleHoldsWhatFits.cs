using System.Text;
using CsCheck;
using PactPortal.Documents.Schedules;
using static PactPortal.Documents.Tests.Schedules.SampleSchedule;

namespace PactPortal.Documents.Tests.Schedules;

/// <summary>What an agenda has and these files have no word for: it is left out, or said otherwise.</summary>
public sealed class ScheduleHoldsWhatFits
{
    private const string Awkward = "\0\u0001\r\n\t\u0085\u2028\uD83D\uDE00\uFFFE<&>\"' a";

    [Fact]
    public void Events_ThereOnAllDays_AreLeftOut() => IsLeftOut(Workshop() with { Day = null, EndsAt = At("2030-03-11T10:00:00-07:00") });

    [Fact]
    public void Events_LongerThanADay_AreLeftOut() =>
        IsLeftOut(Workshop() with { EndsAt = Workshop().StartsAt.AddHours(24).AddMinutes(1) });

    [Fact]
    public void Events_OfAWholeDay_AreIn() =>
        Assert.Equal("24:00", ReadSchedule.Only(Facts(Workshop() with { EndsAt = Workshop().StartsAt.AddHours(24) })).Duration);

    [Fact]
    public void Events_Cancelled_AreLeftOut() => IsLeftOut(Workshop() with { IsCancelled = true });

    [Fact]
    public void Rooms_SeveralOfOneEvent_StandUnderTheFirstAndSayTheOthers()
    {
        var read = ReadSchedule.Only(Facts(Workshop() with { RoomIds = [Oak.Id, Hall.Id] }));

        Assert.Equal(("Oak", "Oak", "Bring a case.\n\nAlso in Main hall."), (read.Under, read.Room, read.Description));
    }

    [Theory]
    [InlineData("By the fire", "By the fire")]
    [InlineData(" \n", "To be announced")]
    [InlineData(null, "To be announced")]
    public void Rooms_EventInNone_StandsUnderItsPlace(string? place, string room)
    {
        var read = ReadSchedule.Only(Facts(Walk() with { Place = place }));

        Assert.Equal((room, room), (read.Under, read.Room));
    }

    [Fact]
    public void Rooms_TwoOfOneName_AreOne()
    {
        var other = new ScheduleRoom(Id(70), "Main  hall ");

        var facts = Facts(Dinner(), Workshop() with { RoomIds = [other.Id], Day = 1 }) with { Rooms = [Hall, other] };

        Assert.Equal(["Main hall", "Main hall"], ReadSchedule.Events(facts).Select(one => one.Under));
        Assert.Single(ReadSchedule.Json(facts)["conference"]!["rooms"]!.AsArray());
        Assert.Single(ReadSchedule.Xml(facts).Elements("day").SelectMany(day => day.Elements("room")));
    }

    [Fact]
    public void Events_WithoutAPage_HaveTheAgendas() =>
        Assert.Equal("https://pact.example.org/convenings/pact-2030/agenda", ReadSchedule.Only(Facts(Dinner())).Address);

    [Fact]
    public void People_NobodyHandedIn_AreNobody() => Assert.Equal("", ReadSchedule.Only(Facts(Workshop() with { People = [] })).People);

    [Theory]
    [InlineData("Bell\u0007 and NUL\0", "Bell and NUL")]
    [InlineData("No character \uFFFE\uFFFF", "No character")]
    [InlineData("Whole 😀 one", "Whole 😀 one")]
    [InlineData("Two\r\n lines\u2028", "Two lines")]
    [InlineData("</title><title>", "</title><title>")]
    [InlineData("]]> & \"quotes\"", "]]> & \"quotes\"")]
    public void Titles_WithWhatXmlHasNoPlaceFor_LoseThat(string typed, string read) =>
        Assert.Equal(read, ReadSchedule.Only(Facts(Workshop() with { Title = typed })).Title);

    [Fact]
    public void Titles_WithHalfACharacter_LoseIt() =>
        Assert.Equal("Half a pair here", ReadSchedule.Only(Facts(Workshop() with { Title = "Half a pair \uD83D here\uDE00" })).Title);

    [Fact]
    public void BothFiles_WhateverPeopleType_AreReadAndSayTheSame() =>
        Gen.Select(Gen.String, Gen.String, Gen.String[Gen.Char[Awkward], 0, 30]).Sample((one, two, three) =>
        {
            var facts = Facts(
                Workshop() with
                {
                    Title = one,
                    Subtitle = two,
                    Track = three,
                    Type = one,
                    Abstract = three,
                    Description = two,
                    Code = three,
                    People = [new SchedulePerson(two)],
                    Links = [new ScheduleLink(three, new Uri("https://pact.example.org/m"))],
                },
                Walk() with { Place = three, Title = two }) with
            {
                Title = two,
                Version = three,
                Slug = one,
                Rooms = [Hall, Oak with { Name = one, Description = three }],
                Tracks = [new ScheduleTrack(two, three)],
            };

            Assert.Equal(2, ReadSchedule.Events(facts).Count);
            Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(ScheduleXml.Write(Facts(Workshop() with { Title = three }))));
        }, iter: 500);

    private static void IsLeftOut(ScheduleEvent one) =>
        Assert.Equal(["Welcome"], ReadSchedule.Events(Facts(Welcome(), one)).Select(read => read.Title));
}
