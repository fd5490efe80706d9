using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Data.Files;
using PactPortal.Data.Sqlite;

namespace PactPortal.Data;

/// <summary>The only place that asks which provider the database has.</summary>
public static class DatabaseSetup
{
    public const string Sqlite = "Sqlite";
    public const string SqlServer = "SqlServer";

    // SQLite: 2067 unique, 1555 primary key. SQL Server: 2601 unique index, 2627 constraint. One refusal.
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;
    private const int SqlServerUniqueIndex = 2601;
    private const int SqlServerUniqueConstraint = 2627;

    // That stay open, each with its cache and its prepared statements; what is asked at once beyond that opens and closes its own.
    private const int MostConnections = 32;

    /// <returns>What is wrong with a connection string, without what it says; null where nothing is.</returns>
    public static string? FindFault(string provider, string connectionString)
    {
        try
        {
            _ = provider == SqlServer ? (DbConnectionStringBuilder)new SqlConnectionStringBuilder(connectionString) : new SqliteConnectionStringBuilder(connectionString);
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException)
        {
            return exception.Message.ReplaceLineEndings(" ");
        }
    }

    /// <param name="folder">Of files, beside an embedded database.</param>
    /// <param name="maxBatchSize">Statements that go to SQL Server at once; null is its provider's own choice.</param>
    public static IServiceCollection AddPortalDatabase(this IServiceCollection services, string provider, string connectionString, string folder, int? maxBatchSize = null)
    {
        if (provider == SqlServer)
        {
            services.AddSingleton<IFileStore, TableFileStore>();
            services.AddSingleton(provider => WriteGate.None(provider.GetRequiredService<TimeProvider>()));
            services.AddDbContextPool<PortalDbContext, SqlServerPortalDbContext>(options => ConfigureSqlServer(options, connectionString, maxBatchSize));
        }
        else
        {
            services.AddSingleton<IFileStore>(new FolderFileStore(folder));
            services.AddSingleton(provider => WriteGate.ForSqlite(provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<PersistentConnections>();
            services.AddDbContextPool<PortalDbContext, SqlitePortalDbContext>(
                (provider, options) => ConfigureSqlite(options, connectionString, provider.GetRequiredService<PersistentConnections>()), MostConnections);
        }

        return services;
    }

    public static DbContextOptionsBuilder ConfigureSqlite(DbContextOptionsBuilder options, string connectionString) => ConfigureSqlite(options, connectionString, new PersistentConnections());

    private static DbContextOptionsBuilder ConfigureSqlite(DbContextOptionsBuilder options, string connectionString, PersistentConnections connections) =>
        options
            .UseSqlite(connectionString, sqlite => sqlite
                .MigrationsAssembly(typeof(DatabaseSetup).Assembly.GetName().Name)
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .ConfigureWarnings(TestsCompareTheModel)
            // SQLite rebuilds a table with its foreign keys off, which no transaction can do: upgrading begins with a backup.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning))
            .AddInterceptors(connections);

    public static DbContextOptionsBuilder ConfigureSqlServer(DbContextOptionsBuilder options, string connectionString, int? maxBatchSize = null) =>
        options
            .UseSqlServer(connectionString, sqlServer => (maxBatchSize is { } most ? sqlServer.MaxBatchSize(most) : sqlServer)
                .MigrationsAssembly(typeof(DatabaseSetup).Assembly.GetName().Name)
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                .EnableRetryOnFailure())
            .ConfigureWarnings(TestsCompareTheModel);

    /// <summary>The file of an embedded database, absolute; null where the database is a server's.</summary>
    public static string? FileOf(PortalDbContext db) =>
        db.Database.IsSqlite() ? Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource) : null;

    // Comparing the model with the last migration at every start takes half a second; the test suite does it once.
    private static void TestsCompareTheModel(WarningsConfigurationBuilder warnings) =>
        warnings.Ignore(RelationalEventId.PendingModelChangesWarning);

    public static bool IsDuplicateKey(DbUpdateException exception) => exception.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        SqlException sqlServer => sqlServer.Number is SqlServerUniqueIndex or SqlServerUniqueConstraint,
        _ => false,
    };
}
