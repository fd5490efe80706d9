using System.Text.Json.Serialization;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.People;

namespace PactPortal.Domain.Billing;

/// <summary>What a billing document says, kept whole as it was said: later changes of names and addresses don't reach back.</summary>
public sealed record BillingFacts
{
    [JsonPropertyName("number")]
    public required string Number { get; init; }

    /// <summary>In the convening's zone.</summary>
    [JsonPropertyName("issuedOn")]
    public required DateOnly IssuedOn { get; init; }

    [JsonPropertyName("dueOn")]
    public DateOnly? DueOn { get; init; }

    /// <summary>Days from the issue to the due date.</summary>
    [JsonPropertyName("termsDays")]
    public int? TermsDays { get; init; }

    [JsonPropertyName("billTo")]
    public required BillTo BillTo { get; init; }

    [JsonPropertyName("conveningName")]
    public required string ConveningName { get; init; }

    /// <summary>"December 8 to 10, 2026, Sacramento, California".</summary>
    [JsonPropertyName("datesAndPlace")]
    public required string DatesAndPlace { get; init; }

    /// <summary>Null for a receipt over several registrations.</summary>
    [JsonPropertyName("reference")]
    public string? Reference { get; init; }

    /// <summary>The county's purchase order, if one was given by then.</summary>
    [JsonPropertyName("purchaseOrderNumber")]
    public string? PurchaseOrderNumber { get; init; }

    /// <summary>Another document it speaks of: of a credit note the invoice it takes back.</summary>
    [JsonPropertyName("regardingNumber")]
    public string? RegardingNumber { get; init; }

    /// <summary>Why, on a credit note.</summary>
    [JsonPropertyName("reason")]
    public string? Reason { get; init; }

    [JsonPropertyName("lines")]
    public required IReadOnlyList<BillingLine> Lines { get; init; }

    public Money Total => Money.Sum(Lines.Select(line => line.Net));

    /// <summary>On a receipt: how it was paid, "Warrant 4471, dated November 3, 2026".</summary>
    [JsonPropertyName("paidBy")]
    public string? PaidBy { get; init; }

    [JsonPropertyName("payee")]
    public Payee? Payee { get; init; }

    /// <summary>Whom to ask.</summary>
    [JsonPropertyName("contactEmail")]
    public string? ContactEmail { get; init; }

    [JsonPropertyName("isDemonstration")]
    public bool IsDemonstration { get; init; }

    /// <summary>When a name on it was erased, in the convening's zone; null where all are as they were issued.</summary>
    [JsonPropertyName("nameErasedOn")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? NameErasedOn { get; init; }

    /// <summary>Whether it names somebody anywhere.</summary>
    public bool Names(KnownNames known) => Texts().Any(known.AreIn);

    /// <summary>The same without somebody's name. Numbers, sums, dates and codes stay.</summary>
    public BillingFacts Without(KnownNames known, DateOnly on) => this with
    {
        NameErasedOn = on,
        Reason = known.TakeOutOf(Reason),
        PaidBy = known.TakeOutOf(PaidBy),
        BillTo = BillTo with
        {
            Attention = known.TakeOutOf(BillTo.Attention),
            AddressLines = [.. BillTo.AddressLines.Select(line => known.TakeOutOf(line))],
        },
        Lines = [.. Lines.Select(line => line with
        {
            Label = known.TakeOutOf(line.Label),
            LatinSpelling = known.TakeOutOf(line.LatinSpelling),
        })],
    };

    private IEnumerable<string?> Texts() =>
        [Reason, PaidBy, BillTo.Attention, .. BillTo.AddressLines, .. Lines.SelectMany(line => new[] { line.Label, line.LatinSpelling })];
}

/// <param name="CountyName">In full, or null.</param>
/// <param name="Attention">An office or a person, or null.</param>
public sealed record BillTo(
    [property: JsonPropertyName("organization")] string Organization,
    [property: JsonPropertyName("countyName")] string? CountyName,
    [property: JsonPropertyName("attention")] string? Attention,
    [property: JsonPropertyName("addressLines")] IReadOnlyList<string> AddressLines);

/// <summary>A seat, and on a receipt an invoice. What lowers the price is negative.</summary>
/// <param name="Label">A person as they were named then, or the number of an invoice.</param>
/// <param name="LatinSpelling">For a name in another script.</param>
/// <param name="Note">The rate and its tier.</param>
public sealed record BillingLine(
    [property: JsonPropertyName("label")] string Label,
    [property: JsonPropertyName("latinSpelling")] string? LatinSpelling,
    [property: JsonPropertyName("note")] string Note,
    [property: JsonPropertyName("gross")] Money Gross,
    [property: JsonPropertyName("offset")] Money Offset,
    [property: JsonPropertyName("scholarship")] Money Scholarship,
    [property: JsonPropertyName("discount")] Money Discount)
{
    public Money Net => Gross + Offset + Scholarship + Discount;
}
