using PactPortal.Domain.Pricing;

namespace PactPortal.Domain.Registrations;

// A discount code on a draft. It takes no use before the team is submitted.
public sealed partial class Registration
{
    /// <summary>Seats whose price a code lowered.</summary>
    public int DiscountedSeats => Discounted(Living);

    /// <summary>Puts a code on the draft, in place of another.</summary>
    public void Apply(DiscountCode code, Act act)
    {
        RequireDraft();
        DiscountCodeId = code.DiscountCodeId;
        Record(act, $"Discount code {code.Code} applied");
    }

    public void RemoveDiscount(Act act)
    {
        RequireDraft();
        DiscountCodeId = null;
        Record(act, "Discount code removed");
    }

    /// <summary>How many of some seats use a code.</summary>
    public static int Discounted(IEnumerable<Attendee> seats) =>
        seats.Count(seat => seat.Lines.Any(line => line.Kind == LineKind.Discount));
}
