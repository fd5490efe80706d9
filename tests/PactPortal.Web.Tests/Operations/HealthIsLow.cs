using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Health;
using PactPortal.Web.Tests.Data;

namespace PactPortal.Web.Tests.Operations;

/// <summary>What <c>/health/ready</c> says before something ends: the disk, the certificate, a database that is behind.</summary>
public sealed class HealthIsLow
{
    [Theory]
    [InlineData(499, "Degraded")]
    [InlineData(500, "Healthy")]
    public async Task Visit_WithLittleRoomOnTheDisk_IsDegraded(int megabytes, string word)
    {
        await using var app = await PortalApp.StartAsync(
            services: services => services.RemoveAll<FreeDisk>().AddSingleton(new FreeDisk(_ => megabytes * 1024L * 1024)));

        var page = await (await app.SignInAsync(Some.Administrator)).GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith(word + "\n", page.Html, StringComparison.Ordinal);
        Assert.Contains($"disk, {Small(word)}: 0.5 GB are free where {app.DataFolder} lies.", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(31, "Healthy")]
    [InlineData(29, "Degraded")]
    public async Task Visit_AMonthBeforeTheCertificateEnds_IsDegradedAndNamesTheDay(int daysBefore, string word)
    {
        using var folder = new Folder();
        var file = Path.Combine(folder.Path, "keys.pfx");
        Certificates.Write(file);
        using var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, Certificates.Password);
        await using var app = await PortalApp.StartAsync(
            settings: new Dictionary<string, string> { ["Keys:Certificate"] = file, ["Keys:CertificatePassword"] = Certificates.Password });
        app.Clock.Now = new DateTimeOffset(certificate.NotAfter).AddDays(-daysBefore);

        var page = await (await app.SignInAsync(Some.Administrator)).GetAsync("/health/ready");

        Assert.StartsWith(word + "\n", page.Html, StringComparison.Ordinal);
        Assert.Matches($"keys, {Small(word)}: .*CN=keys.* ends on {certificate.NotAfter:yyyy-MM-dd}", page.Html);
    }

    [Fact]
    public async Task Visit_WhereTheDatabaseIsBehind_IsUnhealthy()
    {
        using var log = new LogLines();
        await using var app = await PortalApp.StartAsync(services: services => services.AddSingleton<ILoggerProvider>(log));
        await app.Visit().GetAsync("/");
        await app.QueryAsync(db => db.Database.ExecuteSqlRawAsync(
            "DELETE FROM __EFMigrationsHistory WHERE MigrationId = (SELECT MAX(MigrationId) FROM __EFMigrationsHistory)"));

        var page = await app.Visit().GetAsync("/health/ready");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (page.Status, page.Html));
        Assert.StartsWith("Warning ", Assert.Single(log.Holding("GET /health/ready was answered 503")), StringComparison.Ordinal);
    }

    private static string Small(string word) => word == "Healthy" ? "healthy" : "degraded";
}
