using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Conflicts;

namespace PactPortal.Domain.Tests;

/// <summary>
/// An item in quarters of an hour from the first evening on, over the night: many touch, some have no length, many lie across midnight.
/// </summary>
/// <param name="Parent">Number of another item, if there is one.</param>
internal sealed record Placing(int Start, int Length, int Room, int Speaker, int? Parent, AgendaItemState State, SpeakingAnswer Answer)
{
    public static Placing InTurn(int number) =>
        new(number, 1, number % 3, number % 3, null, AgendaItemState.Confirmed, SpeakingAnswer.Confirmed);
}

/// <summary>Items in three rooms with three people, and the conflicts of these as one finds them by comparing every two.</summary>
internal sealed class PlacedProgramme
{
    private readonly IReadOnlyList<Placing> placings;
    private readonly List<AgendaItem> items;
    private readonly List<Room> rooms;
    private readonly List<Speaker> speakers;

    public PlacedProgramme(IReadOnlyList<Placing> placings)
    {
        this.placings = placings;
        rooms = [.. Enumerable.Range(0, 3).Select(number => Agenda.Room($"R{number}"))];
        speakers = [.. Enumerable.Range(0, 3).Select(number => Agenda.Speaker($"S{number}"))];
        items = [.. placings.Select(Item)];
        foreach (var (item, placing) in items.Zip(placings).Where(pair => pair.Second.Parent < items.Count))
        {
            item.Inside(items[placing.Parent ?? 0]);
        }
    }

    public SomeAgenda Agenda { get; } = new();

    public static string Words(AgendaConflict conflict) =>
        Words(conflict.Kind, conflict.Items[0], conflict.Items[1], conflict.Room?.RoomId ?? conflict.Speaker?.SpeakerId);

    public IEnumerable<string> ByComparingEveryTwo() =>
        from one in Enumerable.Range(0, items.Count)
        from other in Enumerable.Range(one + 1, items.Count - one - 1)
        let first = placings[one]
        let second = placings[other]
        where first.State != AgendaItemState.Cancelled && second.State != AgendaItemState.Cancelled
            && Quarters(first).Intersect(Quarters(second)).Any() && !StandsIn(one, other) && !StandsIn(other, one)
        from conflict in new[]
        {
            first.Room == second.Room ? Words(ConflictKind.RoomTakenTwice, items[one], items[other], rooms[first.Room].RoomId) : null,
            first.Speaker == second.Speaker && first.Answer != SpeakingAnswer.Declined && second.Answer != SpeakingAnswer.Declined
                ? Words(ConflictKind.SpeakerInTwoPlaces, items[one], items[other], speakers[first.Speaker].SpeakerId) : null,
        }
        where conflict is not null
        select conflict;

    private static string Words(ConflictKind kind, AgendaItem one, AgendaItem other, Guid? about) =>
        string.Join(' ', new[] { one.Code, other.Code }.Order(StringComparer.Ordinal).Prepend($"{kind} {about}"));

    private static IEnumerable<int> Quarters(Placing placing) => Enumerable.Range(placing.Start, placing.Length);

    private AgendaItem Item(Placing placing, int number)
    {
        var startsAt = Agenda.At("20:00").AddMinutes(15 * placing.Start);
        var time = new AgendaTime(1, startsAt, startsAt.AddMinutes(15 * placing.Length));
        return Agenda.Item($"I{number}", "", "", terms => terms with { State = placing.State, Time = time })
            .In(rooms[placing.Room]).With(speakers[placing.Speaker], answer: placing.Answer);
    }

    /// <summary>Climbs from the inner one; what lies on a circle stands in nothing.</summary>
    private bool StandsIn(int inner, int outer)
    {
        for (var at = inner; ParentOf(at) is { } parent && !IsOnCircle(at); at = parent)
        {
            if (parent == outer)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOnCircle(int item)
    {
        var at = ParentOf(item);
        for (var steps = 0; steps < items.Count && at is { } parent && parent != item; steps++)
        {
            at = ParentOf(parent);
        }

        return at == item;
    }

    private int? ParentOf(int item) => placings[item].Parent is { } parent && parent < items.Count ? parent : null;
}
