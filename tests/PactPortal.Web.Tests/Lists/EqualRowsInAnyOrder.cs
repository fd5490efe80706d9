using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Lists;

/// <summary>
/// Orders by chance, each time anew, rows that a question calls equal. A database may do so; SQLite returns them as they were stored, and a
/// list whose order leaves two rows equal seems sound there.
/// </summary>
internal sealed partial class EqualRowsInAnyOrder : DbCommandInterceptor
{
    private static readonly string ByChance = TestSqlServer.IsThere ? ", NEWID()" : ", RANDOM()";

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        command.CommandText = OrderOfAPart().Replace(command.CommandText, order => order.Value + ByChance);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ReaderExecuting(command, eventData, result));

    /// <summary>What a part of the rows is taken by: the limit stands below at the same indentation.</summary>
    [GeneratedRegex(@"^(?<indent> *)ORDER BY [^;]*?(?=\r?\n\k<indent>(?:LIMIT|OFFSET)\b)", RegexOptions.Multiline)]
    private static partial Regex OrderOfAPart();
}
