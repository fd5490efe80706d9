using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using PactPortal.Data;

namespace PactPortal.Web.Tests.Data;

public sealed class MigrationsOfBothProviders
{
    [Fact]
    public void Model_ComparedWithTheSnapshots_HasNoChangeThatNobodyMigrated()
    {
        using var sqlite = Sqlite("Data Source=:memory:");
        using var sqlServer = SqlServer();

        var pending = new[] { sqlite.Database.HasPendingModelChanges(), sqlServer.Database.HasPendingModelChanges() };

        Assert.Equal([false, false], pending);
    }

    /// <summary>docs/operating.md says how the compiled model is made anew.</summary>
    [Fact]
    public void CompiledModel_OfSqlite_IsTheModel()
    {
        using var db = Sqlite("Data Source=:memory:");

        var (compiled, built) = (Described(db.Model), Described(db.GetService<IDesignTimeModel>().Model));

        Assert.Equal("SqlitePortalDbContextModel", db.Model.GetType().Name);
        Assert.Equal(built, compiled);
    }

    [Fact]
    public void Migrations_OfBothProviders_HaveTheSameNames()
    {
        using var sqlite = Sqlite("Data Source=:memory:");
        using var sqlServer = SqlServer();

        var (ofSqlite, ofSqlServer) = (Names(sqlite), Names(sqlServer));

        Assert.NotEmpty(ofSqlite);
        Assert.Equal(ofSqlite, ofSqlServer);

        static IEnumerable<string> Names(DbContext db) => db.Database.GetMigrations().Select(id => id.Split('_', 2)[1]);
    }

    [Fact]
    public async Task Migrate_EmptyFile_MakesEveryTable()
    {
        using var folder = new Folder();
        await using var db = Sqlite(folder.ConnectionString);

        await db.MigrateAsync(CancellationToken.None);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        var made = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type IN ('table', 'index')").ToListAsync();
        Assert.Empty(TablesAndIndexes(db).Except(made));
        Assert.Contains("AspNetUserPasskeys", made);
    }

    [Fact]
    public async Task Migrate_DatabaseOfTheFirstVersion_KeepsItsRows()
    {
        using var folder = new Folder();
        await using var db = Sqlite(folder.ConnectionString);
        await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
        await db.Database.ExecuteSqlRawAsync("INSERT INTO Counties (Code, Fips, Name, Cohort, CohortBasis, ChildWelfareAgency, ChildWelfareAgencyBasis, IsPilotOf2014) VALUES ('99', '06999', 'Before', 'Northern', 'a test', 'An agency', 'a test', 0)");

        await db.MigrateAsync(CancellationToken.None);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal("Before", (await db.Counties.SingleAsync()).Name);
    }

    [Fact]
    public async Task Migrate_DatabaseWithAnEmptyHistory_IsBroughtUp()
    {
        using var folder = new Folder();
        await using var db = Sqlite(folder.ConnectionString);
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE __EFMigrationsHistory (MigrationId TEXT NOT NULL PRIMARY KEY, ProductVersion TEXT NOT NULL)");
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL)");
        await db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')"); // left by a process that was killed

        await db.MigrateAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public void Script_ForSqlServer_NamesEverythingInItsOwnTypes()
    {
        using var db = SqlServer();

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.All(TablesAndIndexes(db), name => Assert.Contains($"[{name}]", script, StringComparison.Ordinal));
        Assert.Contains("CREATE TABLE [AspNetUserPasskeys]", script, StringComparison.Ordinal);
        Assert.Contains("datetimeoffset(6)", script, StringComparison.Ordinal);
        Assert.Contains("nvarchar(200)", script, StringComparison.Ordinal);
        Assert.All([" TEXT", " INTEGER", " BLOB", "AUTOINCREMENT", "Sqlite"], type => Assert.DoesNotContain(type, script, StringComparison.Ordinal));
        Assert.Equal(db.Database.GetMigrations().Count(), Occurrences(script, "INSERT INTO [__EFMigrationsHistory]"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    public void MaxBatchSize_AsItIsSet_ReachesSqlServersProvider(int? most)
    {
        var options = new DbContextOptionsBuilder<SqlServerPortalDbContext>();

        DatabaseSetup.ConfigureSqlServer(options, "Server=nowhere.invalid;Database=PactPortal", most);

        Assert.Equal(most, options.Options.Extensions.OfType<RelationalOptionsExtension>().Single().MaxBatchSize);
    }

    [Fact]
    public void Model_OfBothProviders_HasTheSameTablesAndTheTableOfPasskeys()
    {
        using var sqlite = Sqlite("Data Source=:memory:");
        using var sqlServer = SqlServer();

        var (one, other) = (TablesAndIndexes(sqlite), TablesAndIndexes(sqlServer));

        Assert.Equal(one, other);
        Assert.NotNull(sqlServer.Model.FindEntityType(typeof(IdentityUserPasskey<Guid>)));
    }

    private static SortedSet<string> TablesAndIndexes(DbContext db)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var table in db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables)
        {
            names.Add(table.Name);
            names.UnionWith(table.Indexes.Select(index => index.Name));
        }

        return names;
    }

    // What a query or a save could do differently; the debug view alone leaves out columns and conversions.
    private static List<string> Described(IModel model) =>
    [
        .. model.ToDebugString(MetadataDebugStringOptions.ShortDefault).Split('\n', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal),
        .. from type in model.GetEntityTypes()
           from property in type.GetProperties()
           select $"{type.GetTableName()}.{property.GetColumnName()} {property.GetRelationalTypeMapping().StoreType} {property.GetMaxLength()}"
               + $" {property.GetTypeMapping().Converter?.GetType()} {property.GetTypeMapping().Comparer.GetType()}",
    ];

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    private static SqlitePortalDbContext Sqlite(string connection)
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        DatabaseSetup.ConfigureSqlite(options, connection);
        return new SqlitePortalDbContext(options.Options);
    }

    private static SqlServerPortalDbContext SqlServer()
    {
        var options = new DbContextOptionsBuilder<SqlServerPortalDbContext>();
        DatabaseSetup.ConfigureSqlServer(options, "Server=nowhere.invalid;Database=PactPortal");
        return new SqlServerPortalDbContext(options.Options);
    }
}
