using System.Text.Json.Nodes;

namespace PactPortal.Web.Integrations.PaymentSandbox;

/// <summary>What the provider tells the portal.</summary>
internal static class SandboxNotices
{
    public static void Add(SandboxState state, string type, SandboxObject about, DateTimeOffset now) =>
        Add(state, type, about.Id, SandboxAnswer.Json(about), now);

    /// <summary>The same fact under another event id, as the provider sometimes sends.</summary>
    public static void Repeat(SandboxState state, SandboxNotice notice, DateTimeOffset now)
    {
        var about = JsonNode.Parse(notice.Payload)?["data"]?["object"]?.DeepClone() ?? throw new InvalidOperationException($"The notice {notice.EventId} is about nothing.");
        Add(state, notice.Type, notice.ObjectId, about, now);
    }

    private static void Add(SandboxState state, string type, string objectId, JsonNode about, DateTimeOffset now)
    {
        var id = state.NewId("evt");
        var body = new JsonObject
        {
            ["id"] = id,
            ["object"] = "event",
            ["api_version"] = global::Stripe.StripeConfiguration.ApiVersion,
            ["created"] = now.ToUnixTimeSeconds(),
            ["livemode"] = false,
            ["pending_webhooks"] = 1,
            ["type"] = type,
            ["data"] = new JsonObject { ["object"] = about },
        };
        state.Notices.Add(new SandboxNotice
        {
            EventId = id,
            Type = type,
            ObjectId = objectId,
            Payload = body.ToJsonString(),
            CreatedAt = now,
            State = state.Switches.HoldsNotices ? SandboxNoticeState.Held : SandboxNoticeState.Waiting,
        });
    }
}
