using PactPortal.Domain.Pricing;

namespace PactPortal.Domain.Registrations;

// A request to attend and its answer, and how a team pays that was given its seats.
public sealed partial class Registration
{
    /// <summary>Asks to attend: fixes the tier and the price, holds no seat.</summary>
    public void Request(TeamQuote quote, string? countyCode, TeamContact? contact, Act act)
    {
        Submit(quote, countyCode, contact, act);
        Status = RegistrationStatus.Requested;
        Record(act with { Reason = null }, "Asked to attend; the planning team answers");
    }

    /// <summary>
    /// Gives a request its seats, which were taken before, in the same transaction. Where nothing is due it is confirmed at once.
    /// </summary>
    public void Approve(Act act)
    {
        Require(RegistrationStatus.Requested);
        Status = RegistrationStatus.Approved;
        Record(act, $"Request approved: {People(Living.Count())} {(Living.Count() == 1 ? "has a seat" : "have seats")}");
        if (Total.IsZero)
        {
            ConfirmBy(PaymentPromise.NothingDue(), act);
        }
    }

    /// <summary>Gives a request no seat. The organization reads the reason.</summary>
    public Refusal? Decline(Act act)
    {
        Require(RegistrationStatus.Requested);
        if (string.IsNullOrWhiteSpace(act.Reason))
        {
            return new Refusal("Enter why there is no seat. The organization reads it.", nameof(Act.Reason));
        }

        Status = RegistrationStatus.Declined;
        Record(act, "Request declined");
        return null;
    }

    /// <summary>A team that was given its seats says how it pays: that confirms it, at the price of its submission.</summary>
    public void Promise(PaymentPromise payment, Act act)
    {
        Require(RegistrationStatus.Approved);
        ConfirmBy(payment, act);
    }

    private void Require(RegistrationStatus status)
    {
        if (Status != status)
        {
            throw new InvalidOperationException($"Registration {Reference} is {Status}, not {status}.");
        }
    }
}
