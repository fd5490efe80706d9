namespace PactPortal.Web.Features.Attendees;

/// <summary>Erases in the background what is kept no longer. Any number of processes may: the second finds nothing.</summary>
public sealed partial class NeedsErasure(IServiceScopeFactory scopes, ILogger<NeedsErasure> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<EraseNeeds>().ExecuteAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Stumbled(logger, exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Erasing answers about access and food stumbled and goes on")]
    private static partial void Stumbled(ILogger logger, Exception exception);
}
