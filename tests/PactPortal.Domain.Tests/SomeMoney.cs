using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Domain.Tests;

/// <summary>Money that a test is not about.</summary>
internal static class SomeMoney
{
    public static readonly DateTimeOffset FullRefundEnds = Some.At("2026-11-07T00:00:00-08:00");
    public static readonly DateTimeOffset HalfRefundEnds = Some.At("2026-11-21T00:00:00-08:00");

    /// <summary>Everything less $35 a person, then half, then nothing.</summary>
    public static ConveningPolicies Policies(DateTimeOffset? substitutionEndsAt = null) => new(
        [new(FullRefundEnds, Percent.Of(100), Some.Cents(3500)), new(HalfRefundEnds, Percent.Of(50), Money.Zero), new(null, Percent.Of(0), Money.Zero)],
        substitutionEndsAt, SubstitutionAtDoor: true, PaymentTermsDays: 30);

    public static BillingDocument Invoice(int number, long cents, Guid? organizationId = null) => new(
        BillingDocumentKind.Invoice, Guid.CreateVersion7(), Payer.Organization(organizationId ?? Guid.CreateVersion7()), Guid.CreateVersion7(), Some.September,
        new BillingFacts
        {
            Number = BillingDocument.NumberOf("PACT26-", BillingDocumentKind.Invoice, number),
            IssuedOn = Some.Day("2026-09-14"),
            BillTo = new BillTo("Lantern Street", null, null, []),
            ConveningName = "ImPACT 2026 Convening",
            DatesAndPlace = "December 8 to 10, 2026",
            Lines = [new BillingLine("Ola Testerly", null, "", Some.Cents(cents), Money.Zero, Money.Zero, Money.Zero)],
        });

    public static IReadOnlyDictionary<string, BillingDocument> ByNumber(params BillingDocument[] invoices) => invoices.ToDictionary(invoice => invoice.Number);

    public static Payment Payment(long cents, PaymentMeans means = PaymentMeans.Warrant, int minute = 0, Payer? payer = null, string number = "4471") =>
        new(means, number, Some.Day("2026-09-10"), Some.Cents(cents), Some.September.AddMinutes(minute)) { ConveningId = Guid.CreateVersion7(), Payer = payer };

    /// <summary>A confirmed team of so many people at $195.00 each.</summary>
    public static Registration Team(int people)
    {
        var (registration, quote) = Some.Team(people);
        registration.Confirm(quote, Some.Fresno, PaymentPromise.Commitment("Ada Signer", "Fiscal manager"), Some.Contact("ola@fresno.example.org"), Some.Act());
        return registration;
    }
}
