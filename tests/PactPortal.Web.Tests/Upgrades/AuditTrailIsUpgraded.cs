using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Upgrades;

/// <summary>Entries of a released portal know what they are about, and nobody changes them any more.</summary>
public sealed class AuditTrailIsUpgraded(UpgradedStates states) : IClassFixture<UpgradedStates>
{
    public static TheoryData<string> Kept => UpgradedStates.KeptBefore("20261130231209_RecordsThatLast");

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Migrate_AKeptState_GivesOldEntriesTheirKindConveningAndOrganization(string state)
    {
        var upgraded = await states.OfAsync(state);
        var old = upgraded.Before.Texts("AuditEntries", "AuditEntryId").Select(Guid.Parse).ToHashSet();
        var entries = (await upgraded.App.QueryAsync(db => db.AuditEntries.AsNoTracking().ToListAsync())).Where(entry => old.Contains(entry.AuditEntryId)).ToList();
        var teams = await upgraded.App.QueryAsync(db => db.Registrations.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(team => team.Reference));

        Assert.NotEmpty(entries);
        var ofTeams = entries.Where(entry => teams.ContainsKey(entry.SubjectId)).ToList();
        Assert.NotEmpty(ofTeams);
        Assert.All(ofTeams, entry => Assert.Equal(
            (AuditSubjectKind.Registration, teams[entry.SubjectId].ConveningId, teams[entry.SubjectId].OrganizationId), (entry.SubjectKind, entry.ConveningId, entry.OrganizationId)));
        Assert.All(entries.Where(entry => entry.Actor is not null), entry => Assert.Equal(ActorKind.Account, entry.ActorKind));
        Assert.All(entries, entry => Assert.NotEqual("", entry.ActorName));
        var untold = entries.Where(entry => entry.SubjectKind == AuditSubjectKind.Other).Select(entry => $"{entry.Action} of {entry.SubjectId}").Distinct().ToList();
        Assert.True(untold.Count == 0, string.Join('\n', untold));
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Migrate_AKeptState_MakesEachTrigger(string state)
    {
        var upgraded = await states.OfAsync(state);

        var made = await upgraded.App.QueryAsync(db => db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('AuditEntries', 'AuditDetails')").ToListAsync());

        Assert.Equal(
            [AuditTriggers.DetailIsChanged, AuditTriggers.DetailIsDeleted, AuditTriggers.DetailIsReplaced, AuditTriggers.EntryIsChanged, AuditTriggers.EntryIsDeleted, AuditTriggers.EntryIsReplaced],
            made.Order(StringComparer.Ordinal));
        await using var connection = new SqliteConnection(upgraded.App.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE AuditEntries SET Reason = 'Another one'";
        Assert.Contains(AuditTriggers.EntryStays, (await Assert.ThrowsAsync<SqliteException>(() => command.ExecuteNonQueryAsync())).Message, StringComparison.Ordinal);
    }
}
