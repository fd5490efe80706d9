namespace PactPortal.Web.Hosting.Printing;

/// <summary>Prints what was asked for, in the background, one job at a time. What a dead process had claimed goes on when the claim runs out.</summary>
public sealed partial class PrintJobWorker(IServiceScopeFactory scopes, ILogger<PrintJobWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await PrintOneAsync(stoppingToken))
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

    private async Task<bool> PrintOneAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ProcessNextPrintJob>().ExecuteAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Error, "Printing stumbled and goes on")]
    private static partial void Stumbled(ILogger logger, Exception exception);
}
