using PactPortal.Data;
using PactPortal.Web.Tests.Data;

namespace PactPortal.Web.Tests.Operations;

/// <summary>Nobody else on the machine reads what the portal keeps.</summary>
public sealed class DataFolderIsClosed
{
    [Fact]
    public async Task Migrate_InAFolderThatIsNotThere_MakesFolderAndDatabaseForTheirOwnerAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        using var folder = new Folder();
        var data = Path.Combine(folder.Path, "data");

        await VerbRun.RunAsync(folder, ["migrate"], new() { ["Portal:DataFolder"] = data });

        Assert.Equal("700", UnixMode.Of(data));
        Assert.All(Directory.GetFiles(data), file => Assert.Equal("600", UnixMode.Of(file)));
        Assert.Contains(Path.Combine(data, "portal.db"), Directory.GetFiles(data));
    }

    [Fact]
    public async Task Copy_OfTheDatabase_IsReadByItsOwnerAloneFromTheBeginning()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        using var folder = new Folder();
        await VerbRun.RunAsync(folder, ["migrate"]);
        var copied = Path.Combine(folder.Path, "copied.db");

        await using (var db = EmbeddedDatabase.Open(Path.Combine(folder.Path, "portal.db")))
        {
            EmbeddedDatabase.Copy(db, copied);
        }

        Assert.Equal("600", UnixMode.Of(copied));
    }

    [Fact]
    public async Task Run_OnWhatEverybodyCouldRead_TakesThatAway()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        using var folder = new Folder();
        await VerbRun.RunAsync(folder, ["migrate"]);
        var database = Path.Combine(folder.Path, "portal.db");
        var mail = Directory.CreateDirectory(Path.Combine(folder.Path, "mail")).FullName;
        Open(database, UnixFileMode.OtherRead);
        Open(mail, UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        await VerbRun.RunAsync(folder, ["check-seats"]);

        Assert.Equal(("600", "700"), (UnixMode.Of(database), UnixMode.Of(mail)));
    }

    private static void Open(string path, UnixFileMode toOthers)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | toOthers);
        }
    }
}
