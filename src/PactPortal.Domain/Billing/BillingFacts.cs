using PactPortal.Domain.Convenings;

namespace PactPortal.Domain.Billing;

/// <summary>What a billing document says, kept whole as it was said: later changes of names and addresses don't reach back.</summary>
public sealed record BillingFacts
{
    public required string Number { get; init; }

    /// <summary>In the convening's zone.</summary>
    public required DateOnly IssuedOn { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>Days from the issue to the due date.</summary>
    public int? TermsDays { get; init; }

    public required BillTo BillTo { get; init; }

    public required string ConveningName { get; init; }

    /// <summary>"December 8 to 10, 2026, Sacramento, California".</summary>
    public required string DatesAndPlace { get; init; }

    /// <summary>Null for a receipt over several registrations.</summary>
    public string? Reference { get; init; }

    /// <summary>The county's purchase order, if one was given by then.</summary>
    public string? PurchaseOrderNumber { get; init; }

    /// <summary>Another document it speaks of: of a credit note the invoice it takes back.</summary>
    public string? RegardingNumber { get; init; }

    /// <summary>Why, on a credit note.</summary>
    public string? Reason { get; init; }

    public required IReadOnlyList<BillingLine> Lines { get; init; }

    public Money Total => Money.Sum(Lines.Select(line => line.Net));

    /// <summary>On a receipt: how it was paid, "Warrant 4471, dated November 3, 2026".</summary>
    public string? PaidBy { get; init; }

    public Payee? Payee { get; init; }

    /// <summary>Whom to ask.</summary>
    public string? ContactEmail { get; init; }

    public bool IsDemonstration { get; init; }
}

/// <param name="CountyName">In full, or null.</param>
/// <param name="Attention">An office or a person, or null.</param>
public sealed record BillTo(string Organization, string? CountyName, string? Attention, IReadOnlyList<string> AddressLines);

/// <summary>A seat, and on a receipt an invoice. What lowers the price is negative.</summary>
/// <param name="Label">A person as they were named then, or the number of an invoice.</param>
/// <param name="LatinSpelling">For a name in another script.</param>
/// <param name="Note">The rate and its tier.</param>
public sealed record BillingLine(string Label, string? LatinSpelling, string Note, Money Gross, Money Offset, Money Scholarship, Money Discount)
{
    public Money Net => Gross + Offset + Scholarship + Discount;
}
