using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PactPortal.Data;

// The migrations tool builds the model through these; neither connects to anything.
internal sealed class SqliteAtDesignTime : IDesignTimeDbContextFactory<SqlitePortalDbContext>
{
    public SqlitePortalDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        DatabaseSetup.ConfigureSqlite(options, "Data Source=:memory:");
        return new SqlitePortalDbContext(options.Options);
    }
}

internal sealed class SqlServerAtDesignTime : IDesignTimeDbContextFactory<SqlServerPortalDbContext>
{
    public SqlServerPortalDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerPortalDbContext>();
        DatabaseSetup.ConfigureSqlServer(options, "Server=localhost;Database=PactPortal");
        return new SqlServerPortalDbContext(options.Options);
    }
}
