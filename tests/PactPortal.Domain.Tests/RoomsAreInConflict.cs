using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Conflicts;

namespace PactPortal.Domain.Tests;

/// <summary>What is wrong with the rooms of a draft, in the sentence that the planning team reads.</summary>
public sealed class RoomsAreInConflict
{
    private readonly SomeAgenda agenda = new();

    [Fact]
    public void TwoItems_AtOnceInARoom_MustBeSettled()
    {
        var sycamore = agenda.Room("Sycamore Room");
        var (second, first) = (agenda.Item("E4", "14:30", "15:30").In(sycamore), agenda.Item("D3", "13:30", "14:45").In(sycamore));

        var conflict = Assert.Single(agenda.Conflicts);

        agenda.Has(
            "Sycamore Room has D3 until 2:45 p.m. and E4 from 2:30 p.m.", ConflictKind.RoomTakenTwice, ConflictSeverity.MustBeSettled);
        Assert.Equal((agenda.At("14:30"), agenda.At("14:45")), (conflict.BeginsAt, conflict.EndsAt));
        Assert.Equal([first, second], conflict.Items);
        Assert.Equal((sycamore, null), (conflict.Room, conflict.Speaker));
    }

    [Theory]
    [InlineData("13:30", "14:45", "14:45", "16:00")]
    [InlineData("22:00", "2026-12-09 00:00", "2026-12-09 00:00", "2026-12-09 01:00")]
    [InlineData("13:30", "14:45", "14:00", "14:00")]
    public void TwoItems_ThatTouch_AreFine(string from, string until, string nextFrom, string nextUntil)
    {
        var room = agenda.Room("Sycamore Room");
        agenda.Item("D3", from, until).In(room);
        agenda.Item("E4", nextFrom, nextUntil).In(room);

        Assert.Empty(agenda.Sentences);
    }

    [Fact]
    public void TwoItems_AcrossMidnight_AreInConflict()
    {
        var room = agenda.Room("Foyer");
        agenda.Item("N1", "22:00", "2026-12-09 00:30").In(room);
        agenda.Item("N2", "2026-12-09 00:00", "2026-12-09 02:00").In(room);

        Assert.Equal(["Foyer has N1 until 12:30 a.m. and N2 from 12:00 a.m."], agenda.Sentences);
    }

    [Fact]
    public void TwoItems_InTheHourThatComesTwice_AreComparedByInstants()
    {
        var autumn = new SomeAgenda("2026-10-31");
        var room = autumn.Room("Foyer");
        autumn.Item("N1", "", "").At("2026-10-31T23:00:00-07:00", "2026-11-01T01:30:00-07:00").In(room);
        var next = autumn.Item("N2", "", "").At("2026-11-01T01:00:00-08:00", "2026-11-01T02:00:00-08:00").In(room);
        Assert.Empty(autumn.Sentences);

        next.At("2026-11-01T01:00:00-07:00", "2026-11-01T02:00:00-08:00");
        Assert.Equal(TimeSpan.FromMinutes(30), autumn.Conflicts.Single().EndsAt - autumn.Conflicts.Single().BeginsAt);
    }

    [Fact]
    public void TwoItems_InASharedRoom_AreFine()
    {
        var foyer = agenda.Room("Foyer", isShared: true);
        agenda.Item("CI", "08:00", "12:00").In(foyer);
        agenda.Item("TA", "09:00", "10:00").In(foyer);

        Assert.Empty(agenda.Sentences);
    }

    [Fact]
    public void BlockAndWhatStandsInIt_HaveTheirRoomTogether()
    {
        var ballroom = agenda.Room("Ballroom");
        var day = agenda.Item("AM", "09:00", "12:00").In(ballroom);
        var block = agenda.Item("AM-1", "09:00", "10:30").In(ballroom).Inside(day);
        var session = agenda.Item("PL-1", "09:00", "10:00").In(ballroom).Inside(block);
        Assert.Empty(agenda.Sentences);

        agenda.Item("PL-2", "09:30", "10:30").In(ballroom).Inside(block);
        Assert.Equal(["Ballroom has PL-1 until 10:00 a.m. and PL-2 from 9:30 a.m."], agenda.Sentences);

        session.Cancel();
        Assert.Empty(agenda.Sentences);
    }

