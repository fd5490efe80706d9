using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme.Arrangement;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Application.Programme.Arrangement;

/// <summary>The items of a day once more on another.</summary>
public sealed class DayCopyForm : ArrangementForm
{
    public string? FromDay { get; set; }

    public string? ToDay { get; set; }

    internal override string Done => "agenda day copied";

    protected override Outcome<AgendaPreview> Read(Convening convening, AgendaDraft draft, IEnumerable<string> taken)
    {
        var (from, to) = (ReadDay(FromDay, nameof(FromDay), convening), ReadDay(ToDay, nameof(ToDay), convening));
        return from.Succeeded && to.Succeeded
            ? new DayCopy(from.Value.Number, from.Value.Date, to.Value.Number, to.Value.Date, convening.Zone, Answered).Preview(draft.Items, taken)
            : (List<Refusal>)[.. from.Refusals, .. to.Refusals];
    }
}
