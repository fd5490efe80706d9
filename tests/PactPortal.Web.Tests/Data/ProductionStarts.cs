using System.Diagnostics;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Data;

/// <summary>The real program, in a process of its own.</summary>
public sealed class ProductionStarts
{
    [Theory]
    [InlineData("Portal:PublicUrl", "Portal:PublicUrl=")]
    [InlineData("ConnectionStrings:Portal", "Database:Provider=SqlServer")]
    [InlineData("Mail:Host", "Mail:Host=")]
    [InlineData("migrate", "Portal:PublicUrl=https://pact.example.org")]
    public async Task Start_WronglyConfigured_ExitsWithOneLineThatSaysWhy(string named, string setting)
    {
        using var folder = new Folder();

        var (code, _, errors) = await RunAsync("Production", folder, $"--{setting}");

        Assert.Equal(1, code);
        Assert.Contains(named, Assert.Single(Lines(errors)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnTheDemonstration_IsRefusedInProduction()
    {
        using var folder = new Folder();
        await using (var demonstration = PortalApp.On(folder.Path))
        {
            await demonstration.Visit().GetAsync("/");
        }

        var (code, _, errors) = await RunAsync("Production", folder);

        Assert.Equal(1, code);
        Assert.Contains("demonstration", Assert.Single(Lines(errors)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithAClockNobodyKnows_IsRefused()
    {
        using var folder = new Folder();

        var (code, _, errors) = await RunAsync("Development", folder, "--Demonstration:Clock=someday");

        Assert.Equal(1, code);
        Assert.Contains("Demonstration:Clock", Assert.Single(Lines(errors)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbs_MigrateSeedAndCheck_LeadToASoundProductionDatabase()
    {
        using var folder = new Folder();

        var codes = new List<int>();
        foreach (var verb in new[] { "migrate", "seed", "check-seats", "check-ledger", "no-such-verb" })
        {
            codes.Add((await RunAsync("Production", folder, verb)).Code);
        }

        Assert.Equal([0, 0, 0, 0, 1], codes);
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

        var (code, _, errors) = await RunAsync("Production", folder, command.Split(' '));

        Assert.Equal(1, code);
        Assert.Contains(named, Assert.Single(Lines(errors)), StringComparison.Ordinal);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string environment, Folder folder, params string[] arguments)
    {
        var program = typeof(Program).Assembly.Location;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Path };
        string[] all = ["exec", program, .. arguments.Where(argument => !argument.StartsWith('-')), $"--Portal:DataFolder={folder.Path}", $"--contentRoot={AppContext.BaseDirectory}", "--Portal:PublicUrl=https://pact.example.org", "--Mail:Host=mail.example.org", "--Mail:From=portal@pact.example.org", "--urls=http://127.0.0.1:0", .. arguments.Where(argument => argument.StartsWith('-'))];
        Array.ForEach(all, start.ArgumentList.Add);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["DOTNET_ENVIRONMENT"] = environment;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return (-1, "", $"{string.Join(' ', arguments)}: the program runs, and should have refused.");
        }
    }
}
