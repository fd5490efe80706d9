using System.Globalization;
using System.Text.RegularExpressions;
using PactPortal.Domain;

namespace PactPortal.Application.Programme.Import;

/// <summary>A time as a file says it: on the wall, with its date or without, and with its distance from UTC where the file has that.</summary>
/// <param name="Offset">Decides where a clock shows the time twice.</param>
internal sealed partial record ImportedTime(DateOnly? Date, TimeOnly Clock, TimeSpan? Offset)
{
    private static readonly TimeSpan FarthestOffset = TimeSpan.FromHours(14);

    /// <summary>Reads "13:30", "1:30 p.m.", "2026-12-09 13:30", "12/9/2026 1:30 pm", "2030-03-09T15:30:00-08:00".</summary>
    public static Outcome<ImportedTime> Read(string? typed)
    {
        var text = (typed ?? "").Trim();
        TimeSpan? offset = null;
        if (WithOffset().Match(text) is { Success: true } found)
        {
            (text, offset) = (text[..found.Index].TrimEnd(), OffsetOf(found.Value.Trim()));
            if (offset is null)
            {
                return new Refusal("The distance from UTC behind this time can’t be read. Write it as -08:00.");
            }
        }

        foreach (var at in Enumerable.Range(1, Math.Max(0, text.Length - 1)).Where(at => text[at] is ' ' or 'T' or 't'))
        {
            if (TypedDate.TryRead(text[..at], out var date) && TryClock(text[(at + 1)..].Trim(), out var clock))
            {
                return IsUsual(date) ? new ImportedTime(date, clock, offset) : new Refusal("This date can’t be meant. Write it as 2026-12-09.");
            }
        }

        return TryClock(text, out var alone) ? new ImportedTime(null, alone, offset) : WallTime.Read(text, null).Refusals.ToList();
    }

    /// <summary>Reads "01:30", "1:30:00", "90", "90 min", "1.5 h", "PT1H30M"; null where it is none.</summary>
    public static TimeSpan? ReadLength(string? typed)
    {
        var match = Length().Match((typed ?? "").Trim());
        if (!match.Success)
        {
            return null;
        }

        double Number(string group) =>
            match.Groups[group] is { Success: true, Value: var value } ? double.Parse(value, CultureInfo.InvariantCulture) : 0;
        return TimeSpan.FromMinutes(Math.Round((Number("days") * 24 * 60) + (Number("hours") * 60) + Number("minutes") + Number("alone")));
    }

    /// <summary>When that is, on a date where the time has none of its own.</summary>
    public Outcome<DateTimeOffset> At(DateOnly otherwise, TimeZoneInfo zone)
    {
        var (date, local) = (Date ?? otherwise, (Date ?? otherwise).ToDateTime(Clock));
        var instants = WallTime.Instants(local, zone);
        if (Offset is not { } said)
        {
            var read = WallTime.At(date, Clock, zone, null);
            return read.Refusals is [ComesTwice twice]
                ? new Refusal(
                    $"{twice.Sentence} Write its distance from UTC behind it: "
                    + $"{OffsetWords(twice.First.Offset)} for the first, {OffsetWords(twice.Second.Offset)} for the second.")
                : read;
        }

        // A clock there never showed it, whatever stands behind.
        return instants.Count == 0 && OffsetsAround(local, zone).Contains(said)
            ? WallTime.At(date, Clock, zone, null)
            : TimeZoneInfo.ConvertTime(new DateTimeOffset(local, said), zone);
    }

    /// <summary>"-08:00".</summary>
    public static string OffsetWords(TimeSpan offset) => $"{(offset < TimeSpan.Zero ? "-" : "+")}{offset:hh\\:mm}";

    private static TimeSpan[] OffsetsAround(DateTime local, TimeZoneInfo zone) => [zone.GetUtcOffset(local.AddHours(-3)), zone.GetUtcOffset(local.AddHours(3))];

    private static bool TryClock(string text, out TimeOnly clock) =>
        WallTime.TryRead(text, out clock)
        || TimeOnly.TryParseExact(Fraction().Replace(text, ""), ["HH:mm:ss", "h:mm:ss tt"], CultureInfo.InvariantCulture, DateTimeStyles.None, out clock);

    /// <summary>What a clock can be set to; a slip of the year isn't.</summary>
    private static bool IsUsual(DateOnly date) => date.Year is >= 1990 and <= 2200;

    private static TimeSpan? OffsetOf(string text)
    {
        if (text is "Z" or "z")
        {
            return TimeSpan.Zero;
        }

        var figures = text[1..].Replace(":", "", StringComparison.Ordinal);
        var span = new TimeSpan(int.Parse(figures[..2], CultureInfo.InvariantCulture), int.Parse(figures[2..], CultureInfo.InvariantCulture), 0);
        return span > FarthestOffset ? null : text[0] == '-' ? -span : span;
    }

    [GeneratedRegex(@"(?<=:[0-9]{2}(\.[0-9]+)?)\s*([Zz]|[+-][0-9]{2}:?[0-5][0-9])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WithOffset();

    [GeneratedRegex(@"(?<=:[0-9]{2}:[0-9]{2})\.[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    [GeneratedRegex(
        @"^(?<hours>[0-9]{1,3}):(?<minutes>[0-5]?[0-9])(:[0-9]{1,2})?$|^(?<alone>[0-9]{1,5})\s*(m|min|mins|minutes?)?$"
        + @"|^(?<hours>[0-9]{1,3}(\.[0-9]{1,4})?)\s*(h|hrs?|hours?)$"
        + @"|^P((?<days>[0-9]{1,3})D)?(T((?<hours>[0-9]{1,3})H)?((?<minutes>[0-9]{1,4})M)?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Length();
}
