using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Application.Pricing;
using PactPortal.Application.Registrations.Mail;
using PactPortal.Application.Seats;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Registrations.Manage;

/// <summary>
/// Gives a request its seats in every pool that applies, and its discount the uses that it was priced with, in one commit, or refuses
/// because one has none left. The tier and the price stay those of the day the county asked.
/// </summary>
public sealed class ApproveRequest(
    PortalDbContext db, DiscountRedemptions discounts, InvoiceIssuer issuer, RegistrationOutbox outbox, RequestsToAttend requests,
    SeatInventory inventory)
{
    public Task<Outcome<Registration>> ExecuteAsync(
        Caller caller, string slug, string reference, string? note, CancellationToken cancellation)
    {
        var act = caller.Act.Because(string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        return db.CommitAsync<Registration>(
            act, "request approved", AuditSubject.Registration(reference),
            async token =>
            {
                var found = await requests.FindAsync(slug, reference, token);
                if (!found.Succeeded)
                {
                    return found.Failure;
                }

                var registration = found.Value;
                var convening = await db.Convenings.AsNoTracking()
                    .SingleAsync(candidate => candidate.ConveningId == registration.ConveningId, token);
                var needs = SeatNeeds.Of(convening, registration.CountyCode, registration.Attendees);
                if (await inventory.TakeAsync(convening, needs, act.At, token) is { } shortage)
                {
                    var county = await db.Counties.Where(candidate => candidate.Code == registration.CountyCode)
                        .Select(candidate => candidate.Name + " County").SingleOrDefaultAsync(token);
                    return new Refusal($"{PoolWords.Say(shortage, convening.Days, county)} Nothing was changed.");
                }

                if (!await discounts.TryTakeUsesAsync(registration, registration.DiscountedSeats, null, token))
                {
                    var code = (await discounts.ReadDiscountAsync(registration, token))?.Code.Code;
                    return new Refusal(
                        $"The price of this team has the discount code {code} on {registration.DiscountedSeats} of its seats, and too few of its uses are left. Its limit has to be raised first. Nothing was changed.");
                }

                registration.Approve(act);
                outbox.OweTeam(registration, MailKind.RequestApproved, act);
                if (registration.Status == RegistrationStatus.Confirmed)
                {
                    await issuer.BillAsync(registration, convening, act.At, token);
                    outbox.OweConfirmation(registration, act);
                }

                return registration;
            },
            cancellation);
    }
}

/// <summary>Gives a request no seat, with a reason that the organization reads.</summary>
public sealed class DeclineRequest(PortalDbContext db, RegistrationOutbox outbox, RequestsToAttend requests)
{
    public Task<Outcome<Registration>> ExecuteAsync(
        Caller caller, string slug, string reference, string? reason, CancellationToken cancellation)
    {
        var act = caller.Act.Because(reason?.Trim());
        return db.CommitAsync<Registration>(
            act, "request declined", AuditSubject.Registration(reference),
            async token =>
            {
                var found = await requests.FindAsync(slug, reference, token);
                if (!found.Succeeded)
                {
                    return found.Failure;
                }

                if (found.Value.Decline(act) is { } refusal)
                {
                    return refusal;
                }

                outbox.OweTeam(found.Value, MailKind.RequestDeclined, act);
                return found.Value;
            },
            cancellation);
    }
}

public sealed class RequestsToAttend(PortalDbContext db)
{
    /// <summary>A request that nobody answered yet, to be changed; else why not.</summary>
    public async Task<Outcome<Registration>> FindAsync(string slug, string reference, CancellationToken cancellation)
    {
        var registration = await db.Registrations.SingleOrDefaultAsync(
            candidate => candidate.Reference == reference
                && db.Convenings.Any(convening => convening.ConveningId == candidate.ConveningId && convening.Slug == slug), cancellation);
        return registration switch
        {
            null => Outcome.NotFound,
            { Status: RegistrationStatus.Requested } => registration,
            _ =>
                new Refusal(
                    $"Somebody answered meanwhile: {registration.Timeline[^1].What}, {registration.Timeline[^1].ActorName}. Nothing was changed."),
        };
    }
}
