using PactPortal.Application;

namespace PactPortal.Web.Hosting.Recurring;

/// <summary>
/// Runs some work every so often, in a scope of its own, for as long as the process lives. A run that fails is logged, and the next one comes as
/// usual. Pauses are real time: a demonstration's clock may jump.
/// </summary>
public sealed class RecurringJob<TWork>(IServiceScopeFactory scopes, RecurringRun<TWork> run, RealTime real, ILogger<TWork> logger) : BackgroundService
    where TWork : class, IRecurringWork
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = real.Every(run.Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<TWork>().ExecuteAsync(stoppingToken);
                run.End(real.Now, hasFailed: false);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                run.End(real.Now, hasFailed: true);
                RecurringLog.Failed(logger, exception, run.Name);
            }
        }
    }
}

internal static partial class RecurringLog
{
    [LoggerMessage(LogLevel.Error, "{Work} failed and comes back")]
    public static partial void Failed(ILogger logger, Exception exception, string work);
}
