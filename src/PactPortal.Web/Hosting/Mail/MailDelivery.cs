namespace PactPortal.Web.Hosting.Mail;

/// <summary>Sends what is owed, in the background. What a dead process had claimed is due again when the claim runs out.</summary>
public sealed partial class MailDelivery(IServiceScopeFactory scopes, MailOptions options, ILogger<MailDelivery> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Delivers)
        {
            return;
        }

        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await DeliverOneAsync(stoppingToken))
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

    private async Task<bool> DeliverOneAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DeliverMail>().ExecuteAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Error, "Mail delivery stumbled and goes on")]
    private static partial void Stumbled(ILogger logger, Exception exception);
}
