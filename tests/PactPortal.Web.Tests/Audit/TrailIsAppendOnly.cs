using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Audit;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Audit;

/// <summary>Whoever reaches the database with SQL, by mistake or not, changes nothing that was written in the trail.</summary>
public sealed class TrailIsAppendOnly : PortalScenario
{
    [Theory]
    [InlineData("UPDATE AuditEntries SET Reason = 'Another one'", AuditTriggers.EntryStays)]
    [InlineData("UPDATE AuditEntries SET Subject = Subject", AuditTriggers.EntryStays)]
    [InlineData("UPDATE AuditEntries SET ActorName = 'Somebody else'", AuditTriggers.EntryStays)]
    [InlineData("UPDATE AuditEntries SET ActorName = ''", AuditTriggers.EntryStays)]
    [InlineData("DELETE FROM AuditEntries", AuditTriggers.EntryStays)]
    [InlineData("INSERT OR REPLACE INTO AuditEntries SELECT * FROM AuditEntries LIMIT 1", AuditTriggers.EntryStays)]
    [InlineData(
        "INSERT OR REPLACE INTO AuditEntries (rowid, AuditEntryId, At, ActorName, Action, Subject, ActorKind, SubjectKind) SELECT min(rowid), 'FAKE', 0, '', 'x', 'x', 'Portal', 'Other' FROM AuditEntries",
        AuditTriggers.EntryStays)]
    [InlineData(
        "UPDATE OR REPLACE AuditDetails SET rowid = 999, \"Before\" = NULL, \"After\" = NULL, ErasedByEntryId = AuditEntryId", AuditTriggers.DetailStays)]
    [InlineData("DELETE FROM AuditDetails", AuditTriggers.DetailStays)]
    [InlineData("UPDATE AuditDetails SET \"After\" = 'Somebody else'", AuditTriggers.DetailStays)]
    [InlineData("UPDATE AuditDetails SET \"Before\" = NULL, \"After\" = NULL", AuditTriggers.DetailStays)]
    [InlineData("UPDATE AuditDetails SET \"Before\" = NULL, \"After\" = NULL, Field = 'other', ErasedByEntryId = AuditEntryId", AuditTriggers.DetailStays)]
    [InlineData("INSERT OR REPLACE INTO AuditDetails SELECT * FROM AuditDetails LIMIT 1", AuditTriggers.DetailStays)]
    public async Task Write_OverTheTrail_IsRefusedAndSaysWhy(string statement, string says)
    {
        await ChangedAsync();
        var before = await DumpAsync();

        var refused = await Assert.ThrowsAsync<SqliteException>(() => RunAsync(statement));

        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await DumpAsync());
    }

    [Fact]
    public async Task Erase_ADetail_IsDoneOnceAndNeverTakenBack()
    {
        const string erase = "UPDATE AuditDetails SET \"Before\" = NULL, \"After\" = NULL, ErasedByEntryId = AuditEntryId";
        await ChangedAsync();

        await RunAsync(erase);

        await Assert.ThrowsAsync<SqliteException>(() => RunAsync(erase));
        await Assert.ThrowsAsync<SqliteException>(() => RunAsync("UPDATE AuditDetails SET ErasedByEntryId = NULL"));
    }

    [Fact]
    public async Task Empty_TheNameOfAnActorOfLongAgo_IsDoneOnceAndWithNothingBesides()
    {
        const string empty = "UPDATE AuditEntries SET ActorName = '' WHERE Action = 'long ago'";
        await RunAsync(
            "INSERT INTO AuditEntries (AuditEntryId, At, Actor, ActorName, Action, Subject, ActorKind, SubjectKind) SELECT '0198A000-0000-7000-8000-000000000001', 0, Id, 'Ola Testerly', 'long ago', 'x', 'Account', 'Other' FROM AspNetUsers LIMIT 1");

        await Assert.ThrowsAsync<SqliteException>(() => RunAsync("UPDATE AuditEntries SET ActorName = '', Reason = 'Another one' WHERE Action = 'long ago'"));
        await Assert.ThrowsAsync<SqliteException>(() => RunAsync("UPDATE AuditEntries SET ActorName = 'Somebody else' WHERE Action = 'long ago'"));
        await RunAsync(empty);

        Assert.Equal("", await App.QueryAsync(db => db.AuditEntries.Where(one => one.Action == "long ago").Select(one => one.ActorName).SingleAsync()));
        await Assert.ThrowsAsync<SqliteException>(() => RunAsync(empty));
    }

    /// <summary>Nobody can run SQL Server's here: what they say is compared with what SQLite's do.</summary>
    [Fact]
    public void Triggers_OfSqlServer_GuardTheSameTablesAgainstTheSameStatements()
    {
        var all = AuditTriggers.ForSqlServer;

        Assert.Equal(4, all.Count);
        Assert.Equal(
            [(AuditTriggers.EntryIsChanged, "AuditEntries AFTER UPDATE"), (AuditTriggers.EntryIsDeleted, "AuditEntries AFTER DELETE"), (AuditTriggers.DetailIsChanged, "AuditDetails AFTER UPDATE"), (AuditTriggers.DetailIsDeleted, "AuditDetails AFTER DELETE")],
            all.Select(sql => (sql.Split(' ')[2], string.Join(' ', sql.Split(' ')[4..7]))));
        Assert.All(all, sql => Assert.Contains("THROW 51000", sql, StringComparison.Ordinal));
        var erasing = all.Single(sql => sql.Contains(AuditTriggers.DetailIsChanged, StringComparison.Ordinal));
        var ours = AuditTriggers.ForSqlite.Single(sql => sql.Contains(AuditTriggers.DetailIsChanged, StringComparison.Ordinal));
        var columns = typeof(AuditDetail).GetProperties().Select(property => property.Name);
        Assert.All(columns, column => Assert.All([erasing, ours], sql => Assert.Contains(column, sql, StringComparison.Ordinal)));
        var ofEntries = typeof(AuditEntry).GetProperties().Select(property => property.Name == nameof(AuditEntry.SubjectId) ? "Subject" : property.Name);
        Assert.All(
            ofEntries,
            column => Assert.All([AuditTriggers.EntryIsChangedOfSqlite, AuditTriggers.EntryIsChangedOfSqlServer], sql => Assert.Contains(column, sql, StringComparison.Ordinal)));
    }

    private async Task ChangedAsync()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(1);
        var attendeeId = await App.QueryAsync(db => db.Set<Domain.Registrations.Attendee>()
            .Where(one => db.Registrations.Any(team => team.RegistrationId == one.RegistrationId && team.Reference == reference)).Select(one => one.AttendeeId).SingleAsync());
        var form = await fresno.GetAsync($"/registrations/{reference}/team?person={attendeeId}");
        await form.PressAsync("Save team", new(Some.Person()) { ["Form.FullName"] = "Another Name" });
        Assert.NotEmpty(await App.QueryAsync(db => db.AuditDetails.ToListAsync()));
    }

    private async Task<List<string>> DumpAsync() => [.. (await Rows.ValuesAsync(App)).Where(value => value.Column.StartsWith("Audit", StringComparison.Ordinal)).Select(value => value.Value)];

    private async Task RunAsync(string statement)
    {
        await using var connection = new SqliteConnection(App.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}
