using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Features.Billing.Desk;

namespace PactPortal.Web.Features.Billing.Refunds;

/// <param name="Problem">What the card service said the last time, or null.</param>
public sealed record RefundRow(
    Guid RefundId, string Reference, string Organization, Money Amount, string Reason, RefundState State, DateTimeOffset At, bool IsByCard, string? Problem, string? CheckNumber);

/// <summary>Money that came when the seats were gone.</summary>
public sealed record LateMoneyRow(Guid PaymentId, string Reference, string Organization, Money Amount, DateTimeOffset At);

/// <param name="Typed">What was typed as a check's number, with the refund it was for.</param>
public sealed record RefundsPage(MoneyConvening Convening, IReadOnlyList<RefundRow> ToMake, IReadOnlyList<RefundRow> Made, IReadOnlyList<LateMoneyRow> Late, (Guid RefundId, string? Number)? Typed)
{
    /// <summary>The name of a check's field.</summary>
    public static string Number(Guid refundId) => $"Number-{refundId:N}";
}

/// <summary>Queries of the refunds.</summary>
public sealed class RefundPages(PortalDbContext db)
{
    private const int MostShown = 50;

    public async Task<RefundsPage?> FindAsync(string slug, (Guid, string?)? typed, CancellationToken cancellation)
    {
        if (await db.FindMoneyConveningAsync(slug, cancellation) is not { } convening)
        {
            return null;
        }

        var refunds = await (
            from refund in db.Refunds
            where refund.ConveningId == convening.ConveningId && refund.State != RefundState.Withdrawn
            join registration in db.Registrations on refund.RegistrationId equals registration.RegistrationId
            join organization in db.Organizations on registration.OrganizationId equals organization.OrganizationId
            join payment in db.Payments on refund.PaymentId equals payment.PaymentId
            orderby refund.State, refund.RequestedAt descending
            select new RefundRow(
                refund.RefundId, registration.Reference, organization.Name, refund.Amount, refund.Reason, refund.State, refund.CompletedAt ?? refund.RequestedAt,
                payment.ProviderId != null, refund.Problem, refund.CheckNumber)).Take(2 * MostShown).ToListAsync(cancellation);
        var late = await (
            from payment in db.Payments
            where payment.ConveningId == convening.ConveningId && payment.Unapplied > payment.RefundPromised
            join registration in db.Registrations on payment.RegistrationId equals (Guid?)registration.RegistrationId
            where registration.Status == RegistrationStatus.Expired || registration.Status == RegistrationStatus.Cancelled
            join organization in db.Organizations on registration.OrganizationId equals organization.OrganizationId
            orderby payment.RecordedAt
            select new LateMoneyRow(payment.PaymentId, registration.Reference, organization.Name, payment.Unapplied, payment.RecordedAt)).Take(MostShown).ToListAsync(cancellation);
        return new RefundsPage(
            convening, [.. refunds.Where(refund => refund.State == RefundState.Requested)], [.. refunds.Where(refund => refund.State == RefundState.Completed).Take(MostShown)], late, typed);
    }
}
