using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PactPortal.Web.Hosting.Recurring;

/// <summary>When each recurring work of this process ran last, and whether that went well.</summary>
internal sealed class RecurringHealth(IEnumerable<RecurringRun> runs) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var all = runs.OrderBy(run => run.Name, StringComparer.Ordinal).ToList();
        var words = string.Join("; ", all.Select(Say)) + ".";
        return Task.FromResult(all.Exists(run => run.HasFailed) ? HealthCheckResult.Degraded(words) : HealthCheckResult.Healthy(words));
    }

    private static string Say(RecurringRun run) => run.At switch
    {
        null => $"{run.Name} has not run yet",
        { } at when run.HasFailed => $"{run.Name} failed at {at:u}, the log says why",
        { } at => $"{run.Name} ran at {at:u}",
    };
}
