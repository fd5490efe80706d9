using System.Text.Json.Serialization;

namespace PactPortal.Domain.Registrations;

public enum PaymentMethod
{
    /// <summary>The county's purchase order, by number, amount and expiry.</summary>
    [JsonStringEnumMemberName("PurchaseOrder")]
    PurchaseOrder = 1,

    /// <summary>A commitment to pay the invoice, signed by typing name and title.</summary>
    [JsonStringEnumMemberName("Commitment")]
    Commitment = 2,

    /// <summary>There is nothing to pay.</summary>
    [JsonStringEnumMemberName("NothingDue")]
    NothingDue = 3,

    /// <summary>A card, CAL-Card included: money, and no promise.</summary>
    [JsonStringEnumMemberName("Card")]
    Card = 4,
}

/// <summary>What confirms a team before any money arrives. Neither kind expires by itself.</summary>
public sealed record PaymentPromise
{
    private PaymentPromise()
    {
    }

    public PaymentMethod Method { get; private init; }

    public string? PurchaseOrderNumber { get; private init; }

    /// <summary>The most the purchase order pays.</summary>
    public Money? NotToExceed { get; private init; }

    /// <summary>The last day, inclusive, on which the purchase order stands.</summary>
    public DateOnly? ValidThrough { get; private init; }

    public string? SignerName { get; private init; }

    public string? SignerTitle { get; private init; }

    public static PaymentPromise NothingDue() => new() { Method = PaymentMethod.NothingDue };

    public static PaymentPromise Card() => new() { Method = PaymentMethod.Card };

    public static PaymentPromise PurchaseOrder(string number, Money notToExceed, DateOnly validThrough) =>
        new() { Method = PaymentMethod.PurchaseOrder, PurchaseOrderNumber = number, NotToExceed = notToExceed, ValidThrough = validThrough };

    public static PaymentPromise Commitment(string name, string title) =>
        new() { Method = PaymentMethod.Commitment, SignerName = name, SignerTitle = title };

    /// <summary>A purchase order covers the total and has not run out on the day it is given.</summary>
    public IReadOnlyList<Refusal> Check(Money total, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (Method == PaymentMethod.PurchaseOrder && NotToExceed < total)
        {
            refusals.Add(new Refusal($"Enter an amount of at least the total due, {total}.", nameof(NotToExceed)));
        }

        if (Method == PaymentMethod.PurchaseOrder && ValidThrough < today)
        {
            refusals.Add(new Refusal("Enter a date that has not passed, or ask for a new purchase order.", nameof(ValidThrough)));
        }

        return refusals;
    }

    /// <summary>"purchase order PO-DEMO-88121, up to $1,000.00", for timelines and documents.</summary>
    public string Describe() => Method switch
    {
        PaymentMethod.PurchaseOrder => $"purchase order {PurchaseOrderNumber}, up to {NotToExceed}",
        PaymentMethod.Commitment => $"payment commitment of {SignerName}, {SignerTitle}",
        PaymentMethod.NothingDue => "nothing to pay",
        PaymentMethod.Card => "card payment",
    };
}
