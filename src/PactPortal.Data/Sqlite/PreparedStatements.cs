using Microsoft.Data.Sqlite;

namespace PactPortal.Data.Sqlite;

/// <summary>
/// The statements of one connection that stay prepared, by their text: the ones used last, and no more than a number, because each takes
/// memory. SQLite prepares a statement anew by itself where the schema changed. Like its connection it is used by one at a time.
/// </summary>
internal sealed class PreparedStatements(SqliteConnection connection)
{
    private const int Most = 120;

    private readonly Dictionary<string, LinkedListNode<PreparedStatement>> byText = [];
    private readonly LinkedList<PreparedStatement> oldestFirst = [];
    private readonly List<PreparedStatement> taken = [];

    /// <summary>For one execution: it is nobody else's until it is given back.</summary>
    public PreparedStatement Take(string text)
    {
        PreparedStatement statement;
        if (byText.Remove(text, out var kept))
        {
            oldestFirst.Remove(kept);
            statement = kept.Value;
        }
        else
        {
            // A second one of the same text is for what executes while the first one's rows are being read.
            statement = new PreparedStatement { Connection = connection, CommandText = text };
        }

        taken.Add(statement);
        return statement;
    }

    public void GiveBack(PreparedStatement statement)
    {
        if (!taken.Remove(statement))
        {
            return;
        }

        statement.Parameters.Clear();
        statement.Transaction = null;
        if (statement.IsReading || !byText.TryAdd(statement.CommandText, statement.Node))
        {
            statement.Dispose();
            return;
        }

        oldestFirst.AddLast(statement.Node);
        if (oldestFirst.Count > Most && oldestFirst.First is { } oldest)
        {
            oldestFirst.RemoveFirst();
            byText.Remove(oldest.Value.CommandText);
            oldest.Value.Dispose();
        }
    }

    /// <summary>Whoever left rows unread would go on reading the database of then, and keep its log from being emptied.</summary>
    public void EndTaken()
    {
        taken.ForEach(statement => statement.Dispose());
        taken.Clear();
    }
}

/// <summary>A command that SQLite prepares at its first execution and keeps prepared until it is disposed.</summary>
internal sealed class PreparedStatement : SqliteCommand
{
    public PreparedStatement() => Node = new LinkedListNode<PreparedStatement>(this);

    public LinkedListNode<PreparedStatement> Node { get; }

    public bool IsReading => DataReader is not null;
}
