using System.Globalization;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme;

/// <summary>What a planner types of a room.</summary>
public sealed class RoomForm
{
    public string? Name { get; set; }

    public string? Floor { get; set; }

    public string? Capacity { get; set; }

    public string? Layout { get; set; }

    public string? WalkingMinutes { get; set; }

    public bool IsShared { get; set; }

    public bool HoldsSessions { get; set; }

    public bool IsStepFree { get; set; }

    public bool HasHearingLoop { get; set; }

    public bool HasCaptionDisplay { get; set; }

    public string? Notes { get; set; }

    public TimesForm Times { get; set; } = new();

    /// <summary>The room's version when the form was shown.</summary>
    public int? Version { get; set; }

    public static RoomForm New() => new() { HoldsSessions = true, Times = new TimesForm { Said = TimesForm.NotSaid }.WithSpareRows() };

    public static RoomForm Of(Room room, TimeZoneInfo zone) => new()
    {
        Name = room.Name,
        Floor = room.Floor,
        Capacity = room.Capacity?.ToString(CultureInfo.InvariantCulture),
        Layout = room.Layout,
        WalkingMinutes = room.WalkingMinutes?.ToString(CultureInfo.InvariantCulture),
        IsShared = room.IsShared,
        HoldsSessions = room.HoldsSessions,
        IsStepFree = room.IsStepFree,
        HasHearingLoop = room.HasHearingLoop,
        HasCaptionDisplay = room.HasCaptionDisplay,
        Notes = room.Notes,
        Times = TimesForm.Of(room.Closures?.Select(closure => new BarredTime(closure.StartsAt, closure.EndsAt)), zone),
        Version = room.Version,
    };

    public Outcome<(RoomTerms Terms, SaidTimes Times)> Read(TimeZoneInfo zone)
    {
        var refusals = new List<Refusal>();
        var terms = new RoomTerms(TypedText.Required(Name, nameof(Name), Room.NameLength, "Enter the name of the room.", refusals))
        {
            Floor = TypedText.Line(Floor, nameof(Floor), Room.FloorLength, refusals),
            Capacity = TypedText.Number(Capacity, nameof(Capacity), 1, Room.MostSeats, "people", refusals),
            Layout = TypedText.Line(Layout, nameof(Layout), Room.LayoutLength, refusals),
            WalkingMinutes = TypedText.Number(WalkingMinutes, nameof(WalkingMinutes), 0, Room.MostMinutes, "minutes", refusals),
            IsShared = IsShared,
            HoldsSessions = HoldsSessions,
            IsStepFree = IsStepFree,
            HasHearingLoop = HasHearingLoop,
            HasCaptionDisplay = HasCaptionDisplay,
            Notes = TypedText.Box(Notes, nameof(Notes), Room.NotesLength, refusals),
        };
        var times = Times.Read(zone, nameof(Times), refusals);
        return refusals.Count > 0 ? refusals : (terms, times);
    }
}
