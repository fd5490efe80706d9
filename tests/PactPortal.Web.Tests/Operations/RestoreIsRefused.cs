using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Web.Tests.Data;

namespace PactPortal.Web.Tests.Operations;

/// <summary>What can't be backed up or restored is said in one line, and nothing is half done.</summary>
public sealed class RestoreIsRefused : IAsyncLifetime
{
    private readonly Folder source = new();
    private readonly Folder kept = new();
    private readonly Folder target = new();

    private string Archive => Path.Combine(kept.Path, "portal.backup");

    public async ValueTask InitializeAsync()
    {
        await VerbRun.RunAsync(source, ["migrate"]);
        await VerbRun.RunAsync(source, ["backup", Archive]);
    }

    public ValueTask DisposeAsync()
    {
        source.Dispose();
        kept.Dispose();
        target.Dispose();
        return ValueTask.CompletedTask;
    }

    public static TheoryData<string, string> Changed { get; } = new()
    {
        { "cut off", "no whole backup" },
        { "a byte of the database", "no whole backup" },
        { "no archive", "no whole backup" },
        { "an empty file", "no whole backup" },
        { "no manifest", "no whole backup" },
        { "a manifest that is none", "no whole backup" },
        { "a later format", "newer version" },
        { "an entry nobody named", "no whole backup" },
        { "an entry that leads elsewhere", "no whole backup" },
        { "a shorter entry", "no whole backup" },
        { "another content of the same length", "no whole backup" },
        { "a damaged database", "is damaged" },
    };

    [Theory]
    [MemberData(nameof(Changed))]
    public async Task Restore_OfAnArchiveThatWasChanged_IsRefusedAndLeavesNothing(string what, string words)
    {
        ChangedArchive.Change(Archive, what);

        var refusal = await VerbRun.RefusedAsync(target, ["restore", Archive]);

        Assert.Contains(Archive, refusal, StringComparison.Ordinal);
        Assert.Contains(words, refusal, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(target.Path));
        Assert.Equal([Archive], Directory.EnumerateFileSystemEntries(kept.Path));
    }

    [Fact]
    public async Task Restore_OfANewerDatabase_IsRefused()
    {
        var newer = Path.Combine(kept.Path, "newer.backup");
        await using (var db = EmbeddedDatabase.Open(Path.Combine(source.Path, "portal.db")))
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromLater', '99')");
        }

        await VerbRun.RunAsync(source, ["backup", newer]);

        Assert.Contains("newer version", await VerbRun.RefusedAsync(target, ["restore", newer]), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(target.Path));
    }

    [Fact]
    public async Task Restore_OfAnOlderDatabase_SaysThatMigrateComesNext()
    {
        var older = Path.Combine(kept.Path, "older.backup");
        await using (var db = EmbeddedDatabase.Open(Path.Combine(source.Path, "portal.db")))
        {
            await db.Database.ExecuteSqlRawAsync(
                "DELETE FROM __EFMigrationsHistory WHERE MigrationId = (SELECT MAX(MigrationId) FROM __EFMigrationsHistory)");
        }

        await VerbRun.RunAsync(source, ["backup", older]);

        Assert.Contains("run migrate", await VerbRun.RunAsync(target, ["restore", older]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_OntoAFolderThatHoldsSomething_IsRefusedAndChangesNothing()
    {
        var held = Path.Combine(target.Path, "notes.txt");
        await File.WriteAllTextAsync(held, "somebody's");

        var refusal = await VerbRun.RefusedAsync(target, ["restore", Archive]);

        Assert.Contains("Portal:DataFolder", refusal, StringComparison.Ordinal);
        Assert.Equal([held], Directory.EnumerateFileSystemEntries(target.Path));
    }

    [Fact]
    public async Task Restore_AfterOneThatWasKilled_ClearsWhatThatLeft()
    {
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(target.Path, "restoring-0198")).FullName, "portal.db"), "half");
        await File.WriteAllTextAsync(Path.Combine(target.Path, "restoring-0197.db"), "another, that was moving");
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(target.Path, "purchase-orders")).FullName, "0198"), "moved already");

        await VerbRun.RunAsync(target, ["restore", Archive]);

        Assert.Equal(["portal.db"], Directory.EnumerateFileSystemEntries(target.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Restore_WhileAnotherIsUnderWay_IsRefusedAndLeavesThatAlone()
    {
        await using var other = new FileStream(Path.Combine(target.Path, "restore.lock"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        var folder = Directory.CreateDirectory(Path.Combine(target.Path, "restoring-0198"));

        Assert.Contains("under way", await VerbRun.RefusedAsync(target, ["restore", Archive]), StringComparison.Ordinal);
        Assert.True(folder.Exists);
    }

    [Fact]
    public async Task Backup_OntoAFileThatIsThere_IsRefusedAndKeepsIt()
    {
        var before = await File.ReadAllBytesAsync(Archive);

        Assert.Contains("is there already", await VerbRun.RefusedAsync(source, ["backup", Archive]), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Archive));
    }

    [Theory]
    [InlineData("absent/portal.backup", "could not be written")]
    [InlineData("portal.backup/inside", "could not be written")]
    public async Task Backup_WhereNothingCanBeWritten_IsRefused(string file, string words) =>
        Assert.Contains(words, await VerbRun.RefusedAsync(source, ["backup", Path.Combine(kept.Path, file)]), StringComparison.Ordinal);

    [Fact]
    public async Task Backup_WithoutADatabase_IsRefusedAndMakesNone()
    {
        Assert.Contains("no database", await VerbRun.RefusedAsync(target, ["backup", Path.Combine(kept.Path, "none.backup")]), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(target.Path));
    }

    [Fact]
    public async Task Backup_OnADiskThatFillsUp_SaysSoAndLeavesNothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The limit is a shell's.");

        var run = await PortalProgram.RunOnAFullDiskAsync(64, source, "backup", Path.Combine(kept.Path, "full.backup"));

        Assert.Contains("Nothing of it is left", PortalProgram.Refusal(run), StringComparison.Ordinal);
        Assert.Equal([Archive], Directory.EnumerateFileSystemEntries(kept.Path));
    }

    [Fact]
    public async Task Restore_OnADiskThatFillsUp_SaysSoAndLeavesNothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The limit is a shell's.");

        var run = await PortalProgram.RunOnAFullDiskAsync(64, target, "restore", Archive);

        Assert.Contains("Nothing of it is left", PortalProgram.Refusal(run), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(target.Path));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task Verb_OnSqlServer_NamesItsOwnTools(string verb)
    {
        var settings = new Dictionary<string, string> { ["Database:Provider"] = "SqlServer", ["ConnectionStrings:Portal"] = "Server=nowhere.invalid;Database=PactPortal" };

        Assert.Contains("BACKUP DATABASE", await VerbRun.RefusedAsync(target, [verb, Archive], settings), StringComparison.Ordinal);
    }
}
