using PactPortal.Domain.Programme.Conflicts;

namespace PactPortal.Domain.Tests;

public sealed class RoomIsTooSmallForThoseWhoChose
{
    private readonly SomeAgenda agenda = new();

    [Theory]
    [InlineData(71, null, "71 people chose C3, Elderberry Room has 60 seats")]
    [InlineData(61, null, "61 people chose C3, Elderberry Room has 60 seats")]
    [InlineData(60, null, null)]
    [InlineData(56, 55, "56 people chose C3, it is for 55")]
    [InlineData(61, 100, "61 people chose C3, Elderberry Room has 60 seats")]
    public void OneRoom_HasItsSeatsOrFewerWhereTheItemSaysSo(int chose, int? capacity, string? sentence)
    {
        var elderberry = agenda.Room("Elderberry Room", seats: 60);
        var item = agenda.Item("C3", "10:35", "11:50", terms => terms with { Capacity = capacity }).In(elderberry);
        agenda.Chosen[item.AgendaItemId] = chose;

        agenda.Has(sentence, ConflictKind.RoomTooSmall, ConflictSeverity.MustBeSettled);
        Assert.All(agenda.Conflicts, conflict => Assert.Equal(agenda.At("10:35"), conflict.BeginsAt));
    }

    [Theory]
    [InlineData(100, null)]
    [InlineData(101, "101 people chose C3, North and South have 100 seats")]
    public void SeveralRooms_HaveTheirSeatsTogether(int chose, string? sentence)
    {
        var item = agenda.Item("C3", "10:35", "11:50").In(agenda.Room("North", seats: 60), agenda.Room("South", seats: 40));
        agenda.Chosen[item.AgendaItemId] = chose;

        Assert.Equal(sentence, agenda.Sentences.SingleOrDefault());
    }

    [Fact]
    public void Room_ThatDoesNotSayItsSeats_IsNotTooSmall()
    {
        var item = agenda.Item("C3", "10:35", "11:50").In(agenda.Room("North", seats: 60), agenda.Room("Garden"));
        var nowhere = agenda.Item("C4", "10:35", "11:50");
        (agenda.Chosen[item.AgendaItemId], agenda.Chosen[nowhere.AgendaItemId]) = (300, 300);

        Assert.Empty(agenda.Sentences);
    }

    [Fact]
    public void Item_ThatLostItsTime_IsOnlyNoted()
    {
        var item = agenda.Item("C3", "", "").In(agenda.Room("North", seats: 1));
        agenda.Chosen[item.AgendaItemId] = 2;

        agenda.Has("2 people chose C3, North has 1 seat", ConflictKind.RoomTooSmall, ConflictSeverity.Note);
        Assert.Null(agenda.Conflicts[0].BeginsAt);
    }

    [Theory]
    [InlineData("10:00", "11:00", "10:30", "11:30", "12 people chose C1 until 11:00 a.m. and C3 from 10:30 a.m.")]
    [InlineData("10:30", "11:30", "10:30", "11:30", "12 people chose C1 until 11:30 a.m. and C3 from 10:30 a.m.")]
    [InlineData("10:00", "10:30", "10:30", "11:30", null)]
    public void TwoItems_ThatTheSamePeopleChose_AreNotedWhereTheyOverlap(
        string from, string until, string nextFrom, string nextUntil, string? sentence)
    {
        var (second, first) = (agenda.Item("C3", nextFrom, nextUntil), agenda.Item("C1", from, until));
        agenda.ChosenBoth[new ItemPair(second.AgendaItemId, first.AgendaItemId)] = 12;

        agenda.Has(sentence, ConflictKind.OverlappingChoices, ConflictSeverity.Note);
        Assert.Equal(12, agenda.ChosenBoth[new ItemPair(first.AgendaItemId, second.AgendaItemId)]);
    }

    [Fact]
    public void ItemOfABlock_ChosenWithTheBlock_IsNoOverlap()
    {
        var block = agenda.Item("AM", "09:00", "12:00");
        var session = agenda.Item("C1", "10:00", "11:00").Inside(block);
        agenda.ChosenBoth[new ItemPair(block.AgendaItemId, session.AgendaItemId)] = 12;

        Assert.Empty(agenda.Sentences);
    }

    [Fact]
    public void WhatIsThereOnAllDays_IsNoOverlap()
    {
        var quiet = agenda.Item("QR", "09:00", "10:00").Throughout(agenda.At("2026-12-10 13:00"));
        var session = agenda.Item("C1", "10:00", "11:00");
        agenda.ChosenBoth[new ItemPair(quiet.AgendaItemId, session.AgendaItemId)] = 12;

        Assert.Empty(agenda.Sentences);
    }

    [Fact]
    public void TwoItems_OneOfThemCancelledOrUnknown_AreNotAsked()
    {
        var (first, second) = (agenda.Item("C1", "10:00", "11:00"), agenda.Item("C3", "10:00", "11:00"));
        second.Cancel();
        agenda.ChosenBoth[new ItemPair(first.AgendaItemId, second.AgendaItemId)] = 12;
        agenda.ChosenBoth[new ItemPair(first.AgendaItemId, Guid.CreateVersion7())] = 12;

        Assert.Empty(agenda.Sentences);
    }
}
