using PactPortal.Domain.Billing;
using Stripe;
using Stripe.Checkout;

namespace PactPortal.Web.Integrations.Stripe;

/// <summary>Requests in the words of Stripe’s library.</summary>
internal static class StripeRequests
{
    private const long PageLength = 100;

    public static SessionCreateOptions Opening(CheckoutRequest request, DateTimeOffset endsAt)
    {
        var marks = new Dictionary<string, string> { [ProviderMarks.Reference] = request.Reference, [ProviderMarks.Registration] = request.RegistrationId.ToString() };
        return new SessionCreateOptions
        {
            Mode = "payment",
            // A card alone: bank debits would take days, and a county has better ways for those.
            AllowedPaymentMethodTypes = ["card"],
            LineItems =
            [
                new SessionLineItemOptions
                {
                    Quantity = 1,
                    PriceData = new SessionLineItemPriceDataOptions
                    {
                        Currency = "usd",
                        UnitAmount = request.Amount.Cents,
                        ProductData = new SessionLineItemPriceDataProductDataOptions { Name = request.Description },
                    },
                },
            ],
            ClientReferenceId = request.Reference,
            CustomerEmail = request.Email,
            SuccessUrl = request.SuccessAddress,
            CancelUrl = request.CancelAddress,
            ExpiresAt = endsAt.UtcDateTime,
            Metadata = marks,
            PaymentIntentData = new SessionPaymentIntentDataOptions { Description = request.Description, Metadata = marks },
        };
    }

    public static RefundCreateOptions Refunding(RefundRequest request) => new()
    {
        PaymentIntent = request.PaymentId,
        Amount = request.Amount.Cents,
        Reason = request.Reason switch
        {
            RefundReason.RequestedByCustomer => "requested_by_customer",
            RefundReason.Duplicate => "duplicate",
        },
        Metadata = new Dictionary<string, string> { [ProviderMarks.Refund] = request.PortalRefundId.ToString() },
    };

    public static BalanceTransactionListOptions Movements(MovementQuery query)
    {
        var options = new BalanceTransactionListOptions { Limit = PageLength, StartingAfter = query.After, Payout = query.PayoutId };
        options.AddExpand("data.source");
        if (query.From is not null || query.Until is not null)
        {
            options.Created = new DateRangeOptions { GreaterThanOrEqual = query.From?.UtcDateTime, LessThan = query.Until?.UtcDateTime };
        }

        return options;
    }

    public static RefundListOptions Refunds(string paymentId, string? after) => new() { Limit = PageLength, StartingAfter = after, PaymentIntent = paymentId };

    public static PayoutListOptions Payouts(string? after) => new() { Limit = PageLength, StartingAfter = after };
}
