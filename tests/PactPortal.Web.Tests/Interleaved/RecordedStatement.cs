using System.Data.Common;

namespace PactPortal.Web.Tests.Interleaved;

/// <summary>A statement that changed rows, to be run again as it was.</summary>
internal sealed class RecordedStatement(DbCommand command, int rows)
{
    private readonly string text = command.CommandText;
    private readonly List<(string Name, object? Value)> values =
        [.. command.Parameters.Cast<DbParameter>().Select(one => (one.ParameterName, one.Value))];

    /// <exception cref="InvalidOperationException">It changes other rows than it did: the two acts can't have met like this.</exception>
    public async Task RunAsync(DbConnection connection, DbTransaction? transaction)
    {
        await using var again = connection.CreateCommand();
        (again.CommandText, again.Transaction) = (text, transaction);
        foreach (var (name, value) in values)
        {
            var parameter = again.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            again.Parameters.Add(parameter);
        }

        if (await again.ExecuteNonQueryAsync() is var changed && changed != rows)
        {
            throw new InvalidOperationException($"Changed {changed} rows and not {rows}: {text}");
        }
    }
}
