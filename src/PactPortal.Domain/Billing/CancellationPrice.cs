using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;

namespace PactPortal.Domain.Billing;

/// <summary>What giving seats up means in money, shown before the button is pressed.</summary>
/// <param name="Price">What the seats cost.</param>
/// <param name="Kept">What stays owed of it, whether it was paid or not.</param>
/// <param name="Paid">What was paid for the whole registration.</param>
/// <param name="Promised">What of it is to go back already, for seats that were given up before.</param>
/// <param name="Refund">What goes back besides: what was paid beyond what is owed afterwards; never above what was paid.</param>
public sealed record CancellationPrice(CancellationBand Band, Money Price, Money Kept, Money Paid, Money Promised, Money Refund)
{
    public static CancellationPrice Of(Registration registration, IReadOnlyCollection<Attendee> seats, CancellationBand band, Money paid, Money promised)
    {
        var price = Money.Sum(seats.Select(Registration.PriceOf));
        var kept = Money.Sum(seats.Select(seat => band.KeptOf(Registration.PriceOf(seat))));
        return new CancellationPrice(band, price, kept, paid, promised, RefundProposal.Excess(registration.Total - price + kept, paid, promised));
    }
}
