using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PactPortal.Data;
using PactPortal.Testing;
using PactPortal.Web.Tests.Data;

namespace PactPortal.Web.Tests.Operations;

/// <summary>The keys that protect sessions, links and forms lie in the database.</summary>
public sealed class KeysAreShared
{
    [Fact]
    public async Task SignIn_AtOneProcess_HoldsAtAnotherAndAfterARestart()
    {
        await using var app = await PortalApp.StartAsync();
        var one = await app.SignInAsync(Some.Fresno);
        await using var beside = app.Beside();

        var answer = await WithCookiesOfAsync(beside, one);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(Directory.Exists(Path.Combine(app.DataFolder, "keys")));
    }

    [Fact]
    public async Task FirstStart_WithKeysInTheFolder_TakesThemOverOnce()
    {
        using var folder = new Folder();
        var ticket = ProtectInFolder(folder, "before");

        await using var app = await ProductionPortal.OnAsync(folder);
        await using var beside = await ProductionPortal.OnAsync(folder);

        Assert.Equal(["before", "before"], [Unprotected(app, ticket), Unprotected(beside, ticket)]);
        Assert.Equal(1, await app.QueryAsync(db => db.DataProtectionKeys.CountAsync()));
        Assert.Equal(1, await app.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "keys taken over")));
    }

    [Fact]
    public async Task FirstStart_WithACertificate_EncryptsWhatItTakesOverAndWhatItMakes()
    {
        using var folder = new Folder();
        var ticket = ProtectInFolder(folder, "before");
        var settings = Certified(folder, "keys.pfx");

        await using var app = await ProductionPortal.OnAsync(folder, settings);

        Assert.Equal("before", Unprotected(app, ticket));
        Assert.All(await XmlAsync(app), xml =>
        {
            Assert.Contains("<X509Certificate>", xml, StringComparison.Ordinal);
            Assert.DoesNotContain("masterKey", xml, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Start_WithACertificateForTheFirstTime_EncryptsTheKeysThatLieOpen()
    {
        using var folder = new Folder();
        string ticket;
        await using (var open = await ProductionPortal.OnAsync(folder))
        {
            ticket = Protected(open, "open");
        }

        await using var app = await ProductionPortal.OnAsync(folder, Certified(folder, "keys.pfx"));

        Assert.Equal("open", Unprotected(app, ticket));
        Assert.All(await XmlAsync(app), xml => Assert.DoesNotContain("masterKey", xml, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WithACertificateThatTookAnothersPlace_ReadsByTheFormerAndNeedsItOnce()
    {
        using var folder = new Folder();
        string ticket;
        await using (var before = await ProductionPortal.OnAsync(folder, Certified(folder, "old.pfx")))
        {
            ticket = Protected(before, "old");
        }

        var settings = Certified(folder, "new.pfx");
        await using (var once = await ProductionPortal.OnAsync(
            folder, new(settings) { ["Keys:FormerCertificate"] = InFolder(folder, "old.pfx"), ["Keys:FormerCertificatePassword"] = Certificates.Password }))
        {
            Assert.Equal("old", Unprotected(once, ticket));
        }

        await using var later = await ProductionPortal.OnAsync(folder, settings);
        Assert.Equal("old", Unprotected(later, ticket));
    }

    [Theory]
    [InlineData(null, "names none")]
    [InlineData("other.pfx", "is another")]
    public async Task Start_WithoutTheCertificateOfItsKeys_IsRefusedNamingIt(string? certificate, string words)
    {
        using var folder = new Folder();
        await using (var before = await ProductionPortal.OnAsync(folder, Certified(folder, "keys.pfx")))
        {
            Protected(before, "something");
        }

        var settings = certificate is null ? [] : Certified(folder, certificate);
        var refusal = PortalProgram.Refusal(await PortalProgram.RunAsync("Production", folder, [.. settings.Select(setting => $"--{setting.Key}={setting.Value}")]));

        Assert.Contains("CN=keys.pfx", refusal, StringComparison.Ordinal);
        Assert.Contains("Keys:Certificate", refusal, StringComparison.Ordinal);
        Assert.Contains(words, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_InProduction_WarnsWhereKeysLieOpenAndLogsNoneOfThem()
    {
        using var folder = new Folder();
        using var log = new LogLines();
        await using var app = await ProductionPortal.OnAsync(folder, services: services => services.AddSingleton<ILoggerProvider>(log));

        Protected(app, "something");

        Assert.Single(log.Holding("Keys:Certificate names no certificate"));
        var secret = Assert.Single((await XmlAsync(app)).Select(xml => xml.Split("<value>")[1].Split("</value>")[0]));
        Assert.Empty(log.Holding(secret));
    }

    [Fact]
    public async Task Store_OfAKeyWhileACommitHasTheTurn_GivesUpAndLeavesTheCommitAlone()
    {
        await using var app = await PortalApp.StartAsync();
        await app.WriteAsync(async (db, token) =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            var inner = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            inner.DataProtectionKeys.Add(new() { FriendlyName = "key-test", Xml = "<key/>" });
            Assert.Throws<TimeoutException>(() => inner.SaveChanges());
            db.DataProtectionKeys.Add(new() { FriendlyName = "of the commit", Xml = "<key/>" });
        });

        Assert.Equal("of the commit", await app.QueryAsync(db => db.DataProtectionKeys.OrderByDescending(key => key.Id).Select(key => key.FriendlyName).FirstAsync()));
    }

    private static Dictionary<string, string> Certified(Folder folder, string file)
    {
        if (!File.Exists(InFolder(folder, file)))
        {
            Certificates.Write(InFolder(folder, file), file);
        }

        return new() { ["Keys:Certificate"] = InFolder(folder, file), ["Keys:CertificatePassword"] = Certificates.Password };
    }

    private static string InFolder(Folder folder, string file) => Path.Combine(folder.Path, file);

    /// <summary>As the portal did it before keys were in the database.</summary>
    private static string ProtectInFolder(Folder folder, string text)
    {
        using var services = new ServiceCollection().AddDataProtection().SetApplicationName("PactPortal")
            .PersistKeysToFileSystem(new DirectoryInfo(InFolder(folder, "keys"))).Services.BuildServiceProvider();
        return services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect(text);
    }

    private static string Protected(PortalApp app, string text) => app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect(text);

    private static string Unprotected(PortalApp app, string ticket) => app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(ticket);

    private static Task<List<string>> XmlAsync(PortalApp app) => app.QueryAsync(db => db.DataProtectionKeys.Select(key => key.Xml ?? "").ToListAsync());

    private static async Task<HttpResponseMessage> WithCookiesOfAsync(PortalApp app, PortalBrowser browser)
    {
        using var own = await browser.Http.GetAsync(new Uri("/registrations", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/registrations", UriKind.Relative));
        request.Headers.Add("Cookie", own.RequestMessage!.Headers.GetValues("Cookie")); // the browser is signed in
        return await app.Visit().Http.SendAsync(request);
    }
}
