using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Registrations;
using PactPortal.Application.Registrations.Card;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Web.Features.Registrations.Card;

/// <summary>Where a card payment stands.</summary>
/// <param name="PayAt">The provider's page of the attempt that lives, or null.</param>
/// <param name="IsProcessing">The bank takes its time.</param>
public sealed record CardPage(RegistrationContext Context, Money Amount, DateTimeOffset Now, string? PayAt, bool IsProcessing)
{
    /// <summary>Whole minutes that are left of the hold, at least one while it lives; null where the seats don't depend on it.</summary>
    public int? MinutesLeft => Context.Registration.HeldUntil is { } until ? Math.Max(until > Now ? 1 : 0, (int)(until - Now).TotalMinutes) : null;
}

/// <summary>Queries of the card page.</summary>
public sealed class CardPages(PortalDbContext db, TimeProvider time, CardDues dues)
{
    /// <returns>Null where nothing can be paid by card.</returns>
    public async Task<CardPage?> FindAsync(RegistrationContext context, CancellationToken cancellation)
    {
        var (registration, now) = (context.Registration, time.GetUtcNow());
        var due = await dues.ReadAsync(registration, cancellation);
        if (due <= Money.Zero)
        {
            return null;
        }

        var alive = await db.CardCheckouts.AsNoTracking()
            .Where(checkout => checkout.RegistrationId == registration.RegistrationId && (checkout.State == CardCheckoutState.Open || checkout.State == CardCheckoutState.Processing))
            .ToListAsync(cancellation);
        return new CardPage(
            context, due, now, alive.Find(checkout => checkout.State == CardCheckoutState.Open && checkout.Amount == due && checkout.EndsAt > now)?.PayAt,
            alive.Exists(checkout => checkout.State == CardCheckoutState.Processing));
    }

    /// <summary>The provider's names of what was begun for a registration and isn't settled.</summary>
    public async Task<IReadOnlyList<string>> UnsettledAsync(Registration registration, CancellationToken cancellation) =>
        [.. (await db.CardCheckouts.AsNoTracking()
            .Where(checkout => checkout.RegistrationId == registration.RegistrationId && checkout.ProviderId != null && checkout.State != CardCheckoutState.Paid)
            .OrderByDescending(checkout => checkout.StartedAt).Take(5).Select(checkout => checkout.ProviderId).ToListAsync(cancellation)).OfType<string>()];
}
