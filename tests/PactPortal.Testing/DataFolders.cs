using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Data;

namespace PactPortal.Testing;

/// <summary>The folders of portals under test. Migrating and seeding is done once for all: every portal begins with a copy of that.</summary>
internal static class DataFolders
{
    public const string Database = "portal.db";

    private static readonly Lazy<string> All = new(MakeAll);
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    /// <summary>An empty folder that is gone at the end of the run, whoever forgets it.</summary>
    public static string New() => Directory.CreateDirectory(Path.Combine(All.Value, Path.GetRandomFileName())).FullName;

    /// <summary>A folder with the seeded demonstration, and with the keys of cookies and tokens.</summary>
    public static async Task<string> SeededAsync()
    {
        var folder = New();
        Copy(await Template.Value, folder);
        return folder;
    }

    /// <summary>
    /// The same in a folder that was used. A running portal goes on with the keys it knows and with its connections: its database's content is
    /// replaced, not its file.
    /// </summary>
    /// <param name="template">The folder of another database than the seeded one, or null.</param>
    public static async Task SeedAgainAsync(string folder, string? template)
    {
        template ??= await Template.Value;
        foreach (var left in Directory.EnumerateFiles(folder).Where(file => !Path.GetFileName(file).StartsWith(Database, StringComparison.Ordinal)))
        {
            File.Delete(left);
        }

        foreach (var left in Directory.EnumerateDirectories(folder))
        {
            Directory.Delete(left, recursive: true);
        }

        await using SqliteConnection from = new(Alone(template, SqliteOpenMode.ReadOnly)), to = new(Alone(folder, SqliteOpenMode.ReadWrite));
        await from.OpenAsync();
        await to.OpenAsync();
        from.CopyInto(to);
    }

    private static string Alone(string folder, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, Database), Mode = mode, Pooling = false }.ConnectionString;

    private static void Copy(string from, string to) => File.Copy(Path.Combine(from, Database), Path.Combine(to, Database));

    private static string MakeAll()
    {
        var folder = Directory.CreateTempSubdirectory("pactportal-test-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var folder = New();
        await using var app = PortalApp.Seeding(folder);
        app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("template").Protect([1]); // which makes the keys

        // One file to copy: what is in the log goes into it.
        await using var connection = new SqliteConnection(app.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
        return folder;
    }
}