    [Theory]
    [InlineData(AgendaItemState.Cancelled, null)]
    [InlineData(AgendaItemState.Idea, ConflictSeverity.Note)]
    [InlineData(AgendaItemState.Planned, ConflictSeverity.MustBeSettled)]
    [InlineData(AgendaItemState.Confirmed, ConflictSeverity.MustBeSettled)]
    public void TwoItems_OneOfThemInAState_AreAsHardAsItIsSure(AgendaItemState state, ConflictSeverity? severity)
    {
        var room = agenda.Room("Sycamore Room");
        agenda.Item("D3", "13:30", "14:45").In(room);
        agenda.Item("E4", "14:30", "15:30").In(room).But(terms => terms with { State = state });

        Assert.Equal(severity, agenda.Conflicts.SingleOrDefault()?.Severity);
    }

    [Fact]
    public void TwoItems_ThatShareOneOfTheirRooms_AreInConflictThere()
    {
        var (north, south) = (agenda.Room("North"), agenda.Room("South"));
        agenda.Item("E4", "13:30", "14:45").In(south);
        agenda.Item("D3", "13:30", "14:45").In(north, south);

        Assert.Equal(["South has D3 until 2:45 p.m. and E4 from 1:30 p.m."], agenda.Sentences);
    }

    [Fact]
    public void QuietRoom_OnAllDays_LeavesNoPlaceForASession()
    {
        var quiet = agenda.Room("Quiet Room");
        agenda.Item("QR", "08:00", "09:00").In(quiet).Throughout(agenda.At("2026-12-10 13:00"));
        agenda.Item("C1", "15:00", "16:00").In(quiet);

        agenda.Has("Quiet Room has QR on all days and C1 from 3:00 p.m.", ConflictKind.RoomTakenTwice, ConflictSeverity.MustBeSettled);
    }

    [Fact]
    public void QuietRoom_OnAllDays_IsOnlyNotedWhenTheHouseIsLockedAtNight()
    {
        var quiet = agenda.Room("Quiet Room");
        agenda.Item("QR", "08:00", "09:00").In(quiet).Throughout(agenda.At("2026-12-10 13:00"));
        quiet.SayClosures([(agenda.At("22:00"), agenda.At("2026-12-09 06:00"))], Some.September);

        agenda.Has("Quiet Room has QR on all days and can’t be had from 10:00 p.m.", ConflictKind.RoomClosed, ConflictSeverity.Note);
    }

    [Theory]
    [InlineData("12:00", "14:00", "Sycamore Room can’t be had until 2:00 p.m. and has D3 from 1:30 p.m.")]
    [InlineData("14:00", "18:00", "Sycamore Room has D3 until 2:45 p.m. and can’t be had from 2:00 p.m.")]
    [InlineData("10:00", "2026-12-11 18:00", "Sycamore Room can’t be had until Friday, December 11, 6:00 p.m. and has D3 from 1:30 p.m.")]
    [InlineData("12:00", "13:30", null)]
    [InlineData("14:45", "16:00", null)]
    public void Room_ThatCantBeHad_MustBeSettled(string from, string until, string? sentence)
    {
        var room = agenda.Room("Sycamore Room", isShared: true);
        agenda.Item("D3", "13:30", "14:45").In(room);
        room.SayClosures([(agenda.At(from), agenda.At(until))], Some.September);

        agenda.Has(sentence, ConflictKind.RoomClosed, ConflictSeverity.MustBeSettled);
    }

    [Fact]
    public void Room_WhoseTimesNobodySaid_IsNoConflictAndSaysSo()
    {
        var (said, notSaid, unused) = (agenda.Room("Sycamore Room"), agenda.Room("Willow Salon"), agenda.Room("Attic"));
        agenda.Item("D3", "13:30", "14:45").In(said, notSaid);
        said.SayClosures([], Some.September);

        Assert.Empty(agenda.Sentences);
        Assert.Equal([notSaid], TimesNotSaid.Of(agenda.Draft).Rooms);
        Assert.DoesNotContain(unused, TimesNotSaid.Of(agenda.Draft).Rooms);
    }

    [Fact]
    public void Room_ThatTheDraftDoesNotHave_IsAnError()
    {
        agenda.Item("D3", "13:30", "14:45").In(new SomeAgenda().Room("Elsewhere"));

        Assert.StartsWith("D3 is in room", Assert.Throws<InvalidOperationException>(() => agenda.Conflicts).Message);
    }
}
