using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace PactPortal.Web.Integrations.PaymentSandbox;

/// <summary>
/// The wire between the portal and its own sandbox: the adapter's request and answer are real, and nothing but this handler
/// is another than in Production. It needs no port, so that it works the same where tests run the portal without one.
/// </summary>
public sealed class SandboxHandler(SandboxApi api) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri ?? throw new InvalidOperationException("A request needs an address.");
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var answer = await api.AnswerAsync(
            new SandboxRequest(
                request.Method.Method, address.AbsolutePath[SandboxApi.Path.Length..], Fields(address.Query, body),
                request.Headers.Authorization?.ToString(), request.Headers.TryGetValues("Idempotency-Key", out var keys) ? keys.First() : null),
            cancellationToken);
        var response = new HttpResponseMessage((System.Net.HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = new StringContent(answer.Body, Encoding.UTF8, answer.ContentType),
        };
        if (answer.MayRetry is { } mayRetry)
        {
            response.Headers.Add("Stripe-Should-Retry", mayRetry ? "true" : "false");
        }

        return response;
    }

    public static Dictionary<string, string> Fields(string query, string form) =>
        QueryHelpers.ParseQuery(query).Concat(new FormReader(form).ReadForm().Select(field => KeyValuePair.Create(field.Key, field.Value)))
            .GroupBy(field => field.Key).ToDictionary(fields => fields.Key, fields => fields.Last().Value.ToString());
}
