namespace PactPortal.Web.Features.Billing.Mail;

/// <summary>Owes reminders in the background. Any number of processes may: the second finds nothing.</summary>
public sealed partial class Reminders(IServiceScopeFactory scopes, ILogger<Reminders> logger) : BackgroundService
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
                await scope.ServiceProvider.GetRequiredService<OweReminders>().ExecuteAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Stumbled(logger, exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Owing reminders stumbled and goes on")]
    private static partial void Stumbled(ILogger logger, Exception exception);
}
