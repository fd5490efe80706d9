using PactPortal.Application.Billing;
using PactPortal.Documents;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations;

/// <summary>What submitting carries: the promise to pay, and what the page showed.</summary>
public sealed class ReviewForm
{
    public const string ByPurchaseOrder = "purchase-order";
    public const string ByCommitment = "commitment";
    public const string ByCard = "card";

    private const int LongestName = 200;
    private const int LongestNumber = 60;

    public string? Method { get; set; }

    public string? PurchaseOrderNumber { get; set; }

    public string? NotToExceed { get; set; }

    public string? ValidThrough { get; set; }

    public string? SignerName { get; set; }

    public string? SignerTitle { get; set; }

    public bool Agreed { get; set; }

    /// <summary>The total that was shown, in cents.</summary>
    public long? ShownTotal { get; set; }

    /// <summary>The offset that was shown, in cents; zero or negative. Only for saying what changed.</summary>
    public long? ShownOffset { get; set; }

    /// <summary>What the discount code took off, in cents; zero or negative. Only for saying what changed.</summary>
    public long? ShownDiscount { get; set; }

    /// <summary>The tier that was shown. Only for saying what changed.</summary>
    public string? ShownTier { get; set; }

    /// <summary>The registration's version when it was shown.</summary>
    public int? ShownVersion { get; set; }

    public static readonly string[] ShownFields = [nameof(ShownTotal), nameof(ShownOffset), nameof(ShownDiscount), nameof(ShownTier), nameof(ShownVersion)];

    public void Show(RegistrationPrice price, int version) =>
        (ShownTotal, ShownOffset, ShownDiscount, ShownTier, ShownVersion) = (price.Quote.Total.Cents, price.Quote.Offset.Cents, price.Quote.Discount.Cents, price.Quote.Tier.Code, version);

    /// <summary>Reads the promise where something is due; the domain checks it against the total.</summary>
    public Outcome<PaymentPromise> ReadPromise(Money total, DateOnly today)
    {
        if (total.IsZero)
        {
            return PaymentPromise.NothingDue();
        }

        var refusals = new List<Refusal>();
        var promise = Method switch
        {
            ByPurchaseOrder => ReadPurchaseOrder(refusals),
            ByCommitment => ReadCommitment(refusals),
            ByCard => PaymentPromise.Card(),
            _ => Refuse(refusals, nameof(Method), "Choose how your organization will pay."),
        };
        refusals.AddRange(promise?.Check(total, today) ?? []);
        return refusals.Count > 0 || promise is null ? refusals : promise;
    }

    private PaymentPromise? ReadPurchaseOrder(List<Refusal> refusals)
    {
        var number = Line(PurchaseOrderNumber, nameof(PurchaseOrderNumber), LongestNumber, "Enter the purchase order number.", refusals);
        if (!Money.TryParse(NotToExceed, out var limit))
        {
            Refuse(refusals, nameof(NotToExceed), string.IsNullOrWhiteSpace(NotToExceed)
                ? "Enter the amount of the purchase order."
                : "Enter the amount in US dollars, for example 1,000.00.");
        }

        if (!TypedDate.TryRead(ValidThrough, out var through))
        {
            Refuse(refusals, nameof(ValidThrough), "Enter the last day of the purchase order, for example June 30, 2027.");
        }

        return refusals.Count > 0 || number is null ? null : PaymentPromise.PurchaseOrder(number, limit, through);
    }

    private PaymentPromise? ReadCommitment(List<Refusal> refusals)
    {
        var name = Line(SignerName, nameof(SignerName), LongestName, "Enter the name of the person who commits the organization to pay.", refusals);
        var title = Line(SignerTitle, nameof(SignerTitle), LongestName, "Enter that person’s title.", refusals);
        return name is null || title is null || refusals.Count > 0 ? null : PaymentPromise.Commitment(name, title);
    }

    private static string? Line(string? typed, string field, int longest, string missing, List<Refusal> refusals)
    {
        var text = typed?.Trim();
        if (string.IsNullOrEmpty(text) || PrintableText.IsBlank(text))
        {
            Refuse(refusals, field, missing);
            return null;
        }

        if (text.Length > longest)
        {
            Refuse(refusals, field, $"Enter at most {longest} characters; this has {text.Length}.");
        }
        else if (text.Any(char.IsControl))
        {
            Refuse(refusals, field, "Enter this on one line; it holds an invisible character.");
        }

        return text;
    }

    private static PaymentPromise? Refuse(List<Refusal> refusals, string field, string sentence)
    {
        refusals.Add(new Refusal(sentence, field));
        return null;
    }
}
