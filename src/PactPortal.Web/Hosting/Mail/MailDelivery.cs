using PactPortal.Domain.Mail;

namespace PactPortal.Web.Hosting.Mail;

/// <summary>Sends what is owed, in the background. What a dead process had claimed is due again when the claim runs out.</summary>
public sealed partial class MailDelivery(IServiceScopeFactory scopes, IMailTransport transport, MailOptions options, ILogger<MailDelivery> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options is { Host: { } host, Security: MailSecurity.None })
        {
            Unprotected(logger, host);
        }

        if (!options.Delivers)
        {
            return;
        }

        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var session = transport.CreateSession();
                while (await DeliverOneAsync(session, stoppingToken))
                {
                    // the next one
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Stumbled(logger, exception);
            }
        }
    }

    private async Task<bool> DeliverOneAsync(IMailSession session, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DeliverMail>().ExecuteAsync(session, cancellation);
    }

    [LoggerMessage(LogLevel.Warning, "Mail:Security is None: mail, with names and personal links, goes to {Host} as text that others on the way can read")]
    private static partial void Unprotected(ILogger logger, string host);

    [LoggerMessage(LogLevel.Error, "Mail delivery stumbled and goes on")]
    private static partial void Stumbled(ILogger logger, Exception exception);
}
