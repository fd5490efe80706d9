using System.Globalization;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Items;

/// <summary>When an item takes place, as its form says it.</summary>
/// <param name="Day">A day's number, <see cref="AgendaItemForm.AllDays"/>, or empty.</param>
internal sealed record TypedTime(string Day, string Start, string? StartOccurrence, bool StartsPastMidnight, string End, string? EndOccurrence)
{
    public static readonly TypedTime None = new("", "", null, false, "", null);

    public static string Clock(DateTimeOffset instant, TimeZoneInfo zone) =>
        ClockWords.Time(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime));

    /// <summary>Which of two; null where the clock shows it once.</summary>
    public static string? OccurrenceOf(DateTimeOffset instant, TimeZoneInfo zone) =>
        WallTime.Instants(TimeZoneInfo.ConvertTime(instant, zone).DateTime, zone) is [var first, _]
            ? StoredName.Of(instant == first ? Occurrence.First : Occurrence.Second)
            : null;

    /// <summary>Null: it has none yet.</summary>
    public Outcome<AgendaTime?> Read(Convening convening)
    {
        if (Day.Length == 0)
        {
            return Start.Length + End.Length == 0 ? (AgendaTime?)null : new Refusal("Choose a day, or leave both times empty.", nameof(AgendaItemForm.Day));
        }

        return Day == AgendaItemForm.AllDays ? OnAllDays(convening) : OnDay(convening);
    }

    private Outcome<AgendaTime?> OnDay(Convening convening)
    {
        var isNumber = int.TryParse(Day, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || convening.Days.FirstOrDefault(day => day.Number == number) is not { } day)
        {
            return new Refusal("Choose one of the convening’s days.", nameof(AgendaItemForm.Day));
        }

        if (day.Date is not { } date)
        {
            return NoDate;
        }

        var read = new TypedAgendaTime(number, date, Start, End)
        {
            StartsPastMidnight = StartsPastMidnight,
            StartOccurrence = StoredName.Find<Occurrence>(StartOccurrence),
            EndOccurrence = StoredName.Find<Occurrence>(EndOccurrence),
        }.Read(convening.Zone);
        return read.Succeeded ? read.Value : read.Failure;
    }

    /// <summary>From the first day's opening to the last day's end.</summary>
    private Outcome<AgendaTime?> OnAllDays(Convening convening)
    {
        if (convening.Days is not [{ Date: { } first }, ..] || convening.Days[^1].Date is not { } last)
        {
            return NoDate;
        }

        var (start, end) = (WallTime.Read(Start, nameof(AgendaItemForm.Start)), WallTime.Read(End, nameof(AgendaItemForm.End)));
        if (!start.Succeeded || !end.Succeeded)
        {
            return (List<Refusal>)[.. start.Refusals, .. end.Refusals];
        }

        var startsAt = WallTime.At(first, start.Value, convening.Zone, nameof(AgendaItemForm.Start), StoredName.Find<Occurrence>(StartOccurrence));
        var endsAt = WallTime.At(last, end.Value, convening.Zone, nameof(AgendaItemForm.End), StoredName.Find<Occurrence>(EndOccurrence));
        return !startsAt.Succeeded ? startsAt.Failure
            : !endsAt.Succeeded ? endsAt.Failure
            : endsAt.Value <= startsAt.Value ? new Refusal("An item needs a length: this end is not after the start.", nameof(AgendaItemForm.End))
            : new AgendaTime(null, startsAt.Value, endsAt.Value);
    }

    private static Refusal NoDate => new("The convening’s days have no dates yet. Leave day and times empty until they have.", nameof(AgendaItemForm.Day));
}
