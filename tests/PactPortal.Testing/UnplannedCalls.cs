using Microsoft.Extensions.Logging;

namespace PactPortal.Testing;

/// <summary>A test reaches this machine and nothing else: a call that nobody planned breaks it, whatever the caller makes of the error.</summary>
public sealed class UnplannedCalls(HttpMessageHandler planned, ErrorLog errors) : DelegatingHandler(planned)
{
    /// <summary>Guards what would reach the network; a test's own handler is a plan.</summary>
    public static HttpMessageHandler Forbidden(HttpMessageHandler handler, ErrorLog errors) =>
        handler is SocketsHttpHandler or HttpClientHandler ? new UnplannedCalls(handler, errors) : handler;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri?.IsLoopback == true)
        {
            return base.SendAsync(request, cancellationToken);
        }

        var message = $"A call to {request.RequestUri?.Host} that nobody planned: {request.Method} {request.RequestUri?.AbsolutePath}.";
        errors.LogError("{Message}", message);
        throw new InvalidOperationException(message);
    }
}
