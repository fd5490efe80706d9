using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PactPortal.Web.Tests.Interleaved;

/// <summary>
/// An act of somebody else that is committed between what a transaction reads and its first update of a table. SQLite lets one write at a time
/// and never shows it; a server does. The statements of the act are recorded when it is done, and run just before the update: in its
/// transaction, and once more by themselves where that is rolled back, because what somebody committed stays.
/// </summary>
internal sealed class OtherAct : DbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly List<RecordedStatement> statements = [];
    private Func<Task<DbConnection>>? open;
    private State state;
    private string update = "";

    private enum State
    {
        Idle,
        Recording,
        Waiting,
        Inside,
        Committed,
    }

    /// <summary>Whether it was there when the update was.</summary>
    public bool HasMet => state is State.Inside or State.Committed;

    public void Record() => state = State.Recording;

    /// <param name="table">Before whose first update it happens.</param>
    /// <param name="connect">A connection of its own.</param>
    public void Await(string table, Func<Task<DbConnection>> connect) =>
        (state, update, open) = (State.Waiting, $"UPDATE \"{table}\"", connect);

    /// <summary>It was committed, whatever became of the transaction that it met.</summary>
    public async Task CommitAsync()
    {
        if (state != State.Inside || open is null)
        {
            return;
        }

        state = State.Committed;
        await using var connection = await open();
        await using var transaction = await connection.BeginTransactionAsync();
        await RunAsync(connection, transaction);
        await transaction.CommitAsync();
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (state == State.Waiting && command.Connection is { } connection && command.CommandText.StartsWith(update, StringComparison.Ordinal))
        {
            state = State.Inside;
            await RunAsync(connection, command.Transaction);
        }

        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Keep(command, result);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult> DataReaderClosingAsync(
        DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
    {
        Keep(command, 1); // an entity's row
        return ValueTask.FromResult(result);
    }

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default)
    {
        await CommitAsync();
        return result;
    }

    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        state = state == State.Inside ? State.Committed : state;
        return Task.CompletedTask;
    }

    private async Task RunAsync(DbConnection connection, DbTransaction? transaction)
    {
        foreach (var statement in statements)
        {
            await statement.RunAsync(connection, transaction);
        }
    }

    private void Keep(DbCommand command, int rows)
    {
        if (state == State.Recording && !command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
        {
            statements.Add(new RecordedStatement(command, rows));
        }
    }
}
