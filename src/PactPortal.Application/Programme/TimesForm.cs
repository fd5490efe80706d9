using PactPortal.Domain;

namespace PactPortal.Application.Programme;

/// <summary>A time at which something can't be had, the end excluded.</summary>
public readonly record struct BarredTime(DateTimeOffset StartsAt, DateTimeOffset EndsAt);

/// <summary>What was said of the times; null: nothing. Empty: it can be had at all times.</summary>
public sealed record SaidTimes(IReadOnlyList<BarredTime>? Barred);

/// <summary>When a room can't be had or somebody can't speak, as it is typed: wall times of the convening's place.</summary>
public sealed class TimesForm
{
    public const string NotSaid = "not-said", Always = "always", Except = "except";

    public const int MostRows = 10;

    /// <summary>How many empty rows are offered below those that are filled.</summary>
    private const int Spare = 2;

    public string? Said { get; set; }

    public List<TimeRow> Rows { get; set; } = [];

    public static TimesForm Of(IEnumerable<BarredTime>? barred, TimeZoneInfo zone)
    {
        List<TimeRow> rows = [.. (barred ?? []).SelectMany(time => TimeRow.Of(time, zone))];
        return new TimesForm { Said = barred is null ? NotSaid : rows.Count == 0 ? Always : Except, Rows = rows }.WithSpareRows();
    }

    /// <summary>With room for more, for a form that works without script.</summary>
    public TimesForm WithSpareRows()
    {
        var filled = Rows.FindLastIndex(row => !row.IsBlank) + 1;
        while (Rows.Count < Math.Min(Math.Max(MostRows, filled), filled + Spare))
        {
            Rows.Add(new TimeRow());
        }

        return this;
    }

    /// <param name="prefix">The name of this part in its form.</param>
    public SaidTimes Read(TimeZoneInfo zone, string prefix, List<Refusal> refusals)
    {
        var filled = Rows.Select((row, at) => (row, at)).Where(one => !one.row.IsBlank).ToList();
        if (Said is not (NotSaid or Always or Except))
        {
            refusals.Add(new Refusal("Choose one of these.", $"{prefix}.{nameof(Said)}"));
            return new SaidTimes(null);
        }

        if (Said != Except)
        {
            if (filled.Count > 0)
            {
                refusals.Add(new Refusal(
                    "There are times below. Choose “Not at these times”, or empty them.", $"{prefix}.{nameof(Said)}"));
            }

            return new SaidTimes(Said == NotSaid ? null : []);
        }

        if (filled.Count == 0)
        {
            refusals.Add(new Refusal("Enter at least one day.", $"{prefix}.{nameof(Rows)}[0].{nameof(TimeRow.Date)}"));
        }
        else if (filled.Count > MostRows)
        {
            refusals.Add(new Refusal($"Enter at most {MostRows} times.", $"{prefix}.{nameof(Said)}"));
            return new SaidTimes([]);
        }

        var times = new List<BarredTime>();
        foreach (var (row, at) in filled)
        {
            var read = row.Read(zone, $"{prefix}.{nameof(Rows)}[{at}].");
            refusals.AddRange(read.Refusals);
            if (read.Succeeded)
            {
                times.Add(read.Value);
            }
        }

        return new SaidTimes([.. times.Distinct().OrderBy(time => time.StartsAt)]);
    }
}
