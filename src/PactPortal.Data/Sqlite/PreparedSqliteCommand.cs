using System.Data;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace PactPortal.Data.Sqlite;

/// <summary>A command, made anew for each execution as EF Core does, that executes by the prepared statement of its text.</summary>
internal sealed class PreparedSqliteCommand(SqliteConnection connection, PreparedStatements statements) : SqliteCommand
{
    private PreparedStatement? statement;

    [AllowNull]
    public override SqliteConnection Connection
    {
        get => connection;
        set => throw new NotSupportedException("It is of the connection that made it.");
    }

    public override int CommandTimeout { get; set; } = connection.DefaultTimeout;

    public override SqliteDataReader ExecuteReader(CommandBehavior behavior) => Bind().ExecuteReader(behavior);

    public override int ExecuteNonQuery() => Bind().ExecuteNonQuery();

    public override object? ExecuteScalar() => Bind().ExecuteScalar();

    public override void Prepare() => Bind().Prepare();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            GiveBack();
        }

        base.Dispose(disposing);
    }

    private PreparedStatement Bind()
    {
        GiveBack();
        statement = statements.Take(CommandText);
        statement.Transaction = Transaction;
        statement.CommandTimeout = CommandTimeout;
        foreach (SqliteParameter parameter in Parameters)
        {
            statement.Parameters.Add(parameter);
        }

        return statement;
    }

    private void GiveBack()
    {
        if (statement is not null)
        {
            statements.GiveBack(statement);
            statement = null;
        }
    }
}
