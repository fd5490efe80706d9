using PactPortal.Application.Programme;
using PactPortal.Domain.Programme;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui.Agenda;

namespace PactPortal.Web.Features.Rooms;

/// <param name="Items">How many items of the draft are in it.</param>
public sealed record RoomRow(Room Room, int Items);

public sealed record RoomListPage(PlannerConvening Convening, IReadOnlyList<RoomRow> Rows)
{
    public IReadOnlyList<RoomRow> InUse => [.. Rows.Where(row => !row.Room.IsRetired)];

    public IReadOnlyList<RoomRow> Retired => [.. Rows.Where(row => row.Room.IsRetired)];
}

/// <param name="Room">Null for a new one.</param>
/// <param name="Items">What is planned in it, in order of time.</param>
public sealed record RoomPage(PlannerConvening Convening, RoomForm Form, Room? Room, IReadOnlyList<PlannedItem> Items);

/// <param name="Items">How many items of the draft are in it.</param>
public sealed record TrackRow(Track Track, int Items);

public sealed record TrackListPage(PlannerConvening Convening, IReadOnlyList<TrackRow> Rows);

/// <param name="Track">Null for a new one.</param>
public sealed record TrackPage(PlannerConvening Convening, TrackForm Form, Track? Track, IReadOnlyList<PlannedItem> Items);
