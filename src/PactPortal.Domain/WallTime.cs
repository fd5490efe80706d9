using System.Globalization;
using System.Text.RegularExpressions;

namespace PactPortal.Domain;

/// <summary>
/// What a clock on the wall shows: read as people type it, and put with its date into an instant. A time that the clocks skip is refused;
/// of one that comes twice, because they go back, somebody has to say which is meant. A browser converts nothing.
/// </summary>
public static partial class WallTime
{
    /// <summary>
    /// Reads "10:35 a.m.", "10:35am", "1 pm", "noon", "midnight", "13:45". An hour of one figure alone may be either half of the day.
    /// </summary>
    public static bool TryRead(string? typed, out TimeOnly time)
    {
        time = default;
        var text = typed?.Trim() ?? "";
        if (Named().Match(text) is { Success: true } named)
        {
            time = named.Groups["noon"].Success ? new TimeOnly(12, 0) : default;
            return true;
        }

        var match = WithHalf().Match(text) is { Success: true } halved ? halved : Of24().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value;
        time = half.Length == 0 ? new TimeOnly(hour, minute) : new TimeOnly((hour % 12) + (half is "p" or "P" ? 12 : 0), minute);
        return true;
    }

    /// <summary><see cref="TryRead"/>, with a sentence beside the field where it can't be read.</summary>
    public static Outcome<TimeOnly> Read(string? typed, string? field)
    {
        if (TryRead(typed, out var time))
        {
            return time;
        }

        var text = typed?.Trim() ?? "";
        return text.Length == 0 ? new Refusal("Enter a time, for example 10:35 a.m.", field)
            : TryRead($"{text} am", out _) ? new Refusal($"Say whether {text} is a.m. or p.m., for example {text} a.m.", field)
            : new Refusal("This time can’t be read. Enter it as 10:35 a.m., noon or 13:45.", field);
    }

    /// <summary>
    /// When a clock there shows it: once; never, where the clocks skip it; twice, the first before the second, where they go back over
    /// it.
    /// </summary>
    public static IReadOnlyList<DateTimeOffset> Instants(DateTime local, TimeZoneInfo zone)
    {
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return zone.IsInvalidTime(wall) ? []
            : zone.IsAmbiguousTime(wall)
                ? [.. zone.GetAmbiguousTimeOffsets(wall).OrderDescending().Select(offset => new DateTimeOffset(wall, offset))]
            : [new DateTimeOffset(wall, zone.GetUtcOffset(wall))];
    }

    /// <summary>The instant, or why there is none: a <see cref="ComesTwice"/> where there are two and nobody said which.</summary>
    /// <param name="occurrence">The answer to that question; it is asked for nothing else, and counts nowhere else.</param>
    public static Outcome<DateTimeOffset> At(
        DateOnly date, TimeOnly time, TimeZoneInfo zone, string? field, Occurrence? occurrence = null) =>
        At(date.ToDateTime(time), zone, field, occurrence);

    /// <inheritdoc cref="At(DateOnly, TimeOnly, TimeZoneInfo, string?, Occurrence?)"/>
    /// <param name="after">An end: what isn't after it can't be meant.</param>
    internal static Outcome<DateTimeOffset> At(
        DateTime local, TimeZoneInfo zone, string? field, Occurrence? occurrence, DateTimeOffset? after = null)
    {
        var instants = Instants(local, zone);
        if (instants.Count == 0)
        {
            return Skipped(local, zone, field);
        }

        if (instants.Count == 1)
        {
            return instants[0];
        }

        return occurrence is { } said ? instants[said == Occurrence.First ? 0 : 1]
            : after >= instants[0] && after < instants[1] ? instants[1]
            : Twice(local, instants, zone, field);
    }

    /// <summary>The question which of the two is meant.</summary>
    internal static ComesTwice Twice(DateTime local, IReadOnlyList<DateTimeOffset> instants, TimeZoneInfo zone, string? field)
    {
        var (first, end) = Around(local, zone.IsAmbiguousTime);
        var change = ClockWords.Sentence($"the clocks go back from {ClockWords.Change(end, first)}");
        return new ComesTwice(
            $"{Words(local)} comes twice on {Day(local)}: {change} "
                + $"Say whether it is the first, {Occurrence.First.Words()}, or the second, {Occurrence.Second.Words()}.",
            field, instants[0], instants[1]);
    }

    private static Refusal Skipped(DateTime local, TimeZoneInfo zone, string? field)
    {
        var (first, end) = Around(local, zone.IsInvalidTime);
        var change = ClockWords.Sentence($"the clocks go from {ClockWords.Change(first, end)}");
        return new Refusal($"{Words(local)} doesn’t exist on {Day(local)}: {change}", field);
    }

    /// <summary>The stretch that the clocks skip or repeat, its end excluded. It is over within a day.</summary>
    private static (TimeOnly First, TimeOnly End) Around(DateTime local, Func<DateTime, bool> isIn)
    {
        var (first, end) = (local, local.AddMinutes(1));
        while (isIn(first.AddMinutes(-1)))
        {
            first = first.AddMinutes(-1);
        }

        while (isIn(end))
        {
            end = end.AddMinutes(1);
        }

        return (TimeOnly.FromDateTime(first), TimeOnly.FromDateTime(end));
    }

    private static string Words(DateTime local)
    {
        var words = ClockWords.Time(TimeOnly.FromDateTime(local));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Day(DateTime local) => DateWords.DayWithYear(DateOnly.FromDateTime(local));

    [GeneratedRegex(
        @"^(12(:00)?\s*)?((?<noon>noon)|midnight)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"^(?<hour>0?[1-9]|1[0-2])(:(?<minute>[0-5][0-9]))?\s*(?<half>[ap])(\.?\s?m)?\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WithHalf();

    [GeneratedRegex(@"^(?<hour>[01][0-9]|2[0-3]):(?<minute>[0-5][0-9])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Of24();
}
