using PactPortal.Domain.Pricing;

namespace PactPortal.Domain.Registrations;

// Paying by card: seats held for a while, then paid or given back.
public sealed partial class Registration
{
    /// <summary>Until when the seats are held for a card; exclusive, by the portal's clock. Null where none is awaited.</summary>
    public DateTimeOffset? HeldUntil { get; private set; }

    /// <summary>Fixes tier and price and holds the seats, which were taken before in the same transaction, while somebody pays.</summary>
    public void HoldForCard(TeamQuote quote, string? countyCode, TeamContact? contact, DateTimeOffset until, Act act)
    {
        Submit(quote, countyCode, contact, act);
        (Status, HeldUntil) = (RegistrationStatus.AwaitingPayment, until);
        Record(act with { Reason = null }, "Seats held while the card payment is made");
    }

    /// <summary>The card was charged: that confirms a team with seats, and an expired one whose seats were taken again.</summary>
    public void ConfirmByCard(Act act)
    {
        if (Status is not (RegistrationStatus.AwaitingPayment or RegistrationStatus.Approved or RegistrationStatus.Expired))
        {
            throw new InvalidOperationException($"Registration {Reference} is {Status} and waits for no card.");
        }

        HeldUntil = null;
        ConfirmBy(PaymentPromise.Card(), act);
    }

    /// <summary>The hold ended unpaid: seats and offset went back, in the same transaction.</summary>
    public void Expire(Act act)
    {
        Require(RegistrationStatus.AwaitingPayment);
        (Status, HeldUntil) = (RegistrationStatus.Expired, null);
        Record(act, "The hold ended without a payment; the seats went back");
    }
}
