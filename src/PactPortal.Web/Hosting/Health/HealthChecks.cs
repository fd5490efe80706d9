using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PactPortal.Application;
using PactPortal.Data;
using PactPortal.Data.Operating;
using PactPortal.Domain.Mail;
using PactPortal.Web.Hosting.Keys;

namespace PactPortal.Web.Hosting.Health;

/// <summary>Reads are not enough: where the disk is full every page is there, and no answer is kept.</summary>
internal sealed class DatabaseHealth(PortalDbContext db, RealTime real) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (!await db.Database.CanConnectAsync(cancellationToken) || (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                return HealthCheckResult.Unhealthy("It does not answer, or has pending migrations.");
            }

            await db.TryWriteAsync(real.Now, cancellationToken);
            return HealthCheckResult.Healthy("It answers, is up to date and takes writes.");
        }
        catch (Exception exception) when (DatabaseTrial.IsOutOfRoom(exception))
        {
            return HealthCheckResult.Unhealthy("It takes no writes: its disk is full, or it may only be read.");
        }
    }
}

internal sealed class DiskHealth(PortalOptions portal, FreeDisk disk) : IHealthCheck
{
    private const long Low = 500L * 1024 * 1024;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var free = disk.Bytes(portal.DataFolder);
        var words = string.Create(CultureInfo.InvariantCulture, $"{free / (1024.0 * 1024 * 1024):0.0} GB are free where {portal.DataFolder} lies.");
        return Task.FromResult(free < Low ? HealthCheckResult.Degraded(words) : HealthCheckResult.Healthy(words));
    }
}

internal sealed class OutboxHealth(PortalDbContext db, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(30);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // What was put off to another hour, or waits for somebody who acts for its organization, is not late.
        var now = time.GetUtcNow();
        var waiting = await db.OutboxMessages.AsNoTracking().Where(message => message.State == OutboxState.Waiting && (message.DueAt == null || message.DueAt <= now)).GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Oldest = all.Min(message => message.DueAt ?? message.EnqueuedAt) }).SingleOrDefaultAsync(cancellationToken);
        var age = waiting is null ? TimeSpan.Zero : now - waiting.Oldest;
        var words = waiting is null ? "No message is due." : string.Create(CultureInfo.InvariantCulture, $"{waiting.Count} waiting, the oldest for {(int)age.TotalMinutes} min.");
        return await db.MailHeldSinceAsync(cancellationToken) is { } since
            ? HealthCheckResult.Degraded($"{words} Nothing is mailed since {since:u}, until release-mail.")
            : age > Long ? HealthCheckResult.Degraded(words)
            : HealthCheckResult.Healthy(words);
    }
}

internal sealed class KeysHealth(KeyOptions keys, RealTime real) : IHealthCheck
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        keys.Certificate is not { } certificate ? HealthCheckResult.Healthy("They are not encrypted: Keys:Certificate names no certificate.")
        : certificate.NotAfter - real.Now.LocalDateTime < Soon ? HealthCheckResult.Degraded($"Their certificate {certificate.Subject} ends on {certificate.NotAfter:yyyy-MM-dd}: the portal won’t start after that.")
        : HealthCheckResult.Healthy($"They are encrypted by {certificate.Subject}, which ends on {certificate.NotAfter:yyyy-MM-dd}."));
}
