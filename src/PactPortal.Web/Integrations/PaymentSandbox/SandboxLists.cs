using System.Globalization;
using System.Text.Json.Nodes;

namespace PactPortal.Web.Integrations.PaymentSandbox;

/// <summary>Lists of the API: newest first, a page after an id.</summary>
internal static class SandboxLists
{
    private const int UsualPage = 10;
    private const int LongestPage = 100;

    public static SandboxAnswer Movements(SandboxState state, SandboxRequest request)
    {
        var (from, until) = (Seconds(request, "created[gte]") ?? long.MinValue, Seconds(request, "created[lt]") ?? long.MaxValue);
        var wanted = state.Movements.FindAll(movement => movement.Created >= from && movement.Created < until && (request.Field("payout") is not { } payout || movement.Payout == payout));
        return Page(request, wanted, movement =>
        {
            var json = SandboxAnswer.Json(movement);
            SandboxObject? source = state.Charges.Find(charge => charge.Id == movement.Source);
            source ??= state.Refunds.Find(refund => refund.Id == movement.Source);
            source ??= state.Payouts.Find(payout => payout.Id == movement.Source);
            if (request.Expands("data.source") && source is not null)
            {
                json["source"] = SandboxAnswer.Json(source);
            }

            return json;
        });
    }

    /// <param name="oldestFirst">As they were made.</param>
    public static SandboxAnswer Page<T>(SandboxRequest request, List<T> oldestFirst, Func<T, JsonNode> json)
        where T : SandboxObject
    {
        var after = request.Field("starting_after");
        var start = after is null ? oldestFirst.Count : oldestFirst.FindIndex(item => item.Id == after);
        if (start < 0)
        {
            return SandboxAnswer.Missing("object", after ?? "");
        }

        var length = (int)Math.Clamp(Seconds(request, "limit") ?? UsualPage, 1, LongestPage);
        var page = oldestFirst[..start].AsEnumerable().Reverse().Take(length).Select(json).ToArray();
        return SandboxAnswer.Of(new JsonObject
        {
            ["object"] = "list",
            ["url"] = request.Path,
            ["has_more"] = start > length,
            ["data"] = new JsonArray(page),
        });
    }

    private static long? Seconds(SandboxRequest request, string name) =>
        long.TryParse(request.Field(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
