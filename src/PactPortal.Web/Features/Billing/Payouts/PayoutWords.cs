using PactPortal.Domain.Billing;

namespace PactPortal.Web.Features.Billing.Payouts;

internal static class PayoutWords
{
    public static string Of(PayoutStatus status) => status switch
    {
        PayoutStatus.Pending => "Announced",
        PayoutStatus.InTransit => "On its way",
        PayoutStatus.Paid => "Paid out",
        PayoutStatus.Failed => "Failed",
        PayoutStatus.Cancelled => "Cancelled",
    };

    public static string Of(MovementKind kind) => kind switch
    {
        MovementKind.Payment => "Card payment",
        MovementKind.Refund => "Refund",
        MovementKind.Payout => "Another payout",
        MovementKind.Fee => "Fee",
        MovementKind.Other => "Dispute or correction",
    };
}
