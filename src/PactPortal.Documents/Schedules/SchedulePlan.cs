namespace PactPortal.Documents.Schedules;

/// <summary>
/// The facts in the order of the files: day by day, in each the rooms in which something takes place, in each room what takes place. Both
/// files are written from it.
/// </summary>
internal sealed record SchedulePlan(ScheduleFacts Facts, string Acronym, IReadOnlyList<PlannedDay> Days)
{
    public const string Generator = "PactPortal";

    /// <summary>How finely times may lie; apps draw by it.</summary>
    public const string Timeslot = "00:05";

    private const string NoRoomYet = "To be announced";

    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public DateOnly First => Facts.Days.Min(day => day.Date);

    public DateOnly Last => Facts.Days.Max(day => day.Date);

    /// <summary>Rooms have different names here: those of one name are one.</summary>
    public IReadOnlyList<(string Name, ScheduleRoom Room)> Rooms => Named(Facts);

    /// <exception cref="InvalidOperationException">
    /// There are no days, or two of one number; an event is there twice, without length, on another day or in a room that isn't there.
    /// </exception>
    public static SchedulePlan Of(ScheduleFacts facts)
    {
        var indexes = facts.Days.Select(day => day.Index).Where(index => index > 0).Distinct().Count();
        if (indexes == 0 || indexes < facts.Days.Count)
        {
            throw new InvalidOperationException($"The schedule of {facts.Slug} needs days, and a number from 1 for each.");
        }

        var numbers = ScheduleNumbers.Of(facts.Events.Select(one => one.Id));
        var acronym = ScheduleText.Acronym(facts.Slug);
        var byDay = facts.Events.Where(IsShown)
            .Select(one => PlannedEvent.Of(one, facts, numbers[one.Id], acronym))
            .OrderBy(one => one.Event.StartsAt).ThenBy(one => one.Event.EndsAt).ThenBy(one => one.Event.Id)
            .ToLookup(one => one.Event.Day ?? 0);
        if (byDay.FirstOrDefault(day => facts.Days.All(known => known.Index != day.Key)) is { } stray)
        {
            throw new InvalidOperationException($"{stray.First().Event.Code} is on day {stray.Key}, which {facts.Slug} hasn't.");
        }

        var days = facts.Days.OrderBy(day => day.Index).Select(day => PlannedDay.Of(day, Named(facts), [.. byDay[day.Index]]));
        return new SchedulePlan(facts, acronym, [.. days]);
    }

    /// <summary>The name by which a place goes: the first room's, the place in words, or that it isn't known.</summary>
    internal static string Room(ScheduleEvent one, ScheduleFacts facts) =>
        one.RoomIds is [var first, ..] ? NameOf(Find(first, facts)) : ScheduleText.LineOrNull(one.Place) ?? NoRoomYet;

    internal static IEnumerable<string> OtherRooms(ScheduleEvent one, ScheduleFacts facts) =>
        one.RoomIds.Skip(1).Select(id => NameOf(Find(id, facts)));

    private static List<(string Name, ScheduleRoom Room)> Named(ScheduleFacts facts) =>
        [.. facts.Rooms.Select(room => (Name: NameOf(room), Room: room)).DistinctBy(room => room.Name)];

    private static bool IsShown(ScheduleEvent one) => !one.IsCancelled && one.Day is not null && one.EndsAt - one.StartsAt <= Longest;

    private static string NameOf(ScheduleRoom room) => ScheduleText.LineOrNull(room.Name) ?? NoRoomYet;

    private static ScheduleRoom Find(Guid id, ScheduleFacts facts) => facts.Rooms.FirstOrDefault(room => room.Id == id)
        ?? throw new InvalidOperationException($"The schedule of {facts.Slug} hasn't the room {id}.");
}

/// <param name="StartsAt">The day's, or earlier where one of its events begins before.</param>
internal sealed record PlannedDay(ScheduleDay Day, DateTimeOffset StartsAt, DateTimeOffset EndsAt, IReadOnlyList<PlannedRoom> Rooms)
{
    /// <param name="known">The rooms, in order.</param>
    public static PlannedDay Of(ScheduleDay day, List<(string Name, ScheduleRoom Room)> known, IReadOnlyList<PlannedEvent> events) => new(
        day,
        events.Select(one => one.Event.StartsAt).Append(day.StartsAt).Min(),
        events.Select(one => one.Event.EndsAt).Append(day.EndsAt).Max(),
        [
            .. events.GroupBy(one => one.Room)
                .Select(group => (At: known.FindIndex(room => room.Name == group.Key), Events: group))
                .OrderBy(place => place.At < 0 ? known.Count : place.At) // other places in the order of what is there first
                .Select(place => new PlannedRoom(place.Events.Key, place.At < 0 ? null : known[place.At].Room.Id, [.. place.Events])),
        ]);
}

/// <param name="Id">Null for a place in words.</param>
internal sealed record PlannedRoom(string Name, Guid? Id, IReadOnlyList<PlannedEvent> Events);

/// <param name="Number">The same in each release.</param>
internal sealed record PlannedEvent(ScheduleEvent Event, int Number, string Slug, string Room, string? Description, string Address)
{
    public string Length => ScheduleText.Length(Event.EndsAt - Event.StartsAt);

    public IEnumerable<(SchedulePerson Person, string Name)> People =>
        Event.People.Select(person => (person, Name: ScheduleText.Line(person.Name))).Where(person => person.Name.Length > 0);

    public static PlannedEvent Of(ScheduleEvent one, ScheduleFacts facts, int number, string acronym) => one.EndsAt > one.StartsAt
        ? new(
            one, number, ScheduleText.Slug(acronym, one.Code, number), SchedulePlan.Room(one, facts),
            Describe(one, [.. SchedulePlan.OtherRooms(one, facts)]), ScheduleText.Address(one.Address ?? facts.Address))
        : throw new InvalidOperationException($"{one.Code} of {facts.Slug} ends at {one.EndsAt:O}, not after it starts.");

    private static string? Describe(ScheduleEvent one, IReadOnlyList<string> others)
    {
        var words = ScheduleText.LinesOrNull(one.Description);
        return others is [] ? words : string.Join("\n\n", new[] { words, $"Also in {string.Join(" and ", others)}." }.OfType<string>());
    }
}
