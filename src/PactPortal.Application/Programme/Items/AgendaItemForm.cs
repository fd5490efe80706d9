using System.Globalization;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Application.Programme.Items;

/// <summary>Everything about an item of the agenda, as the browser sends it. Its fields stand in the order of the form.</summary>
public sealed class AgendaItemForm
{
    /// <summary>What <see cref="Day"/> says of what is there on all days.</summary>
    public const string AllDays = "all";

    /// <summary>How many a form asks for, at least; an item that has more shows them all.</summary>
    public const int UsualRooms = 3;

    internal const int MostRooms = 40;

    public string? Title { get; set; }

    /// <summary>Of a new item, once; empty: one is made.</summary>
    public string? Code { get; set; }

    public string? Kind { get; set; }

    public string? State { get; set; }

    public string? Parent { get; set; }

    /// <summary>A day's number; empty while it has no time.</summary>
    public string? Day { get; set; }

    public string? Start { get; set; }

    /// <summary>Where the clock shows the start twice.</summary>
    public string? StartOccurrence { get; set; }

    public bool StartsPastMidnight { get; set; }

    public string? End { get; set; }

    /// <summary>Where the clock shows the end twice.</summary>
    public string? EndOccurrence { get; set; }

    public bool IsPinned { get; set; }

    /// <summary>In their order; the empty ones are none.</summary>
    public List<string?> Rooms { get; set; } = [];

    public string? Place { get; set; }

    public bool TakesChoices { get; set; }

    public string? Capacity { get; set; }

    public string? Track { get; set; }

    public string? Format { get; set; }

    public string? Level { get; set; }

    public string? Cohort { get; set; }

    public List<string> AgencyTypes { get; set; } = [];

    /// <summary>With commas between them.</summary>
    public string? Roles { get; set; }

    public string? Abstract { get; set; }

    /// <summary>One a line.</summary>
    public string? Objectives { get; set; }

    public string? ContentAdvisory { get; set; }

    public string? CreditHours { get; set; }

    public string? Interpreter { get; set; }

    public string? Captioning { get; set; }

    public bool MayBeRecorded { get; set; }

    public bool MayBePhotographed { get; set; }

    /// <summary>Of a new item: what it will be known by, so that a form that is sent twice makes one.</summary>
    public Guid? Key { get; set; }

    /// <summary>The item's version when the form was shown.</summary>
    public int Version { get; set; }

    /// <summary>A mark of what was shown.</summary>
    public string? Shown { get; set; }

    public static AgendaItemForm New(string? day) => new()
    {
        Day = day,
        Kind = StoredName.Of(AgendaItemKind.Workshop),
        State = StoredName.Of(AgendaItemState.Idea),
        Level = StoredName.Of(SessionLevel.All),
        Interpreter = StoredName.Of(AccessProvision.NotOffered),
        Captioning = StoredName.Of(AccessProvision.NotOffered),
        TakesChoices = true,
        Key = Guid.CreateVersion7(),
    };

    public static AgendaItemForm Of(AgendaItem item, Convening convening, AgendaDraft draft)
    {
        var time = TimeOf(item, convening);
        return new()
        {
            Title = item.Title,
            Kind = StoredName.Of(item.Kind),
            State = StoredName.Of(item.State),
            Parent = item.ParentId?.ToString(),
            Day = time.Day,
            Start = time.Start,
            StartOccurrence = time.StartOccurrence,
            StartsPastMidnight = time.StartsPastMidnight,
            End = time.End,
            EndOccurrence = time.EndOccurrence,
            IsPinned = item.IsPinned,
            Rooms = [.. item.RoomIds.Select(id => id.ToString())],
            Place = item.Place,
            TakesChoices = item.TakesChoices,
            Capacity = item.Capacity?.ToString(CultureInfo.InvariantCulture),
            Track = item.TrackId?.ToString(),
            Format = item.Format,
            Level = StoredName.Of(item.Level),
            Cohort = item.Cohort is { } cohort ? StoredName.Of(cohort) : null,
            AgencyTypes = [.. item.Audience.AgencyTypes.Select(StoredName.Of)],
            Roles = item.Audience.Roles is [] ? null : string.Join(", ", item.Audience.Roles),
            Abstract = item.Abstract,
            Objectives = item.Objectives is [] ? null : string.Join('\n', item.Objectives),
            ContentAdvisory = item.ContentAdvisory,
            CreditHours = item.CreditMinutes is { } minutes ? ItemWords.Hours(minutes) : null,
            Interpreter = StoredName.Of(item.Interpreter),
            Captioning = StoredName.Of(item.Captioning),
            MayBeRecorded = item.MayBeRecorded,
            MayBePhotographed = item.MayBePhotographed,
            Version = item.Version,
            Shown = ItemFacts.Mark(item, draft, convening.Zone),
        };
    }

    internal TypedTime Time => new(Day ?? "", Start?.Trim() ?? "", StartOccurrence, StartsPastMidnight, End?.Trim() ?? "", EndOccurrence);

    internal static TypedTime TimeOf(AgendaItem item, Convening convening)
    {
        if (item is not { StartsAt: { } startsAt, EndsAt: { } endsAt })
        {
            return TypedTime.None;
        }

        var date = convening.Days.FirstOrDefault(day => day.Number == item.Day)?.Date;
        return new(
            item.Day is { } number ? number.ToString(CultureInfo.InvariantCulture) : AllDays,
            TypedTime.Clock(startsAt, convening.Zone), TypedTime.OccurrenceOf(startsAt, convening.Zone),
            date is not null && convening.LocalDay(startsAt) > date,
            TypedTime.Clock(endsAt, convening.Zone), TypedTime.OccurrenceOf(endsAt, convening.Zone));
    }
}
