namespace PactPortal.Domain.Programme.Arrangement;

/// <summary>Where an item stands: when, in which rooms or at which place, in which block.</summary>
/// <param name="Time">Null while it has none.</param>
public sealed record AgendaPlacement(AgendaTime? Time, IReadOnlyList<Guid> RoomIds, string? Place, Guid? ParentId)
{
    public static AgendaPlacement Of(AgendaItem item)
    {
        var terms = AgendaItemTerms.Of(item);
        return new(terms.Time, terms.RoomIds, terms.Place, terms.ParentId);
    }
}

/// <summary>What a rearrangement does with one item. It is only said here; <see cref="Apply"/> does it.</summary>
/// <param name="Item">The item that moves or stays; of a copy the new one, which nobody has stored.</param>
/// <param name="From">Where it is; of a copy, where the item is that it is copied from.</param>
/// <param name="To">Null where it stays.</param>
public sealed record AgendaMove(AgendaItem Item, AgendaPlacement From, AgendaPlacement? To)
{
    /// <summary>Null where it moves, and where it is refused.</summary>
    public StayReason? Stays { get; private init; }

    /// <summary>The wall clock doesn't show where it would go, or shows it twice.</summary>
    public Refusal? Refusal { get; private init; }

    /// <summary>The item that this is a copy of: <see cref="Item"/> is then to be stored.</summary>
    public AgendaItem? CopyOf { get; init; }

    public static AgendaMove Staying(AgendaItem item, StayReason reason) => new(item, AgendaPlacement.Of(item), null) { Stays = reason };

    /// <summary>To another time, all else as it is; or refused, with the item's code before the sentence.</summary>
    internal static AgendaMove Moved(AgendaItem item, Outcome<AgendaTime> time)
    {
        var here = AgendaPlacement.Of(item);
        return time.Succeeded
            ? new(item, here, here with { Time = time.Value })
            : new(item, here, null) { Refusal = time.Refusals[0] with { Sentence = $"{item.Code}: {time.Refusals[0].Sentence}" } };
    }

    /// <summary>Moves it, as one change of the item. What stays is left as it is.</summary>
    public void Apply()
    {
        if (To is not null)
        {
            Item.Change(AgendaItemTerms.Of(Item) with { Time = To.Time, RoomIds = To.RoomIds, Place = To.Place, ParentId = To.ParentId });
        }
    }
}

/// <summary>All that a rearrangement would do, before anything is done.</summary>
/// <param name="Moves">
/// In order of time, then of code: what moves, what stays though it might be thought to move, and what is refused.
/// </param>
/// <param name="Refusals">Empty where it can be done. A <see cref="ComesTwice"/> is answered once, for all of them.</param>
public sealed record AgendaPreview(IReadOnlyList<AgendaMove> Moves, IReadOnlyList<Refusal> Refusals)
{
    public bool CanBeApplied => Refusals.Count == 0;

    public IEnumerable<AgendaMove> Moving => Moves.Where(move => move.To is not null);

    public IEnumerable<AgendaMove> Staying => Moves.Where(move => move.Stays is not null);

    internal static AgendaPreview Of(IEnumerable<AgendaMove> moves)
    {
        var inOrder = moves.OrderBy(move => move.From.Time?.StartsAt).ThenBy(move => move.Item.Code, StringComparer.Ordinal).ToList();
        return new(inOrder, [.. inOrder.Select(move => move.Refusal).OfType<Refusal>()]);
    }

    internal static AgendaPreview Refused(string sentence, string field) => new([], [new Refusal(sentence, field)]);
}
