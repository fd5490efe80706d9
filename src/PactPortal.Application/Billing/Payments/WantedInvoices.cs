using System.Text.RegularExpressions;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing.Payments;

/// <summary>Invoice numbers as people type them: one a line, or with spaces or commas between; "number = amount" names a part.</summary>
public static partial class WantedInvoices
{
    private const string Field = "Invoices";
    private const int Most = 200;
    private const int LongestText = 20_000;
    private const int LongestNumber = 30;

    public static IReadOnlyList<WantedInvoice> Read(string? typed, List<Refusal> refusals)
    {
        var wanted = new List<WantedInvoice>();
        if (typed?.Length > LongestText)
        {
            refusals.Add(new Refusal($"Enter at most {Most} invoice numbers.", Field));
            return wanted;
        }

        foreach (var line in (typed ?? "").Split(['\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split('=', 2) is [var number, var part])
            {
                if (!Money.TryParse(part, out var amount) || amount.IsZero)
                {
                    refusals.Add(new Refusal($"After {Short(number)}, enter an amount above zero, such as 500.00.", Field));
                }

                wanted.Add(new WantedInvoice(Short(number), amount));
            }
            else
            {
                wanted.AddRange(Between().Split(line).Where(one => one.Length > 0).Select(one => new WantedInvoice(Short(one), null)));
            }
        }

        if (wanted.Count > Most)
        {
            refusals.Add(new Refusal($"Enter at most {Most} invoice numbers; these are {wanted.Count}.", Field));
        }

        return wanted;
    }

    private static string Short(string number) => number.Trim().ToUpperInvariant() is { Length: > LongestNumber } longer ? longer[..LongestNumber] + "…" : number.Trim().ToUpperInvariant();

    [GeneratedRegex(@"[\s,]+")]
    private static partial Regex Between();
}
