using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PactPortal.Data.Files;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Operations;

/// <summary>What one process takes in or prints, another hands out.</summary>
public sealed class FilesOfTwoMachines
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7 a purchase order"u8, .. new byte[StoredFileChunk.Size]];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Upload_AtOneProcess_IsDownloadedAtAnother(bool isInTheDatabase)
    {
        await using var app = await StartAsync(isInTheDatabase);
        await using var beside = app.Beside();
        var fresno = await app.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(people: 1);
        var order = await fresno.OrderOfAsync(reference);

        var attached = await fresno.AttachAsync(order, Pdf);
        using var file = await (await beside.SignInAsync(Some.Fresno)).Http.GetAsync(new Uri($"{order}/file", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, attached.Status);
        Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(!isInTheDatabase, Directory.Exists(Path.Combine(app.DataFolder, "purchase-orders")));
        Assert.Empty(app.Errors.Entries);
    }

    [Fact]
    public async Task Upload_WhereNothingCanBeWritten_SaysSoBesideTheFieldAndKeepsNothing()
    {
        await using var app = await StartAsync(isInTheDatabase: false);
        var fresno = await app.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(people: 1);
        var order = await fresno.OrderOfAsync(reference);
        await File.WriteAllTextAsync(Path.Combine(app.DataFolder, "unfinished"), "no folder");

        var refused = await fresno.AttachAsync(order, Pdf);
        using var file = await fresno.Http.GetAsync(new Uri($"{order}/file", UriKind.Relative));

        Beside.Field(refused, "Form.File", "The file can’t be kept: the portal’s disk is full or can’t be written. Nothing was changed.");
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
        Assert.False(Directory.Exists(Path.Combine(app.DataFolder, "purchase-orders")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Print_ByOneProcess_IsDownloadedInPartsAtAnother(bool isInTheDatabase)
    {
        await using var app = await StartAsync(isInTheDatabase);
        await using var beside = app.Beside();
        await (await app.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 2);
        var job = await (await app.SignInAsync(Some.Planner)).AskForPrintAsync("Invoices", "Zip");

        await app.PrintAsync();
        var planner = await beside.SignInAsync(Some.Planner);
        var address = new Uri(await planner.DownloadAsync(job), UriKind.Relative);
        var whole = await planner.Http.GetByteArrayAsync(address);
        using var part = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(10, 19) } };
        using var answer = await planner.Http.SendAsync(part);

        using var zip = new ZipArchive(new MemoryStream(whole));
        Assert.Single(zip.Entries);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(whole[10..20], await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(!isInTheDatabase, Directory.Exists(Path.Combine(app.DataFolder, "print-jobs")));
        Assert.Empty(app.Errors.Entries);
    }

    private static Task<PortalApp> StartAsync(bool isInTheDatabase) =>
        PortalApp.StartAsync(services: isInTheDatabase ? services => services.RemoveAll<IFileStore>().AddSingleton<IFileStore, TableFileStore>() : null);
}
