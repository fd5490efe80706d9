using System.Globalization;
using PactPortal.Domain;

namespace PactPortal.Application.Programme.Items;

/// <summary>Where an item of the draft is to go, as a button of the grid or a drop onto it says it. What isn't said stays.</summary>
public sealed class MoveItemForm
{
    private const string Written = "yyyy-MM-dd'T'HH:mm:sszzz";

    /// <summary>Wall time and its distance from UTC, as <see cref="Of"/> writes it; empty: the start stays.</summary>
    public string? Start { get; set; }

    /// <summary>The room's identifier; empty: the rooms stay.</summary>
    public string? Room { get; set; }

    /// <summary>It is to have no time; nothing else of this form counts then.</summary>
    public bool LeavesDay { get; set; }

    /// <summary>The item's version when the grid was shown.</summary>
    public int Version { get; set; }

    /// <summary>A mark of the item as it was shown.</summary>
    public string? Shown { get; set; }

    /// <summary>The day of the desk to go back to.</summary>
    public string? Day { get; set; }

    /// <summary>"2026-12-09T14:50:00-08:00".</summary>
    public static string Of(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString(Written, CultureInfo.InvariantCulture);

    /// <summary>Null where no start is said. A time that a clock there never shows is refused, whatever stands behind it.</summary>
    internal Outcome<DateTimeOffset?> ReadStart(TimeZoneInfo zone)
    {
        if (string.IsNullOrEmpty(Start))
        {
            return (DateTimeOffset?)null;
        }

        if (!DateTimeOffset.TryParseExact(Start, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var said) || said.Year is < 1990 or > 2200)
        {
            return Unread;
        }

        var instants = WallTime.Instants(said.DateTime, zone);
        return instants.Contains(said) ? said
            : instants.Count == 0
                ? WallTime.At(DateOnly.FromDateTime(said.DateTime), TimeOnly.FromDateTime(said.DateTime), zone, null).Refusals.ToList()
            : Unread;
    }

    private static Refusal Unread => new("This start can’t be read. Nothing was moved; choose one of the item’s moves.");
}
