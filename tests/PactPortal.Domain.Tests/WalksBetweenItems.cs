using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Conflicts;

namespace PactPortal.Domain.Tests;

public sealed class WalksBetweenItems
{
    private readonly SomeAgenda agenda = new();
    private readonly Speaker noor;
    private readonly Room sycamore;
    private readonly Room desk;

    public WalksBetweenItems()
    {
        noor = agenda.Speaker("Noor Saltmarsh");
        (sycamore, desk) = (agenda.Room("Sycamore Room", walk: 6), agenda.Room("the foyer desk", walk: 2, isShared: true));
        agenda.Item("D3", "13:30", "14:45").In(sycamore).With(noor);
    }

    [Theory]
    [InlineData("14:49", "Noor Saltmarsh has 4 minutes for a walk of 6, Sycamore Room to the foyer desk")]
    [InlineData("14:46", "Noor Saltmarsh has 1 minute for a walk of 6, Sycamore Room to the foyer desk")]
    [InlineData("14:45", "Noor Saltmarsh has no time for a walk of 6 minutes, Sycamore Room to the foyer desk")]
    [InlineData("14:51", null)]
    public void TimeBetween_ShorterThanTheLongerWay_IsToBeLookedAt(string from, string? sentence)
    {
        agenda.Item("TA", from, "16:00").In(desk).With(noor);

        agenda.Has(sentence, ConflictKind.WalkingTime, ConflictSeverity.LookAtIt);
        Assert.All(agenda.Conflicts, conflict => Assert.Equal((agenda.At("14:45"), agenda.At(from)), (conflict.BeginsAt, conflict.EndsAt)));
    }

    [Fact]
    public void NextItem_InTheSameRoomOrInNone_IsNoWalk()
    {
        agenda.Item("D4", "14:45", "15:00").In(desk, sycamore).With(noor);
        agenda.Item("D5", "15:00", "15:10").With(noor);
        agenda.Item("D6", "15:10", "15:30").In(sycamore).With(noor);

        Assert.Empty(agenda.Sentences);
    }

    [Fact]
    public void Room_WhoseWayIsNotSaid_TakesTheOthers()
    {
        agenda.Item("E1", "14:45", "15:00").In(agenda.Room("Garden")).With(noor);
        agenda.Item("E2", "15:00", "15:10").In(agenda.Room("Attic")).With(noor);

        Assert.Equal(["Noor Saltmarsh has no time for a walk of 6 minutes, Sycamore Room to Garden"], agenda.Sentences);
    }

    [Fact]
    public void Walk_IsFromTheItemThatEndedLast()
    {
        agenda.Item("E1", "14:51", "14:55").In(desk).With(noor);
        agenda.Item("E2", "14:55", "15:30").In(desk).With(noor);
        Assert.Empty(agenda.Sentences);

        agenda.Item("E3", "15:32", "16:00").In(sycamore).With(noor);
        Assert.Equal(["Noor Saltmarsh has 2 minutes for a walk of 6, the foyer desk to Sycamore Room"], agenda.Sentences);
    }

    [Fact]
    public void Block_HoldsNobody()
    {
        var block = agenda.Item("PM", "14:46", "17:00", terms => terms with { Kind = AgendaItemKind.Block }).In(desk).With(noor);
        agenda.Item("E1", "15:00", "16:00").In(sycamore).With(noor).Inside(block);

        Assert.Empty(agenda.Sentences);
    }
}
