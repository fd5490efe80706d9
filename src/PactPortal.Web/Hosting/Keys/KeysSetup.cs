using Microsoft.AspNetCore.DataProtection;
using PactPortal.Data;

namespace PactPortal.Web.Hosting.Keys;

public static class KeysSetup
{
    // Another one would end every session and every link that was mailed.
    private const string Application = "PactPortal";

    /// <summary>Keys lie in the database, where every process has them. The name of the application is part of what they protect.</summary>
    public static IServiceCollection AddKeys(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var options = KeyOptions.Read(configuration, environment, TimeProvider.System.GetUtcNow());
        var protection = services.AddSingleton(options).AddScoped<PrepareKeys>()
            .AddDataProtection().SetApplicationName(Application).PersistKeysToDbContext<PortalDbContext>();
        if (options.Certificate is { } certificate)
        {
            protection.ProtectKeysWithCertificate(certificate).UnprotectKeysWithAnyCertificate([.. options.All]);
        }

        return services;
    }
}
