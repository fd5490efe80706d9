using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PactPortal.Web.Hosting.Mail;

/// <summary>Whether mail leaves this process. Pages answer while it doesn't, so that the process stays in its place.</summary>
internal sealed class MailServerHealth(MailOutage outage) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(outage.Current is { } current ? HealthCheckResult.Degraded(current.Reason.Detail) : HealthCheckResult.Healthy("The server takes it, as far as this process has tried."));
}
