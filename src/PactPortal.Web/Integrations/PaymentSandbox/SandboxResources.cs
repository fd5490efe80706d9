using System.Globalization;
using System.Text.Json.Nodes;

namespace PactPortal.Web.Integrations.PaymentSandbox;

/// <summary>The resources of the API: what is read, and what is changed.</summary>
internal static class SandboxResources
{
    private static readonly string[] Reasons = ["requested_by_customer", "duplicate", "fraudulent"];

    public static SandboxAnswer Read(SandboxState state, SandboxRequest request) => request.Path.Trim('/').Split('/') switch
    {
        ["v1", "checkout", "sessions", var id] => state.Sessions.Find(session => session.Id == id) is { } session
            ? SandboxAnswer.Of(Json(state, request, session)) : SandboxAnswer.Missing("checkout.session", id),
        ["v1", "payment_intents", var id] => state.Intents.Find(intent => intent.Id == id) is { } intent
            ? SandboxAnswer.Of(Json(state, request, intent)) : SandboxAnswer.Missing("payment_intent", id),
        ["v1", "refunds", var id] => state.Refunds.Find(refund => refund.Id == id) is { } refund ? SandboxAnswer.Of(refund) : SandboxAnswer.Missing("refund", id),
        ["v1", "refunds"] => SandboxLists.Page(request, state.Refunds.FindAll(refund => request.Field("payment_intent") is not { } of || refund.PaymentIntent == of), SandboxAnswer.Json),
        ["v1", "balance_transactions"] => SandboxLists.Movements(state, request),
        ["v1", "payouts"] => SandboxLists.Page(request, state.Payouts, SandboxAnswer.Json),
        _ => Unknown(request),
    };

    public static SandboxAnswer Change(SandboxState state, SandboxRequest request, DateTimeOffset now) => request.Path.Trim('/').Split('/') switch
    {
        ["v1", "checkout", "sessions"] => Open(state, request, now),
        ["v1", "checkout", "sessions", var id, "expire"] => Expire(state, request, id, now),
        ["v1", "refunds"] => Refund(state, request, now),
        _ => Unknown(request),
    };

    private static SandboxAnswer Open(SandboxState state, SandboxRequest request, DateTimeOffset now)
    {
        string[] needed = ["mode", "success_url", "cancel_url", "line_items[0][price_data][currency]", "line_items[0][price_data][unit_amount]", "line_items[0][price_data][product_data][name]", "expires_at"];
        if (needed.FirstOrDefault(name => request.Field(name) is null) is { } missing)
        {
            return SandboxAnswer.Wrong("parameter_missing", $"Missing required param: {missing}.", missing);
        }

        if (!Whole(request, "line_items[0][price_data][unit_amount]", out var amount) || amount < 50 || amount > 99_999_999)
        {
            return SandboxAnswer.Wrong("amount_too_small", "The amount must be from $0.50 to $999,999.99.", "line_items[0][price_data][unit_amount]");
        }

        if (!Whole(request, "expires_at", out var end) || end < now.AddMinutes(30).ToUnixTimeSeconds() || end > now.AddHours(24).ToUnixTimeSeconds())
        {
            return SandboxAnswer.Wrong("parameter_invalid_integer", "The `expires_at` timestamp must be between 30 minutes and 24 hours from now.", "expires_at");
        }

        if (!Uri.TryCreate(request.Field("success_url"), UriKind.Absolute, out var success) || !Uri.TryCreate(request.Field("cancel_url"), UriKind.Absolute, out _))
        {
            return SandboxAnswer.Wrong("url_invalid", "Not a valid URL.", "success_url");
        }

        var id = state.NewId("cs_test");
        var session = new SandboxSession
        {
            Id = id,
            Created = now.ToUnixTimeSeconds(),
            AmountTotal = amount,
            ExpiresAt = end,
            Url = $"{success.GetLeftPart(UriPartial.Authority)}/sandbox/checkout/{id}",
            ClientReferenceId = request.Field("client_reference_id"),
            CustomerEmail = request.Field("customer_email"),
            SuccessUrl = request.Field("success_url") ?? "",
            CancelUrl = request.Field("cancel_url") ?? "",
            Description = request.Field("line_items[0][price_data][product_data][name]") ?? "",
            AllowedPaymentMethodTypes = [.. request.Below("allowed_payment_method_types").Values],
            Metadata = request.Below("metadata"),
            PaymentMetadata = request.Below("payment_intent_data[metadata]"),
        };
        state.Sessions.Add(session);
        return SandboxAnswer.Of(Json(state, request, session));
    }

    private static SandboxAnswer Expire(SandboxState state, SandboxRequest request, string id, DateTimeOffset now)
    {
        if (state.Sessions.Find(candidate => candidate.Id == id) is not { } session)
        {
            return SandboxAnswer.Missing("checkout.session", id);
        }

        if (session.Status != "open")
        {
            return SandboxAnswer.Wrong("checkout_session_not_open", $"Only Checkout Sessions with a status in [\"open\"] can be expired. This one is {session.Status}.");
        }

        SandboxActs.Expire(state, session, now);
        return SandboxAnswer.Of(Json(state, request, session));
    }

    private static SandboxAnswer Refund(SandboxState state, SandboxRequest request, DateTimeOffset now)
    {
        var id = request.Field("payment_intent") ?? "";
        if (state.Intents.Find(candidate => candidate.Id == id) is not { } intent)
        {
            return SandboxAnswer.Missing("payment_intent", id);
        }

        if (request.Field("reason") is { } reason && !Reasons.Contains(reason))
        {
            return SandboxAnswer.Wrong("parameter_invalid", "Invalid reason.", "reason");
        }

        if (intent.Status != "succeeded" || state.ChargeOf(intent) is not { } charge)
        {
            return SandboxAnswer.Wrong("payment_intent_unexpected_state", "This PaymentIntent does not have a successful charge to refund.");
        }

        var left = charge.Amount - charge.AmountRefunded;
        var amount = request.Field("amount") is null ? left : Whole(request, "amount", out var typed) ? typed : 0;
        return left == 0 ? SandboxAnswer.Wrong("charge_already_refunded", $"Charge {charge.Id} has already been refunded.")
            : amount <= 0 ? SandboxAnswer.Wrong("parameter_invalid_integer", "This value must be greater than or equal to 1.", "amount")
            : amount > left ? SandboxAnswer.Wrong("amount_too_large", "Refund amount is greater than unrefunded amount on charge.", "amount")
            : SandboxAnswer.Of(SandboxActs.Refund(state, charge, amount, request.Field("reason"), request.Below("metadata"), now));
    }

    private static JsonNode Json(SandboxState state, SandboxRequest request, SandboxSession session)
    {
        var json = SandboxAnswer.Json(session);
        if (request.Expands("payment_intent") && state.IntentOf(session) is { } intent)
        {
            json["payment_intent"] = Json(state, request, intent);
        }

        return json;
    }

    private static JsonNode Json(SandboxState state, SandboxRequest request, SandboxIntent intent)
    {
        var json = SandboxAnswer.Json(intent);
        if (request.Expands("latest_charge") && state.ChargeOf(intent) is { } charge)
        {
            json["latest_charge"] = SandboxAnswer.Json(charge);
        }

        return json;
    }

    private static SandboxAnswer Unknown(SandboxRequest request) =>
        SandboxAnswer.Error(404, "invalid_request_error", null, $"Unrecognized request URL ({request.Method}: {request.Path}).");

    private static bool Whole(SandboxRequest request, string name, out long number) => long.TryParse(request.Field(name), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
