namespace PactPortal.Web.Features.Registrations.Card;

/// <summary>Watches over holds in the background. Any number of processes may: each end happens once.</summary>
public sealed partial class HoldWatch(IServiceScopeFactory scopes, ILogger<HoldWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<WatchHolds>().ExecuteAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Stumbled(logger, exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The watch over holds stumbled and goes on")]
    private static partial void Stumbled(ILogger logger, Exception exception);
}
