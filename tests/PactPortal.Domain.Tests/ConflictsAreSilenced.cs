using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Conflicts;

namespace PactPortal.Domain.Tests;

public sealed class ConflictsAreSilenced
{
    private readonly SomeAgenda agenda = new();
    private readonly AgendaItem first;
    private readonly AgendaItem second;

    public ConflictsAreSilenced()
    {
        var paloma = agenda.Speaker("Paloma Sagecrest");
        (first, second) = (agenda.Item("E4", "15:05", "16:20").With(paloma), agenda.Item("OH-1", "16:00", "17:00").With(paloma));
    }

    [Fact]
    public void Conflict_ThatSomebodyLetsBe_SaysWhyAndByWhom()
    {
        Assert.False(Assert.Single(agenda.Conflicts).IsSilenced);

        Silence("She leaves early.");

        var key = agenda.Conflicts[0].Key.ToString();
        Assert.Equal(new ConflictSilence(key, "She leaves early.", "Linden Harrow", Some.November), agenda.Conflicts[0].Silence);
    }

    [Fact]
    public void Silence_IsKeptWhatOrderTheItemsAreReadIn()
    {
        Silence("She leaves early.");

        var again = agenda.Draft with { Items = [second, first] };

        Assert.True(Assert.Single(AgendaConflicts.Of(again)).IsSilenced);
    }

    [Theory]
    [InlineData("15:05", "16:20", "16:00", "17:00", true)]
    [InlineData("14:05", "15:20", "15:00", "17:30", true)]
    [InlineData("16:40", "17:55", "16:00", "17:00", true)]
    [InlineData("15:05", "16:20", "16:05", "17:00", true)]
    [InlineData("15:05", "16:20", "15:59", "17:00", false)]
    public void Silence_HoldsForWhatIsMovedAsAWholeAndNotForMore(
        string from, string until, string nextFrom, string nextUntil, bool isSilenced)
    {
        Silence("She leaves early.");

        first.MoveTo(agenda.Time(from, until));
        second.MoveTo(agenda.Time(nextFrom, nextUntil));

        Assert.Equal(isSilenced, Assert.Single(agenda.Conflicts).IsSilenced);
    }

    [Fact]
    public void Silence_OfOnePerson_IsNoneOfAnother()
    {
        Silence("She leaves early.");
        var noor = agenda.Speaker("Noor Saltmarsh");
        first.With(noor);
        second.With(noor);

        Assert.Equal(["Noor Saltmarsh", "Paloma Sagecrest"], agenda.Conflicts.Select(conflict => conflict.Speaker?.Name));
        Assert.Equal([false, true], agenda.Conflicts.Select(conflict => conflict.IsSilenced));
    }

    [Theory]
    [InlineData(71, 80, true)]
    [InlineData(71, 81, false)]
    [InlineData(75, 71, true)]
    public void Silence_OfASmallRoom_HoldsUntilTenMoreChose(int before, int after, bool isSilenced)
    {
        var item = agenda.Item("C3", "10:35", "11:50").In(agenda.Room("Elderberry Room", seats: 60));
        agenda.Chosen[item.AgendaItemId] = before;
        Silence("Half of them only look in.");

        agenda.Chosen[item.AgendaItemId] = after;

        Assert.Equal(isSilenced, agenda.Conflicts.Single(conflict => conflict.Kind == ConflictKind.RoomTooSmall).IsSilenced);
    }

    [Fact]
    public void Silence_OfWhatGrewMeanwhile_IsStillFoundToBeTakenAway()
    {
        var other = agenda.Speaker("Noor Saltmarsh");
        Silence("She leaves early.");
        second.MoveTo(agenda.Time("15:30", "17:00"));
        first.With(other);
        second.With(other);

        Assert.Equal([false, false], agenda.Conflicts.Select(conflict => conflict.IsSilenced));
        Assert.Equal(["Paloma Sagecrest"], agenda.Conflicts.Where(agenda.Silences[0].IsOf).Select(conflict => conflict.Speaker?.Name));
    }

    [Fact]
    public void Silence_SaidLast_IsTheOneThatCounts()
    {
        Silence("First.");
        Silence("Then.", Some.November.AddDays(1));
        agenda.Silences.Reverse();
        agenda.Silences.Add(new ConflictSilence("what no conflict is called", "None.", "Linden Harrow", Some.November));

        Assert.Equal("Then.", agenda.Conflicts[0].Silence?.Reason);
    }

    [Fact]
    public void Conflicts_AreInOrderOfHardnessThenOfTimeAndTheSilencedLast()
    {
        Silence("She leaves early.");
        var noor = agenda.Speaker("Noor Saltmarsh");
        var early = agenda.Item("A1", "09:00", "10:00", terms => terms with { Interpreter = AccessProvision.Scheduled });
        var (later, sooner) = (agenda.Item("C2", "11:00", "12:00").With(noor), agenda.Item("B1", "10:00", "12:00").With(noor));
        agenda.Item("B2", "10:00", "10:30").With(noor);
        agenda.ChosenBoth[new ItemPair(later.AgendaItemId, sooner.AgendaItemId)] = 3;

        Assert.Equal(
            [
                "Noor Saltmarsh is in B1 until 12:00 p.m. and in B2 from 10:00 a.m.",
                "Noor Saltmarsh is in B1 until 12:00 p.m. and in C2 from 11:00 a.m.",
                "An interpreter is scheduled for A1, nobody is named",
                "3 people chose B1 until 12:00 p.m. and C2 from 11:00 a.m.",
                "Paloma Sagecrest is in E4 until 4:20 p.m. and in OH-1 from 4:00 p.m.",
            ],
            agenda.Sentences);
        Assert.Equal([false, false, true, false, false], agenda.Conflicts.Select(conflict => conflict.Concerns(early.AgendaItemId)));
    }

    [Fact]
    public void EveryKind_HasAStoredNameWordsAndASeverity()
    {
        Assert.All(ConflictKinds.All, kind => Assert.Equal(kind, StoredName.Find<ConflictKind>(StoredName.Of(kind))));
        Assert.Equal(ConflictKinds.All.Count, ConflictKinds.All.Select(kind => kind.Name()).Distinct().Count());
        Assert.All(ConflictKinds.All, kind => Assert.NotEmpty(kind.Severity().Name()));
    }

    [Theory]
    [InlineData("SpeakerInTwoPlaces/a.b/c~20", "SpeakerInTwoPlaces/a.b/c", 20)]
    [InlineData("a~b~0", "a~b", 0)]
    [InlineData("~3", null, 0)]
    [InlineData("a~", null, 0)]
    [InlineData("a~-3", null, 0)]
    [InlineData("", null, 0)]
    public void Find_OfAText_IsAKeyOrNothing(string text, string? matter, int extent)
    {
        var key = ConflictKey.Find(text);

        Assert.Equal((matter, matter is null ? null : extent, matter is null ? null : text), (key?.Matter, key?.Extent, key?.ToString()));
    }

    /// <summary>The conflict that comes first.</summary>
    private void Silence(string reason, DateTimeOffset? at = null) =>
        agenda.Silences.Add(new ConflictSilence(agenda.Conflicts[0].Key.ToString(), reason, "Linden Harrow", at ?? Some.November));
}
