using PactPortal.Application;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Integrations.Stripe;

/// <summary>
/// Gives each answer a time of its own, its body included. What takes longer ends with a <see cref="TimeoutException"/>: Stripe's library
/// would ask again after a cancellation, and a person may be waiting.
/// </summary>
internal sealed class AnswerTimeoutHandler(TimeSpan timeout, RealTime time) : DelegatingHandler
{
    private const int LongestAnswer = 8 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = time.EndingAfter(timeout);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            var response = await base.SendAsync(request, patience.Token);
            await response.Content.LoadIntoBufferAsync(LongestAnswer, patience.Token);
            return response;
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The provider gave no answer in time.", late);
        }
    }
}
