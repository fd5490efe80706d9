using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Data;
using PactPortal.Testing;
using PactPortal.Web.Tests.Data;

namespace PactPortal.Web.Tests.Operations;

/// <summary>A portal in Production on a migrated database that holds nothing.</summary>
internal static class ProductionPortal
{
    public static async Task<PortalApp> OnAsync(Folder folder, Dictionary<string, string>? settings = null, Action<IServiceCollection>? services = null)
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        DatabaseSetup.ConfigureSqlite(options, folder.ConnectionString);
        await using (var db = new SqlitePortalDbContext(options.Options))
        {
            await db.MigrateAsync(CancellationToken.None);
        }

        var all = new Dictionary<string, string>
        {
            ["environment"] = "Production",
            ["Portal:PublicUrl"] = "https://portal.example.org",
            ["Mail:Host"] = "mail.example.org",
            ["Mail:From"] = "portal@pact.example.org",
        };
        foreach (var (key, value) in settings ?? [])
        {
            all[key] = value;
        }

        return PortalApp.On(folder.Path, all, services);
    }
}
