using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Arrangement;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Application.Programme.Arrangement;

/// <summary>Two items in each other's place.</summary>
public sealed class SwapForm : ArrangementForm
{
    public string? One { get; set; }

    public string? Other { get; set; }

    internal override string Done => "agenda items swapped";

    protected override Outcome<AgendaPreview> Read(Convening convening, AgendaDraft draft, IEnumerable<string> taken)
    {
        var (one, other) = (Find(One, nameof(One), draft), Find(Other, nameof(Other), draft));
        return one.Succeeded && other.Succeeded
            ? new ItemSwap(one.Value, other.Value).Preview(draft.Items)
            : (List<Refusal>)[.. one.Refusals, .. other.Refusals];
    }

    private static Outcome<AgendaItem> Find(string? typed, string field, AgendaDraft draft) =>
        Guid.TryParse(typed, out var id) && draft.Items.FirstOrDefault(item => item.AgendaItemId == id) is { } item
            ? item
            : new Refusal("Choose an item of this agenda.", field);
}
