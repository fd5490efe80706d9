using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme.Arrangement;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Application.Programme.Arrangement;

/// <summary>All items of a day on another; or, where the day itself is at another date now, on that date.</summary>
public sealed class DayMoveForm : ArrangementForm
{
    public string? FromDay { get; set; }

    public string? ToDay { get; set; }

    internal override string Done => "agenda day moved";

    protected override Outcome<AgendaPreview> Read(Convening convening, AgendaDraft draft, IEnumerable<string> taken)
    {
        var (from, to) = (ReadDay(FromDay, nameof(FromDay), convening), ReadDay(ToDay, nameof(ToDay), convening));
        if (!from.Succeeded || !to.Succeeded)
        {
            return (List<Refusal>)[.. from.Refusals, .. to.Refusals];
        }

        var preview = new DayMove(
            from.Value.Number, DateOf(from.Value.Number, convening, draft) ?? from.Value.Date, to.Value.Number, to.Value.Date, convening.Zone, Answered)
            .Preview(draft.Items);
        return preview with
        {
            Refusals = [.. preview.Refusals.Select(one => one.Field == nameof(DayMove.ToDate) ? one with { Field = nameof(ToDay) } : one)],
        };
    }

    /// <summary>The date at which most of its items begin; null where it has none.</summary>
    private static DateOnly? DateOf(int day, Convening convening, AgendaDraft draft) =>
        draft.Items.Where(item => item.Day == day).Select(item => item.StartsAt).OfType<DateTimeOffset>().CountBy(convening.LocalDay)
            .OrderByDescending(date => date.Value).ThenBy(date => date.Key).Select(date => (DateOnly?)date.Key).FirstOrDefault();
}
