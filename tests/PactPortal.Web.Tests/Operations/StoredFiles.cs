using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PactPortal.Data.Files;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Operations;

/// <summary>Files beside the database and in it: what has its name is whole, and whatever process asks has it.</summary>
public abstract class StoredFiles : PortalScenario
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 3 * StoredFileChunk.Size + 17).Select(number => (byte)(number * 31 / 7))];

    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    private IFileStore Store => App.Services.GetRequiredService<IFileStore>();

    [Fact]
    public async Task Write_ByOneProcess_IsReadByAnother()
    {
        await using var beside = App.Beside();
        var length = await Store.WriteAsync("uploads/a.pdf", stream => stream.Write(Content), cancellation);

        await using var stream = beside.Services.GetRequiredService<IFileStore>().OpenRead("uploads/a.pdf");

        Assert.NotNull(stream);
        Assert.Equal((Content.Length, Content.Length), (length, stream.Length));
        Assert.Equal(Content, await BytesAsync(stream));
    }

    [Fact]
    public async Task Read_FromAnywhere_GivesWhatLiesThere()
    {
        await Store.WriteAsync("uploads/a.pdf", stream => stream.Write(Content), cancellation);
        await using var stream = Store.OpenRead("uploads/a.pdf") ?? throw new InvalidOperationException("It is not there.");
        var (some, more) = (new byte[40], new byte[40]);

        stream.Position = StoredFileChunk.Size - 20;
        stream.ReadExactly(some);
        stream.Seek(-40, SeekOrigin.End);
        await stream.ReadExactlyAsync(more, cancellation);

        Assert.Equal(Content[(StoredFileChunk.Size - 20)..(StoredFileChunk.Size + 20)], some);
        Assert.Equal(Content[^40..], more);
        Assert.Equal(0, await stream.ReadAsync(more, cancellation));
    }

    [Fact]
    public async Task Write_ThatFailsInTheMiddle_LeavesWhatWasThereAndNothingElse()
    {
        await Store.WriteAsync("uploads/a.pdf", stream => stream.Write("first"u8), cancellation);

        await Assert.ThrowsAsync<IOException>(() => Store.WriteAsync("uploads/a.pdf", Fail, cancellation));
        await Assert.ThrowsAsync<IOException>(() => Store.WriteAsync("uploads/b.pdf", Fail, cancellation));

        await using var kept = Store.OpenRead("uploads/a.pdf");
        Assert.NotNull(kept);
        Assert.Equal("first"u8.ToArray(), await BytesAsync(kept));
        Assert.Equal(["uploads/a.pdf"], await Store.ListAsync("uploads", cancellation));
        Assert.Null(Store.OpenRead("uploads/b.pdf"));

        static void Fail(Stream stream)
        {
            stream.Write(Content);
            throw new IOException("No space left on device");
        }
    }

    [Fact]
    public async Task Write_UnderANameThatIsTaken_ReplacesWhatWasThere()
    {
        await Store.WriteAsync("uploads/a.pdf", stream => stream.Write(Content), cancellation);

        await Store.WriteAsync("uploads/a.pdf", stream => stream.Write("second"u8), cancellation);

        await using var stream = Store.OpenRead("uploads/a.pdf");
        Assert.NotNull(stream);
        Assert.Equal("second"u8.ToArray(), await BytesAsync(stream));
    }

    [Fact]
    public async Task Delete_OfAFileOrAFolder_TakesThatAlone()
    {
        foreach (var name in new[] { "jobs/1/a", "jobs/1/b", "jobs/1/pieces/c", "jobs/11/d", "uploads/e" })
        {
            await Store.WriteAsync(name, stream => stream.Write("x"u8), cancellation);
        }

        await Store.DeleteAsync("jobs/1/a", cancellation);
        var afterTheFile = await Store.ListAsync("jobs/1", cancellation);
        await Store.DeleteFolderAsync("jobs/1", cancellation);
        await Store.DeleteAsync("jobs/none", cancellation);

        Assert.Equal(["jobs/1/b", "jobs/1/pieces/c"], afterTheFile);
        Assert.Empty(await Store.ListAsync("jobs/1", cancellation));
        Assert.Equal(["jobs/11/d"], await Store.ListAsync("jobs", cancellation));
        Assert.Equal(["uploads/e"], await Store.ListAsync("uploads", cancellation));
    }

    [Theory]
    [InlineData("../portal.db")]
    [InlineData("uploads/../../portal.db")]
    [InlineData("/etc/passwd")]
    [InlineData("uploads\\a")]
    [InlineData("C:/a")]
    [InlineData("")]
    [InlineData("uploads/.hidden")]
    public async Task Name_ThatLeadsElsewhere_IsRefused(string name)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.WriteAsync(name, _ => { }, cancellation));
        Assert.Throws<ArgumentException>(() => Store.OpenRead(name));
    }

    private static async Task<byte[]> BytesAsync(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}

public sealed class FilesInAFolder : StoredFiles
{
    [Fact]
    public async Task Write_OnUnix_IsReadByItsOwnerAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        var store = App.Services.GetRequiredService<IFileStore>();

        await store.WriteAsync("uploads/a.pdf", stream => stream.Write("x"u8), TestContext.Current.CancellationToken);

        Assert.All(["uploads", "unfinished"], folder => Assert.Equal("700", Mode(folder)));
        Assert.Equal("600", Mode("uploads/a.pdf"));
    }

    [Fact]
    public async Task Write_ThatFailsInTheMiddle_LeavesNothingUnfinished()
    {
        var store = App.Services.GetRequiredService<IFileStore>();

        await Assert.ThrowsAsync<IOException>(() => store.WriteAsync("uploads/a.pdf", Fail, TestContext.Current.CancellationToken));

        Assert.Empty(Directory.EnumerateFiles(Path.Combine(App.DataFolder, "unfinished")));

        static void Fail(Stream stream)
        {
            stream.WriteByte(1);
            throw new IOException("No space left on device");
        }
    }

    [Fact]
    public async Task Unfinished_OfAProcessThatWasKilled_IsRemovedAfterADay()
    {
        var left = Path.Combine(Directory.CreateDirectory(Path.Combine(App.DataFolder, "unfinished")).FullName, "0198");
        await File.WriteAllTextAsync(left, "half", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(left, App.Clock.Now.AddHours(-23).UtcDateTime);

        await App.RemovePrintsAsync();
        var wasThere = File.Exists(left);
        App.Clock.Now = App.Clock.Now.AddHours(2);
        await App.RemovePrintsAsync();

        Assert.Equal((true, false), (wasThere, File.Exists(left)));
    }

    private string Mode(string name) => UnixMode.Of(Path.Combine(App.DataFolder, name));
}

public sealed class FilesInTheDatabase : StoredFiles
{
    protected override Task<PortalApp> StartAsync() =>
        PortalApp.StartAsync(services: services => services.RemoveAll<IFileStore>().AddSingleton<IFileStore, TableFileStore>());
}
