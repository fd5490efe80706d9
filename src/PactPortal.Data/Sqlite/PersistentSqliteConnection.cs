using Microsoft.Data.Sqlite;

namespace PactPortal.Data.Sqlite;

/// <summary>
/// A connection that stays open until it is disposed, with its settings and its prepared statements: closing would end both. A context that
/// goes back to the pool of contexts closes its connection, and takes it along.
/// </summary>
internal sealed class PersistentSqliteConnection(string? connectionString) : SqliteConnection(connectionString)
{
    // SQLite keeps these by connection; write-ahead logging is kept in the file.
    private const string Settings = "PRAGMA busy_timeout=30000; PRAGMA foreign_keys=ON; PRAGMA synchronous=NORMAL;";

    private readonly Lock gate = new();
    private PreparedStatements? statements;
    private bool isDisposing;
    private bool isInUse;
    private bool endsAfterUse;

    public override void Open()
    {
        if (statements is not null)
        {
            return;
        }

        base.Open();
        using (var command = base.CreateCommand())
        {
            command.CommandText = Settings;
            command.ExecuteNonQuery();
        }

        statements = new PreparedStatements(this);
    }

    public override SqliteCommand CreateCommand()
    {
        lock (gate)
        {
            isInUse = true;
        }

        return statements is null ? base.CreateCommand() : new PreparedSqliteCommand(this, statements) { Transaction = Transaction };
    }

    /// <summary>Ends what is under way, and lets the connection go only where it is disposed.</summary>
    public override void Close()
    {
        statements?.EndTaken();
        if (isDisposing)
        {
            statements = null;
            base.Close();
        }
        else
        {
            Transaction?.Dispose();
            Rest();
        }
    }

    /// <summary>Disposes the connection, or has whoever uses it now dispose it afterwards: it is another thread's until then.</summary>
    public void End()
    {
        lock (gate)
        {
            endsAfterUse = isInUse;
        }

        if (!endsAfterUse)
        {
            Dispose();
        }
    }

    private void Rest()
    {
        bool ends;
        lock (gate)
        {
            (isInUse, ends) = (false, endsAfterUse);
        }

        if (ends)
        {
            Dispose();
        }
    }

    protected override void Dispose(bool disposing)
    {
        isDisposing = true;
        base.Dispose(disposing);
    }
}
