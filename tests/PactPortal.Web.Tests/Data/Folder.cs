using Microsoft.Data.Sqlite;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Data;

/// <summary>An empty folder that is gone after the test.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = PortalApp.NewFolder();

    public string ConnectionString => $"Data Source={System.IO.Path.Combine(Path, "portal.db")}";

    public void Dispose()
    {
        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(Path, recursive: true);
    }
}
