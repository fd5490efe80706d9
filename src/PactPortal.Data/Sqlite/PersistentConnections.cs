using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PactPortal.Data.Sqlite;

/// <summary>
/// Gives EF Core connections that stay open, and closes them in the end: contexts of a pool close theirs and don't dispose them. EF Core's own
/// functions for decimals and patterns aren't in them: no column needs them.
/// </summary>
internal sealed class PersistentConnections : DbConnectionInterceptor, IDisposable
{
    private readonly ConcurrentDictionary<PersistentSqliteConnection, bool> open = new();

    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result)
    {
        var connection = new PersistentSqliteConnection(eventData.ConnectionString);
        open.TryAdd(connection, true);
        connection.Disposed += (_, _) => open.TryRemove(connection, out _);
        return InterceptionResult<DbConnection>.SuppressWithResult(connection);
    }

    public void Dispose()
    {
        foreach (var connection in open.Keys)
        {
            connection.End();
        }
    }
}
