using System.Globalization;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme.Arrangement;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Application.Programme.Arrangement;

/// <summary>Everything of a day from a moment on, later or earlier.</summary>
public sealed class ShiftForm : ArrangementForm
{
    /// <summary>What <see cref="Direction"/> says.</summary>
    public const string Later = "later", Earlier = "earlier";

    public string? Day { get; set; }

    /// <summary>A time of the wall clock; what begins at it moves too.</summary>
    public string? From { get; set; }

    public string? Minutes { get; set; }

    public string? Direction { get; set; } = Later;

    internal override string Done => "agenda items shifted";

    protected override Outcome<AgendaPreview> Read(Convening convening, AgendaDraft draft, IEnumerable<string> taken)
    {
        var (day, time) = (ReadDay(Day, nameof(Day), convening), WallTime.Read(From, nameof(From)));
        var isNumber = int.TryParse(Minutes?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes);
        var refusals = day.Refusals.Concat(time.Refusals).ToList();
        if (!isNumber)
        {
            refusals.Add(new Refusal("Enter by how many minutes, for example 15.", nameof(Minutes)));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var from = WallTime.At(day.Value.Date, time.Value, convening.Zone, nameof(From), Answered);
        return from.Succeeded
            ? new DayShift(day.Value.Number, from.Value, Direction == Earlier ? -minutes : minutes, convening.Zone, Answered).Preview(draft.Items)
            : from.Failure;
    }
}
