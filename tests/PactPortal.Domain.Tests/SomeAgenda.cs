using System.Globalization;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Conflicts;

namespace PactPortal.Domain.Tests;

/// <summary>A draft of three days in December, in Sacramento, to which a test adds what it is about.</summary>
internal sealed class SomeAgenda(string firstDay = "2026-12-08")
{
    private static readonly Guid Convening = Guid.CreateVersion7();

    private readonly List<AgendaItem> items = [];
    private readonly List<Room> rooms = [];
    private readonly List<Speaker> speakers = [];

    public Dictionary<Guid, int> Chosen { get; } = [];

    public Dictionary<ItemPair, int> ChosenBoth { get; } = [];

    public List<ConflictSilence> Silences { get; } = [];

    public CheckedDraft Draft => new(Some.Pacific)
    {
        Days = [.. Enumerable.Range(1, 3).Select(number => new DraftDay(number, Some.Day(firstDay).AddDays(number - 1)))],
        Items = items,
        Rooms = rooms,
        Speakers = speakers,
        Chosen = Chosen,
        ChosenBoth = ChosenBoth,
        Silences = Silences,
    };

    public IReadOnlyList<AgendaConflict> Conflicts => AgendaConflicts.Of(Draft);

    public IReadOnlyList<string> Sentences => [.. Conflicts.Select(conflict => conflict.Sentence)];

    /// <summary>There is this conflict, as hard as this, and no other; without a sentence there is none.</summary>
    public void Has(string? sentence, ConflictKind kind, ConflictSeverity severity)
    {
        if (sentence is null)
        {
            Assert.Empty(Sentences);
            return;
        }

        var conflict = Assert.Single(Conflicts);
        Assert.Equal((sentence, kind, severity), (conflict.Sentence, conflict.Kind, conflict.Severity));
    }

    public Room Room(string name, int? seats = null, int? walk = null, bool isShared = false)
    {
        var room = new Room(Convening, name, name);
        room.Change(new RoomTerms(name) { Capacity = seats, WalkingMinutes = walk, IsShared = isShared });
        rooms.Add(room);
        return room;
    }

    public Speaker Speaker(string name)
    {
        var speaker = new Speaker(Convening, name, name, SpeakerVisibility.Hidden);
        speakers.Add(speaker);
        return speaker;
    }

    /// <summary>Confirmed, of day 1 unless it is said.</summary>
    /// <param name="from">Of day 1 where there is no date: "10:00", "2026-12-09 10:00"; empty: it has no time.</param>
    public AgendaItem Item(string code, string from, string until, Func<AgendaItemTerms, AgendaItemTerms>? and = null)
    {
        var item = new AgendaItem(Convening, code);
        var terms = new AgendaItemTerms { Title = code, State = AgendaItemState.Confirmed, Time = Time(from, until) };
        item.Change(and?.Invoke(terms) ?? terms);
        items.Add(item);
        return item;
    }

    public AgendaTime? Time(string from, string until, int? day = 1) => from.Length == 0 ? null : new AgendaTime(day, At(from), At(until));

    public DateTimeOffset At(string local)
    {
        var dated = local.Contains(' ', StringComparison.Ordinal) ? local : $"{firstDay} {local}";
        var wall = DateTime.Parse(dated, CultureInfo.InvariantCulture);
        return new DateTimeOffset(wall, Some.Pacific.GetUtcOffset(wall)).ToUniversalTime();
    }
}

internal static class AgendaItemsOfTests
{
    /// <summary>"2026-11-01T01:00:00-07:00", of day 1.</summary>
    public static AgendaItem At(this AgendaItem item, string from, string until)
    {
        item.MoveTo(new AgendaTime(1, Some.At(from), Some.At(until)));
        return item;
    }

    /// <summary>There on all days from its start on.</summary>
    public static AgendaItem Throughout(this AgendaItem item, DateTimeOffset until)
    {
        item.MoveTo(new AgendaTime(null, item.StartsAt ?? until, until));
        return item;
    }

    public static AgendaItem In(this AgendaItem item, params Room[] rooms)
    {
        item.MoveToRooms([.. rooms.Select(room => room.RoomId)]);
        return item;
    }

    public static AgendaItem With(
        this AgendaItem item, Speaker speaker, SpeakingRole role = SpeakingRole.Speaker, SpeakingAnswer answer = SpeakingAnswer.Confirmed)
    {
        item.Give(speaker.SpeakerId, role, answer, null);
        return item;
    }

    public static AgendaItem But(this AgendaItem item, Func<AgendaItemTerms, AgendaItemTerms> other)
    {
        item.Change(other(AgendaItemTerms.Of(item)));
        return item;
    }

    public static AgendaItem Inside(this AgendaItem item, AgendaItem block) =>
        item.But(terms => terms with { ParentId = block.AgendaItemId });
}
