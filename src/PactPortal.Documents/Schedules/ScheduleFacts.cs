namespace PactPortal.Documents.Schedules;

/// <summary>
/// A release of an agenda as the schedule files of conference apps hold it (frab's format). Everybody reads these files, so that whoever
/// makes the facts decides who and what is in them.
/// </summary>
public sealed record ScheduleFacts
{
    public required string Title { get; init; }

    /// <summary>The convening's part of an address; short names in the files are made of it.</summary>
    public required string Slug { get; init; }

    /// <summary>Another for each release, which is how an app knows that there is something new: "Release 3, preliminary".</summary>
    public required string Version { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The page of the agenda; also the address of what has no page of its own.</summary>
    public required Uri Address { get; init; }

    /// <summary>At least one; the schedule runs from the first date to the last.</summary>
    public required IReadOnlyList<ScheduleDay> Days { get; init; }

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<ScheduleRoom> Rooms { get; init; } = [];

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<ScheduleTrack> Tracks { get; init; } = [];

    /// <summary>In any order, cancelled ones too: those are left out, and keep their numbers from others.</summary>
    public required IReadOnlyList<ScheduleEvent> Events { get; init; }
}

/// <summary>A day of the convening; what runs past midnight belongs to the day on which it began.</summary>
/// <param name="Index">The day's number, from 1.</param>
/// <param name="EndsAt">Exclusive. A day is widened where one of its events lies outside.</param>
public sealed record ScheduleDay(int Index, DateOnly Date, DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    private static readonly TimeOnly Night = new(4, 0);

    /// <summary>From four in the morning to four in the next: an evening that runs long stays on its day.</summary>
    public static ScheduleDay Of(int index, DateOnly date, TimeZoneInfo zone) =>
        new(index, date, NightOf(date, zone), NightOf(date.AddDays(1), zone));

    private static DateTimeOffset NightOf(DateOnly date, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(Night);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}

public sealed record ScheduleRoom(Guid Id, string Name)
{
    /// <summary>People; null: not said.</summary>
    public int? Capacity { get; init; }

    public string? Description { get; init; }
}

/// <param name="Code">"MDT".</param>
public sealed record ScheduleTrack(string Code, string Name);

/// <summary>An item of the agenda.</summary>
public sealed record ScheduleEvent
{
    /// <summary>The item's for life; its number in the files is made of it.</summary>
    public required Guid Id { get; init; }

    /// <summary>"PL-2".</summary>
    public required string Code { get; init; }

    /// <summary>Index of its day; null for what is there on all of them, which these files can't say: it is left out.</summary>
    public int? Day { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>Exclusive. What is longer than a day is left out.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>These files have no word for it: who knew the event sees it gone.</summary>
    public bool IsCancelled { get; init; }

    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>In a word: "workshop".</summary>
    public required string Type { get; init; }

    /// <summary>The files know one room for each event: the first. The others are said in its description.</summary>
    public IReadOnlyList<Guid> RoomIds { get; init; } = [];

    /// <summary>In words where it is in no room.</summary>
    public string? Place { get; init; }

    /// <summary>The track's name.</summary>
    public string? Track { get; init; }

    /// <summary>As two letters (ISO 639-1).</summary>
    public string Language { get; init; } = "en";

    public string? Abstract { get; init; }

    public string? Description { get; init; }

    /// <summary>Null: not said.</summary>
    public bool? MayBeRecorded { get; init; }

    /// <summary>Its page, or null.</summary>
    public Uri? Address { get; init; }

    public IReadOnlyList<SchedulePerson> People { get; init; } = [];

    public IReadOnlyList<ScheduleLink> Links { get; init; } = [];
}

/// <summary>Somebody who may be known to everybody.</summary>
public sealed record SchedulePerson(string Name)
{
    public Guid? Id { get; init; }

    public Uri? Address { get; init; }
}

public sealed record ScheduleLink(string Title, Uri Address);
