using PactPortal.Application.Programme.Items;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Web.Features.Agenda;

/// <summary>What just moved, from where, and the way back.</summary>
/// <param name="Lead">"E3 moved."</param>
/// <param name="Ticket">Of the undo; null where there is none.</param>
public sealed record SaidMove(AgendaItem Item, string Lead, string Sentence, string? Ticket);

/// <summary>A move in words.</summary>
internal static class MoveWords
{
    /// <returns>Null where the item is gone, or where there is nothing to say any more.</returns>
    public static SaidMove? Of(MoveNote note, string ticket, KnownDraft known, TimeZoneInfo zone)
    {
        var was = note.Before[0];
        if (known.Draft.Items.FirstOrDefault(one => one.AgendaItemId == was.ItemId) is not { } item)
        {
            return null;
        }

        var isBack = was.IsWhere(item);
        return note.IsUndone
            ? isBack ? new SaidMove(item, $"{item.Code} is where it was.", Sentence($"{item.Title}: {Place(known.WhereIs(item), was.Time, zone)}"), null) : null
            : item.Version == was.Version ? new SaidMove(item, Lead(item), Moved(item, note.Before, known, zone), ticket)
            : new SaidMove(item, $"{item.Code} was moved, and changed since.", "It stands here as it is now.", null);
    }

    private static string Lead(AgendaItem item) => item.IsPlaced ? $"{item.Code} moved." : $"{item.Code} is off the day.";

    private static string Moved(AgendaItem item, IReadOnlyList<PlaceBefore> before, KnownDraft known, TimeZoneInfo zone)
    {
        var (was, now) = (before[0], AgendaItemTerms.Of(item).Time);
        var (here, there) = (known.WhereIs(item), was.RoomIds.Count == 0 ? item.Place : string.Join(" and ", was.RoomIds.Select(known.RoomName)));
        var (isSameTime, isSameRoom) = (now == was.Time, item.RoomIds.SequenceEqual(was.RoomIds));
        var along = before.Count > 1 ? $" {AgendaWords.Items(before.Count - 1)} that {(before.Count == 2 ? "stands" : "stand")} in it moved along." : "";
        var (is_, was_) = now is null ? ("has no time now", Place(there, was.Time, zone))
            : isSameTime ? ($"is in {here ?? "no room"} now, same time", there is null ? "in no room" : $"in {there}")
            : isSameRoom ? ($"is at {Range(now, zone)} now{(here is null ? "" : ", same room")}", $"at {Range(was.Time, zone)}")
            : ($"is in {here}, at {Range(now, zone)} now", Place(there, was.Time, zone));
        return $"{item.Title} {Sentence(is_)} {Sentence($"It was {was_}")}{along}";
    }

    private static string Place(string? where, AgendaTime? time, TimeZoneInfo zone) =>
        time is null ? where is null ? "without a time" : $"without a time, in {where}"
        : where is null ? $"at {Range(time, zone)}" : $"in {where}, at {Range(time, zone)}";

    private static string Range(AgendaTime? time, TimeZoneInfo zone) => time is null ? "no time" : ClockWords.Range(time.StartsAt, time.EndsAt, zone);

    private static string Sentence(string words) => ClockWords.Sentence(words);
}
