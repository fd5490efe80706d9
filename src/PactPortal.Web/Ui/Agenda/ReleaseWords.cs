using PactPortal.Domain;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Web.Ui.Agenda;

/// <summary>A change as the people concerned read it.</summary>
public static class ReleaseWords
{
    /// <summary>A change of room alone is called that; what matters most comes first.</summary>
    public static ToldLine Of(AgendaChange change, TimeZoneInfo zone)
    {
        var title = change.Item.Title;
        var heading = change switch
        {
            _ when change.IsUnlisted => $"You are no longer listed for {title}",
            _ when change.Has(AgendaChangeKind.Cancelled) || change.Has(AgendaChangeKind.Removed) => $"{title} is cancelled",
            _ when change.Has(AgendaChangeKind.Reinstated) => $"{title} takes place after all",
            _ when change.Has(AgendaChangeKind.Time) => $"Another time for {title}",
            _ when change.Has(AgendaChangeKind.Length) => $"{title} ends at another time",
            _ when change.IsOnly(AgendaChangeKind.Room) => $"Another room for {title}",
            _ when change.IsOnly(AgendaChangeKind.Speaker) => $"Other speakers in {title}",
            _ when change.IsOnly(AgendaChangeKind.Title) => $"Another title for {change.Was?.Title ?? title}",
            _ => $"Changes in {title}",
        };
        return new ToldLine(change.Item, heading, change.Lines, change.IsAlwaysTold ? DayOf(change, zone) : Ended($"The time stays: {When(change.Item, zone)}"));
    }

    // The lines say hours, and the day only where it is another.
    private static string? DayOf(AgendaChange change, TimeZoneInfo zone)
    {
        var (was, now) = (Day(change.Was ?? change.Item, zone), Day(change.Item, zone));
        return change.Has(AgendaChangeKind.Cancelled) || change.Has(AgendaChangeKind.Removed) ? $"It was to be on {was}."
            : was == now ? $"It is on {now}." : null;
    }

    /// <summary>"Was: 3:05 to 4:20 p.m. Is: 3:20 to 4:35 p.m."</summary>
    public static string WasAndIs(ChangeLine line) => $"Was: {Ended(line.Was)} Is: {Ended(line.Is)}";

    // An abbreviation ends its sentence too.
    private static string Ended(string text) => text.EndsWith('.') ? text : text + ".";

    public static string When(ReleasedItem item, TimeZoneInfo zone) =>
        $"{Day(item, zone)}, {ClockWords.Range(item.StartsAt, item.EndsAt, zone)}";

    private static string Day(ReleasedItem item, TimeZoneInfo zone) =>
        DateWords.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(item.StartsAt, zone).DateTime));
}

/// <summary>One change as a message and a banner say it.</summary>
/// <param name="Heading">"Another room for Small County, Long Roads".</param>
/// <param name="Stays">"The time stays: …"; of what moved or was cancelled the day; null where the lines say it.</param>
public sealed record ToldLine(ReleasedItem Item, string Heading, IReadOnlyList<ChangeLine> Lines, string? Stays);
