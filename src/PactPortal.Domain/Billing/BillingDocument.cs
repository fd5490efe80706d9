using System.Globalization;
using System.Text.Json.Serialization;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.People;

namespace PactPortal.Domain.Billing;

public enum BillingDocumentKind
{
    [JsonStringEnumMemberName("Invoice")]
    Invoice = 1,
    [JsonStringEnumMemberName("CreditNote")]
    CreditNote = 2,
    [JsonStringEnumMemberName("Receipt")]
    Receipt = 3,
}

/// <summary>
/// An invoice, credit note or receipt as it was issued. What it says never changes: a change is a credit note and a new invoice.
/// Only what is still open on an invoice moves.
/// </summary>
public sealed class BillingDocument
{
    private BillingDocument()
    {
        (Number, Facts, VerificationCode) = (null!, null!, null!); // set by the database
    }

    public BillingDocument(
        BillingDocumentKind kind, Guid conveningId, Payer payer, Guid? registrationId, DateTimeOffset issuedAt, BillingFacts facts)
    {
        BillingDocumentId = Guid.CreateVersion7();
        (Kind, ConveningId, OrganizationId, PayerPersonId) = (kind, conveningId, payer.OrganizationId, payer.PersonId);
        (RegistrationId, IssuedAt, Facts) = (registrationId, issuedAt, facts);
        (Number, Total, DueOn) = (facts.Number, facts.Total, facts.DueOn);
        VerificationCode = CodeAlphabet.Random(12);
        Open = kind == BillingDocumentKind.Invoice ? facts.Total : Money.Zero;
    }

    public Guid BillingDocumentId { get; private set; }

    public BillingDocumentKind Kind { get; private set; }

    /// <summary>Without gaps for its kind and convening: "PACT26-00001", "PACT26-CN-00001", "PACT26-R-00001".</summary>
    public string Number { get; private set; }

    /// <summary>12 characters without separators. Confirms that it is genuine, and opens nothing.</summary>
    public string VerificationCode { get; private set; }

    public Guid ConveningId { get; private set; }

    /// <summary>Whom it was issued to; null where that is a person without an organization.</summary>
    public Guid? OrganizationId { get; private set; }

    /// <summary>The person it was issued to; null where that is an organization.</summary>
    public Guid? PayerPersonId { get; private set; }

    /// <summary>For queries; null where it was not read.</summary>
    public Organization? Organization { get; private set; }

    /// <summary>For queries; null where it was not read.</summary>
    public Person? PayerPerson { get; private set; }

    public Payer Payer => Payer.Of(OrganizationId, PayerPersonId);

    /// <summary>Null for a receipt of money that pays several registrations.</summary>
    public Guid? RegistrationId { get; private set; }

    public DateTimeOffset IssuedAt { get; private set; }

    public Money Total { get; private set; }

    /// <summary>The last day on which it is paid in time, in the convening's zone; invoices only.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>What is still to be paid of an invoice; changes by conditional update, never below zero.</summary>
    public Money Open { get; private set; }

    /// <summary>The invoice that a credit note takes back, or that follows a credited one.</summary>
    public Guid? Regarding { get; init; }

    /// <summary>The payment of a receipt.</summary>
    public Guid? PaymentId { get; init; }

    /// <summary>A credit note took it back: nothing is due on it.</summary>
    public bool IsCredited { get; private set; }

    public BillingFacts Facts { get; private set; }

    /// <summary>Takes an invoice back, whatever was paid on it before.</summary>
    public void Credit()
    {
        if (Kind != BillingDocumentKind.Invoice || IsCredited)
        {
            throw new InvalidOperationException($"{Number} is no invoice that stands.");
        }

        (IsCredited, Open) = (true, Money.Zero);
    }

    /// <summary>Of a person who was merged into another, or is another again.</summary>
    /// <exception cref="InvalidOperationException">An organization pays.</exception>
    public void BelongTo(Guid personId)
    {
        _ = PayerPersonId ?? throw new InvalidOperationException($"{Number} was issued to an organization.");
        PayerPersonId = personId;
    }

    /// <summary>Takes somebody's name out of what it says: the one change of a document that was issued, and it says so itself.</summary>
    /// <param name="on">In the convening's zone.</param>
    /// <returns>Whether it named them.</returns>
    public bool Erase(KnownNames known, DateOnly on)
    {
        if (!Names(known))
        {
            return false;
        }

        Facts = Facts.Without(known, on);
        if (PayerPersonId is not null)
        {
            Facts = Facts with { BillTo = Facts.BillTo with { Organization = known.TakeOutOf(Facts.BillTo.Organization) } };
        }

        return true;
    }

    /// <summary>Whether it names somebody; an organization that has a person's name is not that person.</summary>
    public bool Names(KnownNames known) => Facts.Names(known) || (PayerPersonId is not null && known.AreIn(Facts.BillTo.Organization));

    /// <summary>The number of a document: a prefix of the convening, a mark of the kind, and five digits or more.</summary>
    public static string NumberOf(string prefix, BillingDocumentKind kind, int sequence)
    {
        var mark = kind switch
        {
            BillingDocumentKind.Invoice => "",
            BillingDocumentKind.CreditNote =>
            "CN-",
            BillingDocumentKind.Receipt => "R-"
        };
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{mark}{sequence:D5}");
    }
}
