using System.Globalization;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Arrangement;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Application.Programme.Arrangement;

/// <summary>Several items that change their places at once, as the browser sends it: to be shown what moves, then to be done.</summary>
public abstract class ArrangementForm
{
    /// <summary>What was answered about times that come twice, for all of them.</summary>
    public string? Occurrence { get; set; }

    /// <summary>The mark of the draft whose preview was shown.</summary>
    public string? Draft { get; set; }

    /// <summary>What moves is to be shown.</summary>
    public bool IsShown { get; set; }

    /// <summary>For the audit trail.</summary>
    internal abstract string Done { get; }

    protected Occurrence? Answered => StoredName.Find<Occurrence>(Occurrence);

    /// <summary>What would become of the draft; nothing is done.</summary>
    /// <param name="taken">Codes that items have or had besides those of the draft.</param>
    public Outcome<AgendaPreview> Preview(Convening convening, AgendaDraft draft, IEnumerable<string> taken)
    {
        var read = Read(convening, draft, taken);
        if (!read.Succeeded || read.Value.Refusals.Count == 0)
        {
            return read;
        }

        // What no answer helps is said of the whole page; the items' own rows say it too.
        return read.Value with
        {
            Refusals = [.. read.Value.Refusals.Select(one => one is { Field: nameof(Occurrence) } and not ComesTwice ? one with { Field = null } : one)],
        };
    }

    protected abstract Outcome<AgendaPreview> Read(Convening convening, AgendaDraft draft, IEnumerable<string> taken);

    /// <summary>A day that has a date.</summary>
    protected static Outcome<(int Number, DateOnly Date)> ReadDay(string? typed, string field, Convening convening)
    {
        var isNumber = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return !isNumber || convening.Days.FirstOrDefault(day => day.Number == number) is not { } day
                ? new Refusal("Choose one of the convening’s days.", field)
            : day.Date is not { } date ? new Refusal("This day has no date yet. Choose another.", field)
            : (number, date);
    }
}
