using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Domain.Billing;

/// <summary>Makes the ledger's lines.</summary>
public static class Ledger
{
    /// <summary>The price of every seat of a team, line by line as it was fixed at submission.</summary>
    public static IEnumerable<LedgerEntry> Charge(Registration registration, DateTimeOffset at) =>
        registration.Attendees.SelectMany(attendee => Charge(registration.RegistrationId, attendee, at));

    public static IEnumerable<LedgerEntry> Charge(Guid registrationId, Attendee attendee, DateTimeOffset at) =>
        attendee.Lines.Select(line => new LedgerEntry(registrationId, KindOf(line.Kind), line.Amount, line.Label, at) { About = attendee.AttendeeId });

    /// <summary>A seat that is given up: its price is taken back, and what is kept of it is owed instead.</summary>
    public static IEnumerable<LedgerEntry> Uncharge(Guid registrationId, Attendee attendee, Money kept, DateTimeOffset at)
    {
        foreach (var line in attendee.Lines)
        {
            yield return new LedgerEntry(registrationId, KindOf(line.Kind), -line.Amount, $"Cancelled: {line.Label}", at) { About = attendee.AttendeeId };
        }

        if (kept > Money.Zero)
        {
            yield return new LedgerEntry(registrationId, LedgerKind.Adjustment, kept, "Kept of a cancelled seat", at) { About = attendee.AttendeeId };
        }
    }

    public static Money Balance(IEnumerable<LedgerEntry> entries) => Money.Sum(entries.Select(entry => entry.Amount));

    private static LedgerKind KindOf(LineKind kind) => kind switch
    {
        LineKind.Registration => LedgerKind.Charge,
        LineKind.Offset => LedgerKind.Offset,
        LineKind.Scholarship => LedgerKind.Scholarship,
        LineKind.Discount => LedgerKind.Discount,
        LineKind.Kept => throw new ArgumentOutOfRangeException(nameof(kind), kind, "It is no step of a seat's price."),
    };
}
