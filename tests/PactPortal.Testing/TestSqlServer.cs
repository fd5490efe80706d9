using Microsoft.Data.SqlClient;

namespace PactPortal.Testing;

/// <summary>The SQL Server that <c>PACT_TEST_SQLSERVER</c> names by a connection string. Each portal has a database of its own there, named as its folder, for as long as it runs.</summary>
public static class TestSqlServer
{
    public const string Absent = "PACT_TEST_SQLSERVER names no SQL Server by its connection string.";

    private static readonly string? Named = Environment.GetEnvironmentVariable("PACT_TEST_SQLSERVER");

    public static bool IsThere => !string.IsNullOrWhiteSpace(Named);

    /// <summary>The settings of a portal on a folder, with its database there.</summary>
    internal static Dictionary<string, string> With(IReadOnlyDictionary<string, string>? settings, string folder) =>
        new Dictionary<string, string>(settings ?? new Dictionary<string, string>()) { ["Database:Provider"] = "SqlServer", ["ConnectionStrings:Portal"] = For(DatabaseOf(folder)) };

    internal static async Task DropAsync(string folder)
    {
        using (var pooled = new SqlConnection(For(DatabaseOf(folder))))
        {
            SqlConnection.ClearPool(pooled);
        }

        await using var connection = new SqlConnection(For("master"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        var name = DatabaseOf(folder);
        command.CommandText = $"IF DB_ID(N'{name}') IS NOT NULL BEGIN ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}]; END";
        await command.ExecuteNonQueryAsync();
    }

    private static string For(string database) => new SqlConnectionStringBuilder(Named) { InitialCatalog = database }.ConnectionString;

    private static string DatabaseOf(string folder) => $"pactportal-{Path.GetFileNameWithoutExtension(folder)}";
}
