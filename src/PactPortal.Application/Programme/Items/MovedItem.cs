using System.Text.Json.Serialization;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Arrangement;

namespace PactPortal.Application.Programme.Items;

/// <summary>An item that was moved, and where it was.</summary>
/// <param name="Before">The item's own place first, then those of what moved along with it; empty where it stood there already.</param>
public sealed record MovedItem(AgendaItem Item, IReadOnlyList<PlaceBefore> Before);

/// <summary>Where an item was before a move, so that the move can be undone as long as nobody changed the item since.</summary>
/// <param name="Version">The item's after the move.</param>
/// <param name="Day">Null where it had no time, or was there on all days.</param>
public sealed record PlaceBefore(
    [property: JsonPropertyName("i")] Guid ItemId, [property: JsonPropertyName("v")] int Version, [property: JsonPropertyName("d")] int? Day,
    [property: JsonPropertyName("s")] DateTimeOffset? StartsAt, [property: JsonPropertyName("e")] DateTimeOffset? EndsAt,
    [property: JsonPropertyName("r")] IReadOnlyList<Guid> RoomIds)
{
    /// <summary>Null where it had none.</summary>
    [JsonIgnore]
    public AgendaTime? Time => this is { StartsAt: { } startsAt, EndsAt: { } endsAt } ? new AgendaTime(Day, startsAt, endsAt) : null;

    internal static PlaceBefore Of(AgendaMove move) => new(
        move.Item.AgendaItemId, move.Item.Version, move.From.Time?.Day, move.From.Time?.StartsAt, move.From.Time?.EndsAt, move.From.RoomIds);

    /// <summary>The item stands there now.</summary>
    public bool IsWhere(AgendaItem item) => AgendaPlacement.Of(item) is var now && now.Time == Time && now.RoomIds.SequenceEqual(RoomIds);
}
