using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PactPortal.Web.Integrations.PaymentSandbox;

/// <summary>What the sandbox is asked, however it came.</summary>
/// <param name="Path">Below the API's base, as <c>/v1/refunds</c>.</param>
/// <param name="Fields">Of the query and the form.</param>
public sealed record SandboxRequest(string Method, string Path, IReadOnlyDictionary<string, string> Fields, string? Authorization, string? IdempotencyKey)
{
    public string? Field(string name) => Fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    public bool Expands(string what) => Fields.Any(field => field.Key.StartsWith("expand[", StringComparison.Ordinal) && field.Value == what);

    /// <summary>The fields below a name: <c>metadata[reference]</c> is <c>reference</c> of <c>metadata</c>.</summary>
    public Dictionary<string, string> Below(string name) => Fields
        .Where(field => field.Key.StartsWith(name + "[", StringComparison.Ordinal) && field.Key.EndsWith(']'))
        .ToDictionary(field => field.Key[(name.Length + 1)..^1], field => field.Value);

    /// <summary>Tells one request from another under the same key.</summary>
    public string Fingerprint() => $"{Method} {Path} {string.Join('&', Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"))}";
}

/// <param name="MayRetry">The header by which Stripe says so; null: it doesn't say.</param>
public sealed record SandboxAnswer(int Status, string Body, string ContentType = "application/json", bool? MayRetry = null)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    public static SandboxAnswer Error(int status, string type, string? code, string message, string? param = null) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["type"] = type, ["code"] = code, ["message"] = message, ["param"] = param } }.ToJsonString());

    public static SandboxAnswer Missing(string kind, string id) => Error(404, "invalid_request_error", "resource_missing", $"No such {kind}: '{id}'", "id");

    public static SandboxAnswer Wrong(string code, string message, string? param = null) => Error(400, "invalid_request_error", code, message, param);

    internal static SandboxAnswer Of(JsonNode node) => new(200, node.ToJsonString());

    internal static SandboxAnswer Of(SandboxObject about) => Of(Json(about));

    internal static JsonNode Json(SandboxObject about) =>
        JsonSerializer.SerializeToNode(about, about.GetType(), Options) ?? throw new InvalidOperationException($"{about.Id} has no form.");
}
