namespace PactPortal.Web.Hosting.Printing;

/// <summary>Prints what was asked for, in the background, one job at a time. What a dead process had claimed goes on when the claim runs out.</summary>
public sealed partial class PrintWork(IServiceScopeFactory scopes, PrintOptions options, ILogger<PrintWork> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private const int PausesBetweenRemovals = 150;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Prints)
        {
            return;
        }

        using var timer = new PeriodicTimer(Pause);
        for (var round = 1; await timer.WaitForNextTickAsync(stoppingToken); round++)
        {
            try
            {
                while (await PrintOneAsync(stoppingToken))
                {
                    // the next one
                }

                if (round % PausesBetweenRemovals == 1)
                {
                    await using var scope = scopes.CreateAsyncScope();
                    await scope.ServiceProvider.GetRequiredService<RemovePrints>().ExecuteAsync(stoppingToken);
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
        return await scope.ServiceProvider.GetRequiredService<PrintNext>().ExecuteAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Error, "Printing stumbled and goes on")]
    private static partial void Stumbled(ILogger logger, Exception exception);
}
