using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Web.Features.Billing.Desk;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Billing.Payouts;

/// <param name="Unmatched">Of its lines, how many the portal doesn't know.</param>
/// <param name="Matched">What its matched lines bring, after fees.</param>
public sealed record PayoutRow(
    Guid PayoutId, string Name, DateOnly ArrivesOn, PayoutStatus Status, Money Amount, Money Gross, Money Fee, Money Matched, int Lines, int Unmatched)
{
    /// <summary>False: the provider has told only the sum.</summary>
    public bool HasLines => Lines > 0;

    /// <summary>What arrives and the portal can't explain.</summary>
    public Money Difference => Amount - Matched;
}

/// <summary>A card payment of the convening that no payout has brought yet.</summary>
/// <param name="Days">Since it was recorded.</param>
public sealed record NotPaidOutRow(Guid PaymentId, string Reference, Money Amount, DateTimeOffset At, int Days);

/// <param name="Unknown">Lines of any payout that match nothing; the newest.</param>
/// <param name="Waiting">Oldest first.</param>
public sealed record PayoutsPage(
    PlannerConvening Convening, IReadOnlyList<PayoutRow> Payouts, IReadOnlyList<PayoutLineRow> Unknown,
    IReadOnlyList<NotPaidOutRow> Waiting, int Page, bool HasNext);

public sealed record PayoutPage(PlannerConvening Convening, PayoutRow Payout, IReadOnlyList<PayoutLineRow> Lines, int Page, bool HasNext);

/// <summary>Queries of what the card provider paid out.</summary>
public sealed class PayoutPages(PortalDbContext db, TimeProvider time)
{
    private const int RowsOnPage = 25;
    private const int LinesOnPage = 50;

    public async Task<PayoutsPage> ListAsync(PlannerConvening convening, int page, CancellationToken cancellation)
    {
        var (number, now) = (Math.Clamp(page, 1, 10_000), time.GetUtcNow());
        var payouts = await Payouts(db.ProviderPayouts).Skip((number - 1) * RowsOnPage).Take(RowsOnPage + 1).ToListAsync(cancellation);
        var unknown = await db.Rows(db.Matched(false)).Take(LinesOnPage).ToListAsync(cancellation);
        var waiting = await (
            from payment in db.Payments
            where payment.ConveningId == convening.ConveningId && payment.ProviderId != null && !db.ProviderPayoutLines.Any(line => line.PaymentId == payment.ProviderId && line.Kind == MovementKind.Payment)
            join registration in db.Registrations on payment.RegistrationId equals (Guid?)registration.RegistrationId
            orderby payment.RecordedAt, payment.ProviderId
            select new { payment.PaymentId, registration.Reference, payment.Amount, payment.RecordedAt }).Take(LinesOnPage).ToListAsync(cancellation);
        return new PayoutsPage(
            convening, [.. payouts.Take(RowsOnPage)], unknown,
            [.. waiting.Select(row => new NotPaidOutRow(row.PaymentId, row.Reference, row.Amount, row.RecordedAt, (int)(now - row.RecordedAt).TotalDays))], number, payouts.Count > RowsOnPage);
    }

    public async Task<PayoutPage?> FindAsync(PlannerConvening convening, Guid payoutId, int page, CancellationToken cancellation)
    {
        var wanted = db.ProviderPayouts.Where(payout => payout.ProviderPayoutId == payoutId);
        if (await Payouts(wanted).SingleOrDefaultAsync(cancellation) is not { } found)
        {
            return null;
        }

        var number = Math.Clamp(page, 1, 10_000);
        var lines = await db.Rows(db.ProviderPayoutLines.Where(line => line.ProviderPayoutId == payoutId))
            .Skip((number - 1) * LinesOnPage).Take(LinesOnPage + 1).ToListAsync(cancellation);
        return new PayoutPage(convening, found, [.. lines.Take(LinesOnPage)], number, lines.Count > LinesOnPage);
    }

    private IQueryable<PayoutRow> Payouts(IQueryable<ProviderPayout> payouts) =>
        from payout in payouts.AsNoTracking()
        orderby payout.MadeAt descending, payout.ProviderId
        select new PayoutRow(
            payout.ProviderPayoutId, payout.ProviderId, payout.ArrivesOn, payout.Status, payout.Amount, payout.Gross, payout.Fee,
            new Money(db.Matched(true).Where(line => line.ProviderPayoutId == payout.ProviderPayoutId).Sum(line => (long)(object)line.Net)),
            db.ProviderPayoutLines.Count(line => line.ProviderPayoutId == payout.ProviderPayoutId),
            db.Matched(false).Count(line => line.ProviderPayoutId == payout.ProviderPayoutId));
}
