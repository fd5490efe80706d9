using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PactPortal.Data.Files;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Verbs;

namespace PactPortal.Web.Tests.Operations;

/// <summary><c>migrate</c> where the database holds files: those that lay in the data folder are taken over, once.</summary>
public sealed class FilesMoveToTheServer : PortalScenario
{
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_WithFilesInTheDataFolder_TakesThemOverAndReplacesNone()
    {
        var (store, before) = (App.Services.GetRequiredService<IFileStore>(), new FolderFileStore(App.DataFolder));
        await before.WriteAsync("purchase-orders/1/a.pdf", stream => stream.Write("of the folder"u8), cancellation);
        await before.WriteAsync("purchase-orders/2/b.pdf", stream => stream.Write("of the folder"u8), cancellation);
        await before.WriteAsync("speaker-photos/3", stream => stream.Write("of the folder"u8), cancellation);
        await store.WriteAsync("purchase-orders/2/b.pdf", stream => stream.Write("of the table"u8), cancellation);

        using var output = new StringWriter();
        Assert.Equal(0, await CommandLine.Read(["migrate"]).RunAsync(App.Services, output, cancellation));

        Assert.Equal(["purchase-orders/1/a.pdf", "purchase-orders/2/b.pdf"], await store.ListAsync("purchase-orders", cancellation));
        Assert.Equal("of the folder", Text("speaker-photos/3"));
        Assert.Equal(["of the folder", "of the table"], [Text("purchase-orders/1/a.pdf"), Text("purchase-orders/2/b.pdf")]);

        string Text(string name)
        {
            using var reader = new StreamReader(store.OpenRead(name) ?? Stream.Null);
            return reader.ReadToEnd();
        }
    }

    protected override Task<PortalApp> StartAsync() =>
        PortalApp.StartAsync(services: services => services.RemoveAll<IFileStore>().AddSingleton<IFileStore, TableFileStore>());
}
