using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Arrangement;

namespace PactPortal.Domain.Tests;

public sealed class ItemsAreSwapped
{
    private readonly SomeDraft agenda = new();

    [Fact]
    public void Preview_OfTwo_GivesEachTheOthersStartRoomPlaceAndBlockAndKeepsItsLength()
    {
        var (salon, morning) = (agenda.Room("Willow Salon"), agenda.Block("AM", "2026-12-09T09:00-08:00/2026-12-09T12:00-08:00"));
        var talk = agenda.Item("A1", "2026-12-09T10:00-08:00/2026-12-09T11:00-08:00", with: terms => terms with
        {
            RoomIds = [salon.RoomId],
            ParentId = morning.AgendaItemId,
            IsPinned = true,
        });
        var walk = agenda.Item("W1", "2026-12-10T15:00-08:00/2026-12-10T15:20-08:00", 2, terms => terms with
        {
            Place = "Meet in the lobby",
        });

        Apply(new ItemSwap(talk, walk).Preview(agenda.Items));

        Assert.Equal(SomeDraft.Time("2026-12-10T15:00-08:00/2026-12-10T16:00-08:00", 2), AgendaPlacement.Of(talk).Time);
        Assert.Equal(SomeDraft.Time("2026-12-09T10:00-08:00/2026-12-09T10:20-08:00"), AgendaPlacement.Of(walk).Time);
        Assert.Equal(("Meet in the lobby", null), (talk.Place, talk.ParentId));
        Assert.Empty(talk.RoomIds);
        Assert.Equal((null, morning.AgendaItemId), (walk.Place, walk.ParentId!.Value));
        Assert.Equal([salon.RoomId], walk.RoomIds);
    }

    [Fact]
    public void Preview_TwiceInARow_IsAsBefore()
    {
        var one = agenda.Item("A1", "2026-12-09T10:00-08:00/2026-12-09T11:00-08:00");
        var other = agenda.Item("B1", "2026-12-10T15:00-08:00/2026-12-10T15:20-08:00", 2);
        var before = agenda.Items.Select(item => AgendaPlacement.Of(item).Time).ToList();

        Apply(new ItemSwap(one, other).Preview(agenda.Items));
        Apply(new ItemSwap(other, one).Preview(agenda.Items));

        Assert.Equal(before, agenda.Items.Select(item => AgendaPlacement.Of(item).Time));
    }

    [Fact]
    public void Preview_OfABlock_TakesAlongWhatStandsInIt()
    {
        var (salon, block) = (agenda.Room("Willow Salon"), agenda.Block("AM", "2026-12-09T09:00-08:00/2026-12-09T12:00-08:00"));
        var inside = agenda.Item("A1", "2026-12-09T09:30-08:00/2026-12-09T10:00-08:00", with: terms => terms with
        {
            ParentId = block.AgendaItemId,
            RoomIds = [salon.RoomId],
        });
        var other = agenda.Item("B1", "2026-12-10T15:00-08:00/2026-12-10T15:20-08:00", 2);

        Apply(new ItemSwap(block, other).Preview(agenda.Items));

        Assert.Equal(SomeDraft.Time("2026-12-10T15:30-08:00/2026-12-10T16:00-08:00", 2), AgendaPlacement.Of(inside).Time);
        Assert.Equal(block.AgendaItemId, inside.ParentId);
        Assert.Equal([salon.RoomId], inside.RoomIds);
    }

    [Fact]
    public void Preview_AcrossAClockChange_KeepsTheLengthThatTheItemHas()
    {
        var night = agenda.Item("N", "2030-11-03T00:30-07:00/2030-11-03T01:30-08:00");
        var day = agenda.Item("D", "2030-11-03T10:00-08:00/2030-11-03T10:30-08:00");

        Apply(new ItemSwap(night, day).Preview(agenda.Items));

        Assert.Equal(TimeSpan.FromHours(2), night.EndsAt - night.StartsAt);
        Assert.Equal(Some.At("2030-11-03T12:00-08:00"), night.EndsAt);
    }

    [Fact]
    public void Preview_OfWhatCannotBeSwapped_IsRefusedEachWithItsSentence()
    {
        var block = agenda.Block("AM", "2026-12-09T09:00-08:00/2026-12-09T12:00-08:00");
        var inside = agenda.Item("A1", "2026-12-09T09:30-08:00/2026-12-09T10:00-08:00", with: terms => terms with
        {
            ParentId = block.AgendaItemId,
        });
        var unplaced = agenda.Item("U");
        var quiet = agenda.Item("Q", "2026-12-08T08:00-08:00/2026-12-10T17:00-08:00", day: null);
        var gone = agenda.Item("G", "2026-12-09T09:30-08:00/2026-12-09T10:00-08:00");
        gone.Cancel();

        Assert.Equal(
            [
                "Choose another item: one can’t be swapped with itself.",
                "One of these stands in the other. Choose another item.",
                "“About U” has no time yet. Give it one instead.",
                "“About Q” is there on all days. Choose another item.",
                "“About G” is cancelled, and stays where it was announced. Choose another item.",
            ],
            new[] { block, inside, unplaced, quiet, gone }
                .Select(other => Assert.Single(new ItemSwap(block, other).Preview(agenda.Items).Refusals).Sentence));
    }

    private static void Apply(AgendaPreview preview)
    {
        Assert.True(preview.CanBeApplied);
        foreach (var move in preview.Moves)
        {
            move.Apply();
        }
    }
}
