using Microsoft.Data.Sqlite;
using PactPortal.Data;

namespace PactPortal.Testing;

/// <summary>What scenarios of a kind begin with beyond the seeded demonstration, brought about once for all of them.</summary>
/// <param name="reach">Brings it about in a portal that is as seeded. Its mail is sent by then.</param>
public sealed class StartingPoint(Func<PortalApp, Task> reach)
{
    private readonly Lazy<Task<string>> folder = new(() => MakeAsync(reach));

    /// <summary>A portal as good as new, at this point.</summary>
    public async Task<PortalApp> BorrowAsync()
    {
        var app = await PortalApp.BorrowAsync();
        if (TestSqlServer.IsThere)
        {
            await reach(app);
        }
        else
        {
            await app.StartOverAsync(await folder.Value);
        }

        return app;
    }

    private static async Task<string> MakeAsync(Func<PortalApp, Task> reach)
    {
        await using var app = await PortalApp.BorrowAsync();
        await reach(app);
        var made = DataFolders.New();
        await using var from = new SqliteConnection(app.ConnectionString);
        await using var to = new SqliteConnection($"Data Source={Path.Combine(made, DataFolders.Database)};Pooling=False");
        await from.OpenAsync();
        await to.OpenAsync();
        from.CopyInto(to);
        return made;
    }
}
