using PactPortal.Domain;
using PactPortal.Domain.Counties;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Billing.Finance;

/// <summary>Whose statement, and over which days. What is left out is the fiscal year so far.</summary>
public sealed class StatementForm
{
    private const int July = 7;
    private const int EarliestYear = 2000;
    private const int LatestYear = 2100;

    public string? Organization { get; set; }

    /// <summary>The first day, as typed.</summary>
    public string? From { get; set; }

    /// <summary>The last day, as typed.</summary>
    public string? Through { get; set; }

    /// <summary>The days, or what is wrong with them.</summary>
    public Outcome<(DateOnly From, DateOnly Through)> Read(DateTimeOffset now)
    {
        var today = California.Today(now);
        var refusals = new List<Refusal>();
        var from = Day(From, new DateOnly(today.Month < July ? today.Year - 1 : today.Year, July, 1), nameof(From), "Enter the first day, for example July 1, 2026.", refusals);
        var through = Day(Through, today, nameof(Through), "Enter the last day, for example June 30, 2027.", refusals);
        if (refusals.Count == 0 && through < from)
        {
            refusals.Add(new Refusal("Enter a last day that is not before the first.", nameof(Through)));
        }

        return refusals.Count > 0 ? refusals : (from, through);
    }

    private static DateOnly Day(string? typed, DateOnly otherwise, string field, string sentence, List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return otherwise;
        }

        if (TypedDate.TryRead(typed, out var day) && day.Year is >= EarliestYear and <= LatestYear)
        {
            return day;
        }

        refusals.Add(new Refusal(sentence, field));
        return otherwise;
    }
}
