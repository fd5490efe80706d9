using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing.Refunds;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Features.Billing.Desk;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Billing.Refunds;

/// <param name="Problem">What the card service said the last time, or null.</param>
public sealed record RefundRow(
    Guid RefundId, string Reference, string Organization, Money Amount, string Reason, RefundState State, DateTimeOffset At, bool IsByCard,
    string? Problem, string? CheckNumber)
{
    public bool IsExternal { get; init; }

    /// <summary>The card service was asked and hasn't said whether it was made.</summary>
    public bool IsAsked { get; init; }

    /// <summary>A person has seen to it.</summary>
    public bool IsSeen { get; init; }

    /// <summary>What went back beyond what the payment had.</summary>
    public Money Over { get; init; }

    /// <summary>The team has its seats, and nobody said which of them the money was for.</summary>
    public bool IsSeated { get; init; }
}

/// <summary>Money that came when the seats were gone.</summary>
/// <param name="CanBeSeated">The team's hold ended, nothing else: with seats it can be confirmed as it was.</param>
public sealed record LateMoneyRow(Guid PaymentId, string Reference, string Organization, Money Amount, DateTimeOffset At, bool CanBeSeated);

/// <param name="Flagged">Made elsewhere or failed, and nobody has seen to it.</param>
/// <param name="Typed">What was typed as a check's number, with the refund it was for.</param>
public sealed record RefundsPage(
    PlannerConvening Convening, IReadOnlyList<RefundRow> Flagged, IReadOnlyList<RefundRow> ToMake, IReadOnlyList<RefundRow> Made,
    IReadOnlyList<LateMoneyRow> Late, (Guid RefundId, string? Number)? Typed);

/// <summary>Queries of the refunds.</summary>
public sealed class RefundPages(PortalDbContext db)
{
    private const int MostShown = 50;

    public async Task<RefundsPage> ReadAsync(PlannerConvening convening, (Guid, string?)? typed, CancellationToken cancellation)
    {
        var refunds = await (
            from refund in db.Refunds
            where refund.ConveningId == convening.ConveningId && refund.State != RefundState.Withdrawn
                && !(refund.State == RefundState.Failed && refund.SeenAt != null)
            join registration in db.Registrations on refund.RegistrationId equals registration.RegistrationId
            join payment in db.Payments on refund.PaymentId equals payment.PaymentId
            // What waits for somebody is never pushed out by what is done.
            orderby refund.State == RefundState.Completed
                && (refund.SeenAt != null || !refund.IsExternal), refund.RequestedAt descending, refund.RefundId
            select new RefundRow(
                refund.RefundId, registration.Reference, registration.Organization!.Name ?? registration.PayerPerson!.Name, refund.Amount,
                refund.Reason, refund.State, refund.CompletedAt ?? refund.RequestedAt,
                payment.ProviderId != null, refund.Problem, refund.CheckNumber)
            {
                IsExternal = refund.IsExternal,
                IsAsked = refund.AskedAt != null,
                IsSeen = refund.SeenAt != null,
                Over = refund.Over,
                IsSeated = registration.Status == RegistrationStatus.Confirmed,
            }).Take(3 * MostShown).ToListAsync(cancellation);
        var late = await (
            from payment in db.Payments
            where payment.ConveningId == convening.ConveningId && payment.Unapplied > payment.RefundPromised - payment.Refunded
            join registration in db.Registrations on payment.RegistrationId equals (Guid?)registration.RegistrationId
            where registration.Status == RegistrationStatus.Expired || registration.Status == RegistrationStatus.Cancelled
            orderby payment.RecordedAt, payment.PaymentId
            select new LateMoneyRow(payment.PaymentId, registration.Reference, registration.Organization!.Name
                ?? registration.PayerPerson!.Name, payment.Unapplied - (payment.RefundPromised - payment.Refunded), payment.RecordedAt,
                registration.Status == RegistrationStatus.Expired)).Take(MostShown).ToListAsync(cancellation);
        return new RefundsPage(
            convening, [.. refunds.Where(IsFlagged)], [.. refunds.Where(refund => refund.State == RefundState.Requested)],
            [.. refunds.Where(refund => refund.State == RefundState.Completed && !IsFlagged(refund)).Take(MostShown)], late, typed);
    }

    /// <summary>The convening of each refund that is to be made, or to be looked at.</summary>
    public IQueryable<Guid> Waiting() =>
        db.Refunds.Where(refund => refund.State == RefundState.Requested
                || (refund.SeenAt == null && refund.State == RefundState.Failed)
                || (refund.SeenAt == null && refund.State == RefundState.Completed && refund.IsExternal))
            .Select(refund => refund.ConveningId);

    private static bool IsFlagged(RefundRow row) =>
        !row.IsSeen && (row.State == RefundState.Failed || row is { State: RefundState.Completed, IsExternal: true });
}
