using System.Globalization;
using System.Net;
using System.Net.Sockets;
using PactPortal.Testing;
using PactPortal.Web.Tests.Operations;

namespace PactPortal.Web.Tests.Data;

/// <summary>The real program, in a process of its own.</summary>
public sealed class ProductionStarts
{
    [Theory]
    [InlineData("Portal:PublicUrl", "Portal:PublicUrl=")]
    [InlineData("ConnectionStrings:Portal", "Database:Provider=SqlServer")]
    [InlineData("Mail:Host", "Mail:Host=")]
    [InlineData("migrate", "Portal:PublicUrl=https://pact.example.org")]
    [InlineData("Mail:Deliver", "Mail:Deliver=maybe")]
    [InlineData("RateLimits:sign-in", "RateLimits:sign-in=-5")]
    [InlineData("Proxy:KnownProxies", "Proxy:KnownProxies=everybody")]
    [InlineData("Portal:DataFolder is /dev/null/data", "Portal:DataFolder=/dev/null/data")]
    [InlineData("ConnectionStrings:Portal", "ConnectionStrings:Portal=Data Sauce=portal.db")]
    [InlineData("Keys:Certificate", "Keys:Certificate=/dev/null/keys.pfx")]
    public async Task Start_WronglyConfigured_ExitsWithOneLineThatSaysWhy(string named, string setting)
    {
        using var folder = new Folder();

        var run = await PortalProgram.RunAsync("Production", folder, $"--{setting}");

        Assert.Contains(named, PortalProgram.Refusal(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnTheDemonstration_IsRefusedInProduction()
    {
        using var folder = new Folder();
        await using (var demonstration = PortalApp.On(folder.Path))
        {
            await demonstration.Visit().GetAsync("/");
        }

        var run = await PortalProgram.RunAsync("Production", folder);

        Assert.Contains("demonstration", PortalProgram.Refusal(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithSettingsThatCannotBeRead_ExitsWithOneLineThatNamesTheFile()
    {
        using var folder = new Folder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "appsettings.json"), "{ \"Portal\": ");

        var run = await PortalProgram.RunAsync("Production", folder, $"--contentRoot={folder.Path}");

        Assert.Contains(Path.Combine(folder.Path, "appsettings.json"), PortalProgram.Refusal(run), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("damaged", "this was a database once, and its first page is gone")]
    [InlineData("can’t be written", null)]
    public async Task Start_OnADatabaseItCannotUse_ExitsWithOneLineThatNamesTheFile(string words, string? content)
    {
        using var folder = new Folder();
        await PortalProgram.RunAsync("Production", folder, "migrate");
        var file = Path.Combine(folder.Path, "portal.db");
        if (content is not null)
        {
            await File.WriteAllTextAsync(file, content.PadRight(4096));
        }

        var setting = $"--ConnectionStrings:Portal=Data Source={file}{(content is null ? ";Mode=ReadOnly" : "")}";
        var (start, verb) = (await PortalProgram.RunAsync("Production", folder, setting), await PortalProgram.RunAsync("Production", folder, "check-seats", setting));

        Assert.All([PortalProgram.Refusal(start), PortalProgram.Refusal(verb)], line =>
        {
            Assert.Contains(file, line, StringComparison.Ordinal);
            Assert.Contains(words, line, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("--urls", "http://127.0.0.1:{0}")]
    [InlineData("--urls", "five")]
    public async Task Start_WhereItCannotListen_ExitsWithOneLineThatNamesTheSetting(string named, string urls)
    {
        using var folder = new Folder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await PortalProgram.RunAsync("Production", folder, "migrate");

        var run = await PortalProgram.RunAsync(
            "Production", folder, $"--urls={string.Format(CultureInfo.InvariantCulture, urls, ((IPEndPoint)taken.LocalEndpoint).Port)}");

        Assert.Contains(named, PortalProgram.Refusal(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithAClockNobodyKnows_IsRefused()
    {
        using var folder = new Folder();

        var run = await PortalProgram.RunAsync("Development", folder, "--Demonstration:Clock=someday");

        Assert.Contains("Demonstration:Clock", PortalProgram.Refusal(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbs_MigrateSeedAndCheck_LeadToASoundProductionDatabase()
    {
        using var folder = new Folder();

        var codes = new List<int>();
        foreach (var verb in new[] { "migrate", "seed", "check-seats", "check-ledger", "no-such-verb" })
        {
            codes.Add((await PortalProgram.RunAsync("Production", folder, verb)).Code);
        }

        Assert.Equal([0, 0, 0, 0, 1], codes);
    }

    [Theory]
    [InlineData("check-seats")]
    [InlineData("check-ledger")]
    [InlineData("seed")]
    [InlineData("release-mail")]
    public async Task Verb_OnAFolderWithoutADatabase_ExitsWithOneLineAndMakesNone(string verb)
    {
        using var folder = new Folder();

        var run = await PortalProgram.RunAsync("Production", folder, verb);

        Assert.Contains("migrate", PortalProgram.Refusal(run), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "portal.db")));
    }

    [Theory]
    [InlineData("no-such-verb", "create-admin E-MAIL")]
    [InlineData("create-admin", "create-admin E-MAIL")]
    [InlineData("create-admin ana@example.org bo@example.org", "create-admin E-MAIL")]
    [InlineData("create-admin ana", "name@example.org")]
    [InlineData("create-admin ana@example.org", "migrate")]
    [InlineData("migrate now", "migrate")]
    public async Task Verb_UsedWrongly_ExitsWithOneLineThatSaysHow(string command, string named)
    {
        using var folder = new Folder();

        var run = await PortalProgram.RunAsync("Production", folder, command.Split(' '));

        Assert.Contains(named, PortalProgram.Refusal(run), StringComparison.Ordinal);
    }
}
