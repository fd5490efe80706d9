using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Testing;
using static SQLitePCL.raw;

namespace PactPortal.Web.Tests.Data;

/// <summary>SQLite's statements are prepared once for a connection, and what stays prepared holds nothing up.</summary>
public sealed class PreparedStatements : PortalScenario
{
    private const string Kings = "SELECT COUNT(*) AS Value FROM Counties WHERE Name = 'Kings'";

    [Fact]
    public async Task Statement_RunAgain_StaysPrepared()
    {
        var (first, afterFirst) = await App.QueryAsync(async db => (db, await ReadAsync(db)));
        Assert.NotEqual(0, afterFirst);

        // The pool of contexts goes round: the first comes again, and its connection with it.
        for (var turn = 0; turn < 100; turn++)
        {
            if (await App.QueryAsync(async db => db == first ? (int?)(Prepared(db) == afterFirst ? await ReadAsync(db) : -1) : null) is { } afterSecond)
            {
                Assert.Equal(afterFirst, afterSecond);
                return;
            }
        }

        Assert.Fail("The context didn't come again.");

        static async Task<int> ReadAsync(PortalDbContext db)
        {
            await db.Counties.AsNoTracking().ToListAsync(CancellationToken.None);
            return Prepared(db);
        }
    }

    [Fact]
    public async Task Statements_OfManyTexts_AreKeptUpToANumber()
    {
        var (some, more) = await App.QueryAsync(async db => (await ReadAsync(db, 300), await ReadAsync(db, 600)));

        Assert.InRange(more, some * 0.9, some * 1.1);

        static async Task<int> ReadAsync(PortalDbContext db, int from)
        {
            for (var number = from; number < from + 300; number++)
            {
                var text = string.Format(CultureInfo.InvariantCulture, "SELECT {0} AS Value", number);
                await db.Database.SqlQueryRaw<int>(text).SingleAsync(CancellationToken.None);
            }

            return Prepared(db);
        }
    }

    [Fact]
    public async Task Statement_ReadWithinItsOwnRows_ReadsBoth()
    {
        Assert.SkipWhen(TestSqlServer.IsThere, "A server's driver reads one result at a time.");
        await App.QueryAsync(async db =>
        {
            var (outer, inner) = (0, 0);
            await foreach (var _ in Codes(db))
            {
                outer++;
                inner += await Codes(db).CountAsync(CancellationToken.None);
            }

            Assert.Equal((58, 58 * 58), (outer, inner));
            return 0;
        });

        static IAsyncEnumerable<string> Codes(PortalDbContext db) => db.Counties.Select(county => county.Code).AsAsyncEnumerable();
    }

    [Fact]
    public async Task Statement_ThatWasRefused_IsRunAgain()
    {
        const string Insert = "INSERT INTO Counties SELECT * FROM Counties WHERE Code = {0}";
        var answers = await App.QueryAsync(async db => (await RunAsync(db, "01"), await RunAsync(db, "01"), await RunAsync(db, "none")));
        Assert.Equal((-1, -1, 0), answers);
        App.Errors.Clear();

        static async Task<int> RunAsync(PortalDbContext db, string code)
        {
            try
            {
                return await db.Database.ExecuteSqlRawAsync(Insert, [code], CancellationToken.None);
            }
            catch (SqliteException)
            {
                return -1;
            }
        }
    }

    [Fact]
    public async Task Rows_LeftUnread_AreLetGoWithTheContext()
    {
        await App.QueryAsync(async db => await db.Counties.Select(county => county.Code).AsAsyncEnumerable().GetAsyncEnumerator().MoveNextAsync());

        Assert.Equal(0, await OfAnotherAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
    }

    [Fact]
    public async Task Schema_ChangedByAnother_IsSeen()
    {
        Assert.Equal(1, await App.QueryAsync(db => db.Database.SqlQueryRaw<int>(Kings).SingleAsync()));
        await OfAnotherAsync("CREATE TABLE Other (Name TEXT); INSERT INTO Other VALUES ('Kings'), ('Kings'); ALTER TABLE Counties RENAME TO Before; ALTER TABLE Other RENAME TO Counties");

        var found = await App.QueryAsync(db => db.Database.SqlQueryRaw<int>(Kings).SingleAsync());

        await OfAnotherAsync("DROP TABLE Counties; ALTER TABLE Before RENAME TO Counties");
        Assert.Equal(2, found);
    }

    [Fact]
    public async Task Connection_LeftOpen_HoldsNothingUp()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        await fresno.ConfirmedTeamAsync(2);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => fresno.GetAsync("/registrations")));

        // Somebody who still read or wrote would keep the log from being emptied.
        Assert.Equal(0, await OfAnotherAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
    }

    /// <summary>The memory of all statements of a context's connection.</summary>
    private static int Prepared(PortalDbContext db)
    {
        Assert.SkipWhen(TestSqlServer.IsThere, "A server keeps its plans by itself.");
        var connection = Assert.IsAssignableFrom<SqliteConnection>(db.Database.GetDbConnection());
        Assert.Equal(SQLITE_OK, sqlite3_db_status(connection.Handle, SQLITE_DBSTATUS_STMT_USED, out var bytes, out _, resetFlg: 0));
        return bytes;
    }

    private async Task<long> OfAnotherAsync(string sql)
    {
        Assert.SkipWhen(TestSqlServer.IsThere, "It is SQLite's own.");
        await using var connection = new SqliteConnection(App.ConnectionString + ";Pooling=False");
        await connection.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(CancellationToken.None) is long answer ? answer : 0;
    }
}
