using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PactPortal.Data;

/// <summary>
/// Settings that SQLite keeps by connection; write-ahead logging is kept in the file. A connection that comes back from the pool
/// still has them, and is not asked again: it would be one more statement for each query.
/// </summary>
/// <param name="handleOf">What stands for the database's own connection under a pooled one.</param>
internal sealed class SqliteConnectionSettings(Func<DbConnection, object?> handleOf) : DbConnectionInterceptor
{
    private const string Settings = "PRAGMA busy_timeout=30000; PRAGMA foreign_keys=ON; PRAGMA synchronous=NORMAL;";

    private readonly ConditionalWeakTable<object, object> prepared = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        // SQLite works in the calling thread: its asynchronous methods are these.
        if (handleOf(connection) is { } handle && prepared.TryAdd(handle, Settings))
        {
            using var command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
        }
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
