using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.People;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme;

/// <summary>Adds a room to a convening, or changes one. Sent twice it is added once.</summary>
public sealed class SaveRoom(PortalDbContext db)
{
    /// <param name="roomId">The one that is changed; null for a new one.</param>
    public async Task<Outcome<Guid>> ExecuteAsync(
        Caller caller, Guid conveningId, Guid? roomId, RoomForm form, CancellationToken cancellation)
    {
        var convening = await db.GetConveningAsync(conveningId, cancellation);
        var (read, at) = (form.Read(convening.Zone), caller.Act.At);
        return await db.CommitAsync<Guid>(
            caller.Act, roomId is null ? "room added" : "room changed", AuditSubject.Agenda(conveningId),
            async token =>
            {
                var rooms = await db.Rooms.WithClosures().Where(room => room.ConveningId == conveningId).ToListAsync(token);
                return roomId is null ? Add(conveningId, rooms, read, at)
                    : rooms.Find(room => room.RoomId == roomId) is { } room ? Change(room, rooms, form, read, at)
                    : Outcome.NotFound;
            },
            cancellation);
    }

    private Outcome<Guid> Add(Guid conveningId, List<Room> rooms, Outcome<(RoomTerms Terms, SaidTimes Times)> read, DateTimeOffset at)
    {
        if (!read.Succeeded)
        {
            return read.Failure;
        }

        var (terms, times) = read.Value;
        if (Named(rooms, terms.Name) is { } there)
        {
            return TermsOf(there) == terms && IsSaid(there, times) ? Outcome.Unchanged(there.RoomId) : Taken(there);
        }

        var room = new Room(conveningId, CodeOfName.Make(terms.Name, [.. rooms.Select(one => one.Code)], "room"), terms.Name);
        room.Change(terms);
        Say(room, times, at);
        db.Rooms.Add(room);
        return room.RoomId;
    }

    private static Outcome<Guid> Change(
        Room room, List<Room> rooms, RoomForm form, Outcome<(RoomTerms Terms, SaidTimes Times)> read, DateTimeOffset at)
    {
        if (read.Succeeded && TermsOf(room) == read.Value.Terms && IsSaid(room, read.Value.Times))
        {
            return Outcome.Unchanged(room.RoomId);
        }

        if (form.Version != room.Version)
        {
            return read.Succeeded ? Stale(room, read.Value.Terms) : new StaleSave("room").Refuse();
        }

        if (!read.Succeeded)
        {
            return read.Failure;
        }

        var (terms, times) = read.Value;
        if (Named(rooms.Where(one => one != room), terms.Name) is { } other)
        {
            return Taken(other);
        }

        room.Change(terms);
        if (!IsSaid(room, times))
        {
            Say(room, times, at);
        }

        return room.RoomId;
    }

    private static void Say(Room room, SaidTimes times, DateTimeOffset at)
    {
        if (times.Barred is { } barred)
        {
            room.SayClosures(barred.Select(time => (time.StartsAt, time.EndsAt)), at);
        }
    }

    // What was said once isn't unsaid by a form that doesn't say it.
    private static bool IsSaid(Room room, SaidTimes times) =>
        times.Barred is null || (room.Closures is { } closures
            && closures.Select(closure => new BarredTime(closure.StartsAt, closure.EndsAt)).SequenceEqual(times.Barred));

    private static Room? Named(IEnumerable<Room> rooms, string name) =>
        rooms.FirstOrDefault(room => PersonName.Fold(room.Name) == PersonName.Fold(name));

    private static Refusal Taken(Room there) => new(
        $"There is a room {there.Name} already{(there.IsRetired ? ", which was retired: bring it back" : "")}.", nameof(RoomForm.Name));

    private static RoomTerms TermsOf(Room room) => new(room.Name)
    {
        Floor = room.Floor,
        Capacity = room.Capacity,
        Layout = room.Layout,
        WalkingMinutes = room.WalkingMinutes,
        IsShared = room.IsShared,
        HoldsSessions = room.HoldsSessions,
        IsStepFree = room.IsStepFree,
        HasHearingLoop = room.HasHearingLoop,
        HasCaptionDisplay = room.HasCaptionDisplay,
        Notes = room.Notes,
    };

    private static Refusal Stale(Room room, RoomTerms typed) => new StaleSave("room")
        .Compare("name", room.Name, typed.Name).Compare("floor", room.Floor, typed.Floor)
        .Compare("capacity", room.Capacity, typed.Capacity).Compare("layout", room.Layout, typed.Layout)
        .Compare("minutes to walk", room.WalkingMinutes, typed.WalkingMinutes).Compare("shared", room.IsShared, typed.IsShared, YesOrNo)
        .Compare("sessions", room.HoldsSessions, typed.HoldsSessions, YesOrNo)
        .Compare("step-free", room.IsStepFree, typed.IsStepFree, YesOrNo)
        .Compare("hearing loop", room.HasHearingLoop, typed.HasHearingLoop, YesOrNo)
        .Compare("caption display", room.HasCaptionDisplay, typed.HasCaptionDisplay, YesOrNo)
        .Compare("notes", room.Notes, typed.Notes).Refuse();

    private static string YesOrNo(bool holds) => holds ? "yes" : "no";
}
