using System.Globalization;

namespace PactPortal.Domain.Programme.Conflicts;

/// <summary>Items that are outside the day or the block they belong to, and blocks that stand in themselves.</summary>
internal static class DayConflicts
{
    public static IEnumerable<AgendaConflict> Of(ReadDraft draft)
    {
        var days = draft.Draft.Days.ToDictionary(day => day.Number);
        return draft.Placed.SelectMany(item => OutsideDay(draft, item, days))
            .Concat(draft.Placed.SelectMany(item => OutsideBlock(draft, item)))
            .Concat(draft.Blocks.Circles.SelectMany(circle => InItself(draft, circle)));
    }

    private static IEnumerable<AgendaConflict> OutsideDay(ReadDraft draft, DraftItem item, Dictionary<int, DraftDay> days)
    {
        if (item.Item.Day is not { } number || (days.TryGetValue(number, out var day) && day.Holds(item.StartsAt, draft.Draft.Zone)))
        {
            return [];
        }

        var which = day?.Date is { } date ? DateWords.Day(date) : "which the convening doesn’t have";
        return
        [
            new AgendaConflict(
                ConflictKind.OutsideDay,
                () => $"{item.Code} belongs to day {number}, {which}, and starts {draft.Words.DayAndTime(item.StartsAt)}",
                item)
            {
                About = About(number, item.StartsAt, draft.Draft.Zone),
            },
        ];
    }

    private static string About(int day, DateTimeOffset startsAt, TimeZoneInfo zone) =>
        string.Create(CultureInfo.InvariantCulture, $"{day}.{TimeZoneInfo.ConvertTime(startsAt, zone):yyyyMMdd}");

    private static IEnumerable<AgendaConflict> OutsideBlock(ReadDraft draft, DraftItem item)
    {
        var block = draft.Blocks.ParentOf(item.Item) is { } parent ? draft.Find(parent.AgendaItemId) : null;
        if (block is not { IsPlaced: true } || (item.StartsAt >= block.StartsAt && item.EndsAt <= block.EndsAt))
        {
            return [];
        }

        var (within, length) = (Period.Common(item, block).Length, item.EndsAt - item.StartsAt);
        var isOnlyTooLong = item.StartsAt >= block.StartsAt && item.StartsAt < block.EndsAt;
        return
        [
            new AgendaConflict(ConflictKind.OutsideBlock, () => Sentence(draft.Words, item, block), item, block)
            {
                When = new Period(isOnlyTooLong ? block.EndsAt : item.StartsAt, item.EndsAt),
                Extent = ConflictKey.Minutes(within > TimeSpan.Zero ? length - within : length),
            },
        ];
    }

    private static string Sentence(ConflictWords words, DraftItem item, DraftItem block)
    {
        var (starts, ends) = (words.At(item.StartsAt, block.StartsAt), words.At(item.EndsAt, block.StartsAt));
        var (blockStarts, blockEnds) = (words.At(block.StartsAt, item.StartsAt), words.At(block.EndsAt, item.StartsAt));
        return item.StartsAt < block.StartsAt ? $"{item.Code} starts {starts}, its block {block.Code} {blockStarts}"
            : item.StartsAt >= block.EndsAt ? $"{item.Code} starts {starts}, its block {block.Code} ends {blockEnds}"
            : $"{item.Code} ends {ends}, its block {block.Code} {blockEnds}";
    }

    private static IEnumerable<AgendaConflict> InItself(ReadDraft draft, IReadOnlyList<AgendaItem> circle)
    {
        var inner = circle.Count == 1 ? "itself" : $"{circle[1].Code}, and so in itself";
        DraftItem[] there = [.. circle.Select(item => draft.Find(item.AgendaItemId)).OfType<DraftItem>()];
        if (there.Length > 0)
        {
            yield return new AgendaConflict(ConflictKind.BlockInItself, () => $"{circle[0].Code} stands in {inner}", there)
            {
                Extent = circle.Count,
            };
        }
    }
}
