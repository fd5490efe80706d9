using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations.Card;

/// <summary>
/// Looks after holds and checkouts whose time is over: asks the provider about each, keeps what was paid, waits for what is processing,
/// closes what is open, and only then gives seats back. Where the provider doesn't answer, everything stays for the next round.
/// </summary>
public sealed class ExpireHolds(PortalDbContext db, IPaymentGateway gateway, SettleCheckout settle, EndHold endHold, TimeProvider time) :
    IRecurringWork
{
    private const int InOneRound = 50;

    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var over = await db.CardCheckouts.AsNoTracking()
            .Where(checkout => (checkout.State == CardCheckoutState.Open || checkout.State == CardCheckoutState.Processing)
                && checkout.EndsAt <= now)
            .OrderBy(checkout => checkout.EndsAt).Take(InOneRound).ToListAsync(cancellation);
        foreach (var checkout in over)
        {
            await AskAsync(checkout, now, cancellation);
        }

        var held = await db.Registrations.AsNoTracking().IgnoreAutoIncludes()
            .Where(registration => registration.HeldUntil != null && registration.HeldUntil <= now && !db.CardCheckouts.Any(checkout =>
                checkout.RegistrationId == registration.RegistrationId
                    && (checkout.State == CardCheckoutState.Open || checkout.State == CardCheckoutState.Processing)))
            .OrderBy(registration => registration.HeldUntil).Take(InOneRound)
            .Select(registration => new { registration.RegistrationId, registration.Reference }).ToListAsync(cancellation);
        foreach (var registration in held)
        {
            await EndAsync(registration.RegistrationId, AuditSubject.Registration(registration.Reference), null, now, cancellation);
        }
    }

    private async Task AskAsync(CardCheckout checkout, DateTimeOffset now, CancellationToken cancellation)
    {
        if (checkout.ProviderId is not { } providerId)
        {
            await EndAsync(
                checkout.RegistrationId, AuditSubject.CardCheckout(checkout.CardCheckoutId), checkout.CardCheckoutId, now, cancellation);
            return;
        }

        // Closing comes first: a page that can still be paid must not lose its seats. What isn't open any more is read by settling.
        var closed = await gateway.ExpireCheckoutAsync(providerId, $"expire-{checkout.CardCheckoutId:N}", cancellation);
        if (closed.Trouble is { IsMissing: true })
        {
            await EndAsync(
                checkout.RegistrationId, AuditSubject.CardCheckout(checkout.CardCheckoutId), checkout.CardCheckoutId, now, cancellation);
        }
        else if (closed.Trouble is not { IsUndecided: true })
        {
            await settle.ExecuteAsync(providerId, null, cancellation);
        }
    }

    private async Task EndAsync(
        Guid registrationId, AuditSubject subject, Guid? checkoutId, DateTimeOffset now, CancellationToken cancellation)
    {
        var act = Act.OfPortal(now, "The time to pay was over.");
        await db.CommitAsync<bool>(
            act, "unpaid hold ended", subject,
            async token =>
            {
                if (checkoutId is not null
                    && await db.CardCheckouts.SingleAsync(
                        candidate => candidate.CardCheckoutId == checkoutId, token) is { IsAlive: true } checkout)
                {
                    if (checkout.ProviderId is not null && checkout.State == CardCheckoutState.Processing)
                    {
                        return Outcome.Unchanged(false);
                    }

                    checkout.End();
                }

                return await endHold.InCommitAsync(registrationId, act, token);
            },
            cancellation);
    }
}
