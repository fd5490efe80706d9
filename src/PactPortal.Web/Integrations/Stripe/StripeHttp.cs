using System.Net.Http.Headers;
using System.Text.Json;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Integrations.Stripe;

/// <summary>One call to Stripe's API.</summary>
/// <param name="Name">For the log.</param>
/// <param name="Path">Below the API's base, as <c>/v1/refunds</c>.</param>
/// <param name="Form">The form of a POST, or the query of a GET.</param>
/// <param name="IdempotencyKey">Of what changes something; a call without one only reads.</param>
public sealed record StripeCall(string Name, string Path, StripeForm Form, string? IdempotencyKey = null);

/// <summary>
/// Speaks HTTP with Stripe: form out, JSON in. What failed without an answer, and what Stripe says may be repeated, is sent
/// again with the same idempotency key, twice at most. What took too long is not: a person may be waiting, and can ask again.
/// </summary>
public sealed partial class StripeHttp(HttpClient http, StripeOptions options, ILogger<StripeHttp> logger)
{
    private const int Attempts = 3;

    public async Task<GatewayAnswer<T>> AskAsync<T>(StripeCall call, CancellationToken cancellation)
        where T : class
    {
        if (options.SecretKey is not { } key)
        {
            return GatewayTrouble.CardsAreOff;
        }

        var answer = await AttemptAsync<T>(call, key, cancellation);
        for (var attempt = 1; attempt < Attempts && answer.MayRepeat; attempt++)
        {
            using var pause = new PeriodicTimer(options.RetryPause * attempt);
            await pause.WaitForNextTickAsync(cancellation);
            answer = await AttemptAsync<T>(call, key, cancellation);
        }

        if (answer.Answer.Trouble is { } trouble)
        {
            Failed(logger, call.Name, trouble.Kind, trouble.Code, trouble.RequestId);
        }

        return answer.Answer;
    }

    private async Task<(GatewayAnswer<T> Answer, bool MayRepeat)> AttemptAsync<T>(StripeCall call, string key, CancellationToken cancellation)
        where T : class
    {
        using var request = Request(call, key);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.Timeout);
        try
        {
            using var response = await http.SendAsync(request, patience.Token);
            var body = await response.Content.ReadAsByteArrayAsync(patience.Token);
            return response.IsSuccessStatusCode
                ? (Read<T>(body, RequestId(response)), false)
                : (StripeTrouble.Of(response.StatusCode, body, RequestId(response)), StripeTrouble.MayRepeat(response));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (new GatewayTrouble(GatewayTroubleKind.Unreachable, "no_answer_in_time"), false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return (new GatewayTrouble(GatewayTroubleKind.Unreachable, "no_connection"), true);
        }
    }

    private HttpRequestMessage Request(StripeCall call, string key)
    {
        var address = options.ApiBase.AbsoluteUri.TrimEnd('/') + call.Path;
        var isReading = call.IdempotencyKey is null;
        var query = string.Join('&', call.Form.Fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
        var request = isReading
            ? new HttpRequestMessage(HttpMethod.Get, query.Length == 0 ? address : $"{address}?{query}")
            : new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(call.Form.Fields) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Headers.Add("Stripe-Version", StripeOptions.ApiVersion);
        if (!isReading)
        {
            request.Headers.Add("Idempotency-Key", call.IdempotencyKey);
        }

        return request;
    }

    private static GatewayAnswer<T> Read<T>(byte[] body, string? requestId)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, StripeJson.Options) is { } value ? value : StripeTrouble.Nonsense("unreadable", requestId);
        }
        catch (JsonException)
        {
            return StripeTrouble.Nonsense("unreadable", requestId);
        }
    }

    private static string? RequestId(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Request-Id", out var values) ? values.FirstOrDefault() : null;

    [LoggerMessage(LogLevel.Warning, "Stripe did not {Call}: {Kind}, {Code}, request {RequestId}")]
    private static partial void Failed(ILogger logger, string call, GatewayTroubleKind kind, string code, string? requestId);
}
