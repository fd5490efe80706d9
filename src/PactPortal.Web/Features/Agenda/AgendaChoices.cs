using System.Globalization;
using PactPortal.Application.Programme.Arrangement;
using PactPortal.Application.Programme.Items;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Agenda;

/// <summary>What a form of the draft offers: what is retired or gone only where the item has it.</summary>
internal static class AgendaChoices
{
    /// <summary>Which of two times that look alike.</summary>
    public static IReadOnlyList<Choice> Occurrences { get; } =
    [
        new(StoredName.Of(Occurrence.First), "The first, before the clocks go back"), new(StoredName.Of(Occurrence.Second), "The second, after the clocks go back"),
    ];

    public static IReadOnlyList<Choice> Directions { get; } = [new(ShiftForm.Later, "Later"), new(ShiftForm.Earlier, "Earlier")];

    public static IReadOnlyList<Choice> Of<T>(IEnumerable<T> members, Func<T, string> name)
        where T : struct, Enum => [.. members.Select(member => new Choice(StoredName.Of(member), name(member)))];

    /// <param name="item">The one that is changed; null for a new one.</param>
    public static ItemChoices For(AgendaItem? item, KnownDraft known, Convening convening) => new()
    {
        States = Of(
            Enum.GetValues<AgendaItemState>().Where(state => state != AgendaItemState.Cancelled || item?.State == AgendaItemState.Cancelled), ItemWords.Name),
        Blocks = Blocks(item, known),
        Days = [new(AgendaItemForm.AllDays, "On all days"), .. convening.Days.Select(Day)],
        Rooms =
        [
            .. known.Draft.Rooms.Where(room => !room.IsRetired || item?.RoomIds.Contains(room.RoomId) == true)
                .Select(room => new Choice(room.RoomId.ToString(), room.Capacity is { } seats ? FormattableString.Invariant($"{room.Name}, {seats}") : room.Name)),
        ],
        Tracks =
        [
            .. known.Draft.Tracks.Where(track => !track.IsRetired || item?.TrackId == track.TrackId)
                .Select(track => new Choice(track.TrackId.ToString(), track.Name)),
        ],
        Speakers = Speakers(item, known),
    };

    /// <summary>"Day 2, Wednesday, December 9".</summary>
    public static Choice Day(ConveningDay day)
    {
        var number = day.Number.ToString(CultureInfo.InvariantCulture);
        return new Choice(number, day.Date is { } date ? $"Day {number}, {DateWords.Day(date)}" : $"Day {number}, without a date yet");
    }

    private static IReadOnlyList<Choice> Blocks(AgendaItem? item, KnownDraft known)
    {
        var under = item is null ? [] : new AgendaTree(known.Draft.Items).Under(item).Append(item).Select(one => one.AgendaItemId).ToHashSet();
        return
        [
            .. known.Draft.Items.Where(one => (one.Kind == AgendaItemKind.Block && !under.Contains(one.AgendaItemId)) || one.AgendaItemId == item?.ParentId)
                .OrderBy(one => one.StartsAt).ThenBy(one => one.Code, StringComparer.Ordinal)
                .Select(one => new Choice(one.AgendaItemId.ToString(), $"{one.Title} ({one.Code})")),
        ];
    }

    /// <summary>Who is hidden is told apart by where they stand already, which the desk shows too.</summary>
    private static IReadOnlyList<Choice> Speakers(AgendaItem? item, KnownDraft known)
    {
        var there = (item?.Speakers ?? []).Select(one => one.SpeakerId).ToHashSet();
        var codes = known.Draft.Items.SelectMany(one => one.Speakers, (one, person) => (person.SpeakerId, one.Code)).ToLookup(pair => pair.SpeakerId, pair => pair.Code);
        return
        [
            .. known.Checked.Speakers.Where(speaker => !there.Contains(speaker.SpeakerId)).Select(speaker => new Choice(
                speaker.SpeakerId.ToString(),
                speaker.Visibility != SpeakerVisibility.Hidden ? speaker.Name
                    : codes[speaker.SpeakerId].Any() ? $"{Speaker.Withheld}, in {string.Join(" and ", codes[speaker.SpeakerId])}"
                    : $"{Speaker.Withheld}, in no item")),
        ];
    }
}
