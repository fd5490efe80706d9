using PactPortal.Domain.Convenings;
using PactPortal.Domain.People;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Domain.Billing;

/// <summary>Gathers what an invoice says from a team as it stands.</summary>
public static class InvoiceFacts
{
    public static BillingFacts Of(string number, Registration registration, Convening convening, BillTo billTo, DateTimeOffset at)
    {
        var issuedOn = convening.LocalDay(at);
        var rates = convening.Rates.ToDictionary(rate => rate.RateId);
        var facts = Around(number, convening, billTo, at) with
        {
            DueOn = convening.Policies is { } policies ? issuedOn.AddDays(policies.PaymentTermsDays) : null,
            TermsDays = convening.Policies?.PaymentTermsDays,
            Reference = registration.Reference,
            PurchaseOrderNumber = registration.Payment?.PurchaseOrderNumber,
            Lines =
            [
                .. registration.Attendees.Select(attendee => LineOf(attendee, rates[attendee.Details.RateId])),
                .. registration.CancelledSeats.Where(seat => seat.Kept > Money.Zero)
                    .Select(seat => new BillingLine(
                        seat.Name, seat.LatinSpelling, $"Cancelled, kept of {seat.Price}", seat.Kept, Money.Zero, Money.Zero, Money.Zero)),
            ],
        };
        return facts.Lines.Any(line => line.Label == PersonName.Erased) && registration.FindNameErased() is { } erased
            ? facts with { NameErasedOn = convening.LocalDay(erased) }
            : facts;
    }

    /// <summary>What every document of a convening says, without lines.</summary>
    public static BillingFacts Around(string number, Convening convening, BillTo billTo, DateTimeOffset at) => new()
    {
        Number = number,
        IssuedOn = convening.LocalDay(at),
        BillTo = billTo,
        ConveningName = convening.Name,
        DatesAndPlace = string.Join(", ", new[] { convening is { StartsOn: { } first, EndsOn: { } last } ? DateWords.Range(first, last)
            : null, convening.Venue?.City }.OfType<string>()),
        Lines = [],
        Payee = convening.Payee,
        ContactEmail = convening.Guide.Contacts.LastOrDefault(contact => contact.Topic.Contains(
            "Invoice", StringComparison.OrdinalIgnoreCase))?.Email,
        IsDemonstration = convening.IsDemonstration,
    };

    // Its own line says rate and tier: somebody who joined later may have another tier than the team.
    private static BillingLine LineOf(Attendee attendee, Rate rate) => new(
        attendee.Details.FullName, attendee.Details.LatinSpelling,
        NoteOf(attendee, attendee.Lines.FirstOrDefault(line => line.Kind == LineKind.Registration)?.Label ?? rate.Name),
        SumOf(attendee, LineKind.Registration), SumOf(attendee, LineKind.Offset), SumOf(attendee, LineKind.Scholarship),
        SumOf(attendee, LineKind.Discount));

    /// <summary>The rate, and the code that lowered it: a finance office asks where a discount comes from.</summary>
    private static string NoteOf(Attendee attendee, string rate) =>
        attendee.Lines.FirstOrDefault(line => line.Kind == LineKind.Discount) is { } discount ? $"{rate}. {discount.Label}" : rate;

    private static Money SumOf(Attendee attendee, LineKind kind) =>
        Money.Sum(attendee.Lines.Where(line => line.Kind == kind).Select(line => line.Amount));
}
