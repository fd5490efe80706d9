using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Features.Billing.Payouts;

/// <summary>A line of a payout, and whose money it is.</summary>
public sealed record PayoutLineRow
{
    public required string Payout { get; init; }

    public required DateOnly ArrivesOn { get; init; }

    public required PayoutStatus Status { get; init; }

    public required string Line { get; init; }

    public required MovementKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Money Gross { get; init; }

    public required Money Fee { get; init; }

    public required Money Net { get; init; }

    /// <summary>The provider's payment, or whatever else it is about.</summary>
    public string? About { get; init; }

    /// <summary>The registration behind it; null where nothing of the portal's has this identifier.</summary>
    public string? Reference { get; init; }

    /// <summary>The portal knows the same amount; always true of the provider's own fees.</summary>
    public bool IsMatched { get; init; }
}

/// <summary>
/// Matches lines to payments, refunds and other payouts by the provider's identifiers whenever they are read: what is recorded later
/// matches from then on.
/// </summary>
internal static class PayoutMatching
{
    public static IQueryable<ProviderPayoutLine> Matched(this PortalDbContext db, bool isMatched) => db.ProviderPayoutLines.Where(line => isMatched == (
        line.Kind == MovementKind.Fee
        || (line.Kind == MovementKind.Payment && db.Payments.Any(payment => payment.ProviderId == line.PaymentId && payment.Amount == line.Gross))
        // A refund that failed comes back by a line of its own.
        || (line.Kind == MovementKind.Refund && db.Refunds.Any(refund => refund.ProviderId == line.SourceId && (refund.Amount == line.Gross || refund.Amount == Money.Zero - line.Gross)))
        || (line.Kind == MovementKind.Payout && db.ProviderPayouts.Any(payout => payout.ProviderId == line.SourceId))));

    public static IQueryable<PayoutLineRow> Rows(this PortalDbContext db, IQueryable<ProviderPayoutLine> lines) =>
        from line in lines
        join payout in db.ProviderPayouts on line.ProviderPayoutId equals payout.ProviderPayoutId
        orderby payout.MadeAt descending, payout.ProviderId, line.At, line.ProviderId
        select new PayoutLineRow
        {
            Payout = payout.ProviderId,
            ArrivesOn = payout.ArrivesOn,
            Status = payout.Status,
            Line = line.ProviderId,
            Kind = line.Kind,
            At = line.At,
            Gross = line.Gross,
            Fee = line.Fee,
            Net = line.Net,
            About = line.PaymentId ?? line.SourceId,
            Reference = db.Payments.Where(payment => payment.ProviderId == line.PaymentId)
                .Join(db.Registrations, payment => payment.RegistrationId, registration => registration.RegistrationId, (_, registration) => registration.Reference).FirstOrDefault(),
            IsMatched = db.Matched(true).Any(matched => matched.ProviderPayoutLineId == line.ProviderPayoutLineId),
        };
}
