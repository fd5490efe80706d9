using System.Globalization;
using PactPortal.Domain.Programme;

namespace PactPortal.Web.Features.Agenda;

/// <summary>Addresses at which the planning team works on the draft of a convening's agenda.</summary>
public static class AgendaLinks
{
    /// <summary>What stands for the day of items that have no time, and of those that are there on all days.</summary>
    public const string Unplaced = "none", AllDays = "all";

    public static string Desk(string slug) => $"/planning/convenings/{slug}/agenda";

    /// <param name="day">A day's number, or one of the two words.</param>
    public static string Desk(string slug, string day) => $"{Desk(slug)}?day={Uri.EscapeDataString(day)}";

    /// <summary>As a list, also where the day could be a grid.</summary>
    public static string List(string slug, string day) => $"{Desk(slug, day)}&view={DeskRequest.List}";

    /// <summary>Where an item stands on the desk.</summary>
    public static string Desk(string slug, AgendaItem item) => $"{Desk(slug, DayOf(item))}#{AnchorOf(item)}";

    public static string New(string slug) => $"{Desk(slug)}/items/new";

    public static string New(string slug, string day) => $"{New(slug)}?day={Uri.EscapeDataString(day)}";

    public static string Item(string slug, Guid itemId) => $"{Desk(slug)}/items/{itemId}";

    public static string Speakers(string slug, Guid itemId) => $"{Item(slug, itemId)}/speakers";

    public static string Cancel(string slug, Guid itemId) => $"{Item(slug, itemId)}/cancel";

    public static string Remove(string slug, Guid itemId) => $"{Item(slug, itemId)}/remove";

    public static string Move(string slug, Guid itemId) => $"{Item(slug, itemId)}/move";

    public static string UndoMove(string slug, Guid itemId) => $"{Move(slug, itemId)}/undo";

    /// <summary>The desk after a move, at the item's own way on; at what is said of it, where it is off the day.</summary>
    /// <param name="ticket">Of the move; null where nothing moved.</param>
    public static string Moved(string slug, string day, string? ticket, AgendaItem item) =>
        $"{Desk(slug, day)}{(ticket is null ? "" : $"&moved={Uri.EscapeDataString(ticket)}")}#{(item.IsPlaced ? MoveAnchorOf(item) : Said)}";

    public static string Silence(string slug) => $"{Desk(slug)}/conflicts/silence";

    public static string Silence(string slug, string key) => $"{Silence(slug)}?key={Uri.EscapeDataString(key)}";

    public static string ShowAgain(string slug) => $"{Desk(slug)}/conflicts/show-again";

    public static string Shift(string slug) => $"{Desk(slug)}/shift";

    public static string Swap(string slug) => $"{Desk(slug)}/swap";

    public static string CopyDay(string slug) => $"{Desk(slug)}/copy-day";

    public static string MoveDay(string slug) => $"{Desk(slug)}/move-day";

    /// <param name="items">How many were just imported.</param>
    public static string DeskAfterImport(string slug, int items) => FormattableString.Invariant($"{Desk(slug)}?imported={items}");

    public static string Import(string slug) => $"{Desk(slug)}/import";

    public static string ImportTooLarge(string slug) => $"{Import(slug)}?problem=size";

    public static string ImportGone(string slug) => $"{Import(slug)}?problem=gone";

    /// <param name="key">Of the file that is kept.</param>
    public static string Import(string slug, Guid key) => $"{Import(slug)}/{key}";

    /// <param name="ending">"csv" or "xlsx".</param>
    public static string Export(string slug, string ending) => $"{Desk(slug)}/export.{ending}";

    public static string ExportRelease(string slug, string ending) => $"{Export(slug, ending)}?of=release";

    public static string DayOf(AgendaItem item) =>
        item.Day is { } day ? day.ToString(CultureInfo.InvariantCulture) : item.IsThroughout ? AllDays : Unplaced;

    /// <summary>Where the item that just moved is said.</summary>
    public const string Said = "said";

    public static string MoveAnchorOf(AgendaItem item) => $"move-{item.Code}";

    public static string AnchorOf(AgendaItem item) => $"item-{item.Code}";
}
