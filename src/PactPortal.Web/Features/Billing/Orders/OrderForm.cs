using PactPortal.Documents;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Features.Billing.Orders;

/// <summary>A purchase order as an organization types it.</summary>
public sealed class OrderForm
{
    private const int LongestNumber = 60;

    public string? PurchaseOrderNumber { get; set; }

    public string? NotToExceed { get; set; }

    public string? IssuedOn { get; set; }

    public string? ExpiresOn { get; set; }

    public IFormFile? File { get; set; }

    /// <summary>The order's terms, or what is wrong with them.</summary>
    /// <param name="today">In the convening's zone.</param>
    public Outcome<PurchaseOrderTerms> Read(DateOnly today)
    {
        var refusals = new List<Refusal>();
        var number = PurchaseOrderNumber?.Trim() ?? "";
        if (PrintableText.IsBlank(number))
        {
            refusals.Add(new Refusal("Enter the purchase order number.", nameof(PurchaseOrderNumber)));
        }
        else if (number.Length > LongestNumber || number.Any(char.IsControl))
        {
            refusals.Add(new Refusal($"Enter at most {LongestNumber} characters on one line.", nameof(PurchaseOrderNumber)));
        }

        if (!Money.TryParse(NotToExceed, out var amount))
        {
            refusals.Add(new Refusal("Enter the amount in US dollars, for example 1,000.00.", nameof(NotToExceed)));
        }

        DateOnly? issued = null;
        if (!string.IsNullOrWhiteSpace(IssuedOn))
        {
            issued = Day(IssuedOn, nameof(IssuedOn), "Enter the day it was issued, for example July 1, 2026.", refusals);
        }

        var expires = Day(ExpiresOn, nameof(ExpiresOn), "Enter the last day of the purchase order, for example June 30, 2027.", refusals);
        RefuseDays(issued, expires, today, refusals);
        return refusals.Count > 0 || expires is not { } through ? refusals : new PurchaseOrderTerms(number, amount, issued, through);
    }

    private static DateOnly? Day(string? typed, string field, string sentence, List<Refusal> refusals)
    {
        if (TypedDate.TryRead(typed, out var day))
        {
            return day;
        }

        refusals.Add(new Refusal(sentence, field));
        return null;
    }

    private static void RefuseDays(DateOnly? issued, DateOnly? expires, DateOnly today, List<Refusal> refusals)
    {
        if (expires < today)
        {
            refusals.Add(new Refusal("Enter a date that has not passed, or ask for a new purchase order.", nameof(ExpiresOn)));
        }

        if (issued > today)
        {
            refusals.Add(new Refusal("Enter a day that is not in the future.", nameof(IssuedOn)));
        }
    }
}
