using CsCheck;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Conflicts;

namespace PactPortal.Domain.Tests;

/// <summary>The pass through time finds what comparing every two items finds, and looks at no more than there is to find.</summary>
public sealed class OverlapsAreFound
{
    private const int Thousand = 1000;

    private static readonly Gen<IReadOnlyList<Placing>> Programmes =
        from placings in AnyPlacing().Array[0, 30]
        select (IReadOnlyList<Placing>)placings;

    [Fact]
    public void Conflicts_OfAnyProgramme_AreThoseOfComparingEveryTwo() => Programmes.Sample(
        placings =>
        {
            var given = new PlacedProgramme(placings);

            var found = given.Agenda.Conflicts
                .Where(conflict => conflict.Kind is ConflictKind.RoomTakenTwice or ConflictKind.SpeakerInTwoPlaces)
                .Select(PlacedProgramme.Words);

            Assert.Equal(given.ByComparingEveryTwo().Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        },
        iter: Thousand);

    [Fact]
    public void Conflicts_OfAnyProgramme_HaveKeysOfTheirOwnThatFit() => Programmes.Sample(
        placings =>
        {
            var keys = new PlacedProgramme(placings).Agenda.Conflicts.Select(conflict => conflict.Key).ToList();

            Assert.Equal(keys.Count, keys.Select(key => key.Matter).Distinct().Count());
            Assert.All(keys, key => Assert.True(key.ToString().Length <= ConflictKey.Length));
            Assert.Equal(keys, keys.Select(key => ConflictKey.Find(key.ToString())));
        },
        iter: Thousand);

    [Theory]
    [InlineData(500, 1)]
    [InlineData(5000, 1)]
    [InlineData(5000, 4)]
    [InlineData(500, 500)]
    public void Among_ItemsOfWhichSomeOverlap_LooksAtNoMoreThanBeginsEndsAndOverlaps(int items, int atOnce)
    {
        var looks = 0;
        var all = Enumerable.Range(0, items).Select(number => new Counted(Some.November.AddHours(number / atOnce), () => looks++));

        var pairs = Overlaps.Among(all.Reverse()).Count();

        Assert.Equal(items / atOnce * atOnce * (atOnce - 1) / 2, pairs);
        Assert.InRange(looks, items, pairs + (3 * items));
    }

    /// <summary>Ten times as many items are ten times the work: each list is gone through a few times, not once for each item.</summary>
    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public void Conflicts_OfManyItems_ReadEachListAFewTimes(int count)
    {
        var draft = new PlacedProgramme([.. Enumerable.Range(0, count).Select(Placing.InTurn)]).Agenda.Draft;
        var items = new CountedList<AgendaItem>(draft.Items);
        var rooms = new CountedList<Room>(draft.Rooms);
        var speakers = new CountedList<Speaker>(draft.Speakers);

        AgendaConflicts.Of(draft with { Items = items, Rooms = rooms, Speakers = speakers });

        Assert.InRange(items.Reads, count, 6 * count);
        Assert.InRange(rooms.Reads + speakers.Reads, 6, 24);
    }

    private static Gen<Placing> AnyPlacing() =>
        from start in Gen.Int[0, 40]
        from length in Gen.Int[0, 8]
        from room in Gen.Int[0, 2]
        from speaker in Gen.Int[0, 2]
        from parent in Gen.Frequency((3, Gen.Const((int?)null)), (1, Gen.Int[0, 29].Select(number => (int?)number)))
        from state in Gen.OneOf(AgendaItemState.Confirmed, AgendaItemState.Planned, AgendaItemState.Idea, AgendaItemState.Cancelled)
        from answer in Gen.OneOf(SpeakingAnswer.Confirmed, SpeakingAnswer.Asked, SpeakingAnswer.Declined)
        select new Placing(start, length, room, speaker, parent, state, answer);

    /// <summary>An hour that tells whenever somebody asks when it ends.</summary>
    private sealed class Counted(DateTimeOffset startsAt, Action looked) : ITimed
    {
        public DateTimeOffset StartsAt => startsAt;

        public DateTimeOffset EndsAt
        {
            get
            {
                looked();
                return startsAt.AddHours(1);
            }
        }
    }

    private sealed class CountedList<T>(IReadOnlyList<T> list) : IReadOnlyList<T>
    {
        public int Reads { get; private set; }

        public int Count => list.Count;

        public T this[int index]
        {
            get
            {
                Reads++;
                return list[index];
            }
        }

        public IEnumerator<T> GetEnumerator()
        {
            foreach (var one in list)
            {
                Reads++;
                yield return one;
            }
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
