using PactPortal.Application.Billing;
using PactPortal.Application.Registrations;
using PactPortal.Application.Seats;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations.Changes;

/// <param name="Seats">Who gives the seat up; everybody where the whole registration is cancelled.</param>
/// <param name="Price">Null where the convening has no rule written down.</param>
/// <param name="ShownKept">Carried by the button: another amount by then, and nothing is done.</param>
/// <param name="Waiting">Teams that wait for seats like these.</param>
public sealed record CancelPage(RegistrationContext Context, IReadOnlyList<Attendee> Seats, bool IsWhole, CancellationPrice? Price, long? ShownKept, int Waiting)
{
    public string? Rule => Price is null ? null : RefundWords.Of(Price.Band);
}

public sealed record SubstitutePage(RegistrationContext Context, Attendee Attendee, TeamForm Form);

/// <summary>Queries of the pages on which a confirmed team is changed.</summary>
public sealed class ChangePages(TimeProvider time, RegistrationPayments registrationPayments, WaitingListQuery waitingLists)
{
    /// <returns>Null where there is nothing to cancel.</returns>
    public async Task<CancelPage?> CancelAsync(RegistrationContext context, Guid? attendeeId, CancellationToken cancellation)
    {
        var registration = context.Registration;
        var seats = registration.Attendees.Where(attendee => attendeeId is null || attendee.AttendeeId == attendeeId).ToList();
        if (registration.Status != RegistrationStatus.Confirmed || seats.Count == 0)
        {
            return null;
        }

        var paid = await registrationPayments.ReadPaymentsOfAsync(registration.RegistrationId, cancellation);
        var now = time.GetUtcNow();
        var price = context.Convening.Policies?.BandAt(now) is { } band
            ? CancellationPrice.Of(registration, seats, band, Money.Sum(paid.Select(part => part.Applied)), Money.Sum(paid.Select(part => part.Promised)))
            : null;
        var needs = SeatNeeds.Of(context.Convening, registration.CountyCode, seats);
        var waiting = (await waitingLists.ReadAsync(context.Convening, now, cancellation)).Turns.Count(turn => !turn.HasCome && turn.Holds.Intersect(needs.Keys).Any());
        return new CancelPage(context, seats, attendeeId is null, price, price?.Kept.Cents, waiting);
    }
}
