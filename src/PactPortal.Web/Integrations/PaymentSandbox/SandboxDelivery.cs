using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace PactPortal.Web.Integrations.PaymentSandbox;

/// <summary>
/// Delivers notices in the background, as the provider does, to wherever this process listens. Where it listens nowhere, as
/// under most tests, whoever runs it delivers by hand.
/// </summary>
public sealed partial class SandboxDelivery(SandboxPost post, IHttpClientFactory clients, IServer server, ILogger<SandboxDelivery> logger) : BackgroundService
{
    public const string Client = "Payment sandbox";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (Listening() is not { } address)
            {
                continue;
            }

            try
            {
                using var portal = clients.CreateClient(Client);
                portal.BaseAddress = address;
                await post.DeliverAsync(portal, stoppingToken);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                Stumbled(logger, exception.GetType().Name);
            }
        }
    }

    private Uri? Listening() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(address => address.StartsWith("http://", StringComparison.Ordinal)) is { } address
        && Uri.TryCreate(address.Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal)
            .Replace("//[::]", "//localhost", StringComparison.Ordinal).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).TrimEnd('/') + "/", UriKind.Absolute, out var uri)
        && uri.Port != 0
            ? uri
            : null;

    [LoggerMessage(LogLevel.Information, "The payment sandbox could not deliver ({Kind}) and tries again")]
    private static partial void Stumbled(ILogger logger, string kind);
}
