using System.Globalization;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Integrations.Stripe;

/// <summary>The fields of a request in their order; what is null is left out.</summary>
public sealed class StripeForm
{
    private readonly List<KeyValuePair<string, string>> fields = [];

    public IReadOnlyList<KeyValuePair<string, string>> Fields => fields;

    public StripeForm Add(string name, string? value)
    {
        if (value is not null)
        {
            fields.Add(KeyValuePair.Create(name, value));
        }

        return this;
    }

    public StripeForm Add(string name, Money amount) => Add(name, amount.Cents.ToString(CultureInfo.InvariantCulture));

    public StripeForm Add(string name, DateTimeOffset? at) => Add(name, at?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
}

/// <summary>Requests in Stripe's words.</summary>
internal static class StripeForms
{
    public static StripeForm Opening(CheckoutRequest request, DateTimeOffset endsAt)
    {
        var registration = request.RegistrationId.ToString();
        return new StripeForm()
            .Add("mode", "payment")
            // A card alone: bank debits would take days, and a county has better ways for those.
            .Add("payment_method_types[0]", "card")
            .Add("line_items[0][quantity]", "1")
            .Add("line_items[0][price_data][currency]", "usd")
            .Add("line_items[0][price_data][unit_amount]", request.Amount)
            .Add("line_items[0][price_data][product_data][name]", request.Description)
            .Add("client_reference_id", request.Reference)
            .Add("customer_email", request.Email)
            .Add("success_url", request.SuccessAddress)
            .Add("cancel_url", request.CancelAddress)
            .Add("expires_at", endsAt)
            .Add($"metadata[{ProviderMarks.Reference}]", request.Reference)
            .Add($"metadata[{ProviderMarks.Registration}]", registration)
            .Add("payment_intent_data[description]", request.Description)
            .Add($"payment_intent_data[metadata][{ProviderMarks.Reference}]", request.Reference)
            .Add($"payment_intent_data[metadata][{ProviderMarks.Registration}]", registration);
    }

    public static StripeForm Refunding(RefundRequest request) => new StripeForm()
        .Add("payment_intent", request.PaymentId)
        .Add("amount", request.Amount)
        .Add("reason", request.Reason switch
        {
            RefundReason.RequestedByCustomer => "requested_by_customer",
            RefundReason.Duplicate => "duplicate",
            _ => throw new InvalidOperationException($"A refund of {request.PaymentId} has no reason ({request.Reason})."),
        })
        .Add($"metadata[{ProviderMarks.Refund}]", request.PortalRefundId.ToString());
}
