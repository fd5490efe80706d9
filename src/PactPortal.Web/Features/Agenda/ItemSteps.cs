using PactPortal.Application.Programme.Items;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Arrangement;
using PactPortal.Domain.Programme.Grid;

namespace PactPortal.Web.Features.Agenda;

/// <param name="Words">Where the item goes: "15 min later, 3:20 p.m."</param>
/// <param name="Field">Of <see cref="MoveItemForm"/>.</param>
public sealed record ItemStep(string Words, string Field, string Value);

/// <summary>Where an item of the grid can go by one press: what would be refused isn't offered.</summary>
internal sealed class ItemSteps(KnownDraft known, AgendaTree tree, AgendaGrid grid, Convening convening)
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    private readonly List<Guid> order = [.. AgendaGrid.InOrder(known.Draft.Rooms).Select(room => room.RoomId)];
    private readonly List<Room> columns = [.. grid.Rooms.Where(room => !room.IsRetired)];

    /// <summary>None of what is pinned, cancelled or there on all days.</summary>
    public IReadOnlyList<ItemStep> Of(AgendaItem item)
    {
        var move = new ItemMove(item, convening.Days.FirstOrDefault(day => day.Number == item.Day)?.Date, convening.Zone);
        if (item.StartsAt is not { } startsAt || move.WhyNot(tree) is not null)
        {
            return [];
        }

        return
        [
            .. new[] { At("15 min earlier", startsAt - Step, move), At("15 min later", startsAt + Step, move) }.OfType<ItemStep>(),
            .. IntoRooms(item), .. OffDay(move),
        ];
    }

    private ItemStep? At(string words, DateTimeOffset start, ItemMove move) => !Can(move with { StartsAt = start }) ? null : new(
        $"{words}, {ClockWords.Time(start, convening.Zone)}", nameof(MoveItemForm.Start), MoveItemForm.Of(start, convening.Zone));

    /// <summary>The columns beside it; into each where it has no room. What is for everyone is given its room in its form.</summary>
    private IEnumerable<ItemStep> IntoRooms(AgendaItem item)
    {
        if (AgendaGrid.IsForEveryone(item.Kind))
        {
            return [];
        }

        if (item.RoomIds is [])
        {
            return columns.Take(AgendaGrid.MostColumns).Select(room => Into("Into", room));
        }

        var places = item.RoomIds.Select(id => order.IndexOf(id)).ToList();
        return new[]
        {
            columns.LastOrDefault(room => order.IndexOf(room.RoomId) < places.Min()) is { } left ? Into("Left, to", left) : null,
            columns.FirstOrDefault(room => order.IndexOf(room.RoomId) > places.Max()) is { } right ? Into("Right, to", right) : null,
        }.OfType<ItemStep>();
    }

    private IEnumerable<ItemStep> OffDay(ItemMove move) =>
        Can(move with { LeavesDay = true }) ? [new ItemStep("Take off the day", nameof(MoveItemForm.LeavesDay), "true")] : [];

    private bool Can(ItemMove move) => move.Preview(tree, known.Draft.Rooms) is { CanBeApplied: true, Moves.Count: > 0 };

    private static ItemStep Into(string words, Room room) => new($"{words} {room.Name}", nameof(MoveItemForm.Room), room.RoomId.ToString());
}
