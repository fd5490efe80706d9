using PactPortal.Data;

namespace PactPortal.Web.Hosting;

/// <summary>What the portal is told at its start. Wrong or missing values stop it with a sentence that names the key.</summary>
/// <param name="Provider"><c>Database:Provider</c>.</param>
/// <param name="PublicUrl"><c>Portal:PublicUrl</c>, without a trailing slash; null in Development: the address of the request.</param>
/// <param name="DataFolder"><c>Portal:DataFolder</c>, absolute: the embedded database and the files beside it.</param>
/// <param name="MaxBatchSize"><c>Database:MaxBatchSize</c>: statements that go to SQL Server at once; null is its provider's own choice.</param>
public sealed record PortalOptions(string Provider, string ConnectionString, string? PublicUrl, string DataFolder, int? MaxBatchSize)
{
    public bool IsPublicByHttps => PublicUrl?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) == true;

    public static PortalOptions Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var folder = configuration["Portal:DataFolder"];
        if (string.IsNullOrWhiteSpace(folder))
        {
            throw new StartRefusedException("Portal:DataFolder is empty: name a folder for the database and its files.");
        }

        if (folder.Contains('\0', StringComparison.Ordinal))
        {
            throw new StartRefusedException("Portal:DataFolder is no path: it holds a character that none can.");
        }

        var dataFolder = Path.GetFullPath(folder, environment.ContentRootPath);
        var provider = configuration["Database:Provider"] ?? DatabaseSetup.Sqlite;
        var connection = ConnectionFor(provider, configuration.GetConnectionString("Portal"), dataFolder);
        return DatabaseSetup.FindFault(provider, connection) is { } fault
            ? throw new StartRefusedException($"ConnectionStrings:Portal can’t be used: {fault}")
            : new PortalOptions(provider, connection, PublicAddress(configuration, environment), dataFolder, BatchSize(configuration));
    }

    private static string ConnectionFor(string provider, string? connection, string dataFolder)
    {
        switch (provider)
        {
            case DatabaseSetup.Sqlite:
                return string.IsNullOrWhiteSpace(connection) ? $"Data Source={Path.Combine(dataFolder, "portal.db")}" : connection;
            case DatabaseSetup.SqlServer:
                return string.IsNullOrWhiteSpace(connection)
                    ? throw new StartRefusedException("ConnectionStrings:Portal is missing: SQL Server needs one.")
                    : connection;
            default:
                throw new StartRefusedException($"Database:Provider is \"{provider}\": it can be Sqlite or SqlServer.");
        }
    }

    private static int? BatchSize(IConfiguration configuration) =>
        configuration.Text("Database:MaxBatchSize") is null ? null : configuration.Number("Database:MaxBatchSize", null, 1, 1000, "statements");

    private static string? PublicAddress(IConfiguration configuration, IHostEnvironment environment)
    {
        var address = configuration["Portal:PublicUrl"];
        if (string.IsNullOrWhiteSpace(address))
        {
            return environment.IsDevelopment()
                ? null
                : throw new StartRefusedException("Portal:PublicUrl is missing: letters print the address at which they are verified.");
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new StartRefusedException($"Portal:PublicUrl is \"{address}\": it must be an http or https address.");
        }

        // Every link of the portal begins at the root of its host.
        return uri is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            ? uri.GetLeftPart(UriPartial.Authority)
            : throw new StartRefusedException($"Portal:PublicUrl is \"{address}\": it must be a scheme and a host, as {uri.Scheme}://{uri.Authority}, without a path. The portal needs a host name of its own.");
    }
}
