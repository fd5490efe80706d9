using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Data.Files;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Operations;

/// <summary>Two processes of the portal on a real SQL Server, where there is one to test with.</summary>
public sealed class OnSqlServer
{
    [Fact]
    public async Task Teams_OfTwoProcesses_RegisterPrintAndShareFilesAndSessions()
    {
        Assert.SkipUnless(TestSqlServer.IsThere, TestSqlServer.Absent);
        await using var app = await PortalApp.StartAsync();
        await using var beside = app.Beside();
        var (fresno, sacramento) = (await app.SignInAsync(Some.Fresno), await beside.SignInAsync(Some.Sacramento));

        var references = await Task.WhenAll(fresno.ConfirmedTeamAsync(people: 2), sacramento.ConfirmedTeamAsync(people: 2));
        var order = await fresno.OrderOfAsync(references[0]);
        var attached = await fresno.AttachAsync(order, [.. "%PDF-1.7 an order"u8]);
        var file = await (await beside.SignInAsync(Some.Fresno)).Http.GetStringAsync(new Uri($"{order}/file", UriKind.Relative));
        var job = await (await app.SignInAsync(Some.Planner)).AskForPrintAsync("Invoices", "Zip");
        await beside.PrintAsync();
        var printed = await (await app.SignInAsync(Some.Planner)).ZipAsync(job);

        Assert.IsType<TableFileStore>(app.Services.GetRequiredService<IFileStore>());
        Assert.Equal((HttpStatusCode.Redirect, "%PDF-1.7 an order", 2), (attached.Status, file, printed.Count));
        Assert.NotEmpty(await beside.DeliverMailAsync());
        await PortalScenario.SoundAsync(app);
    }
}
