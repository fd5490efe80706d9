using Microsoft.AspNetCore.Builder;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Verbs;
using PactPortal.Web.Tests.Data;

namespace PactPortal.Web.Tests.Operations;

/// <summary>A verb as the program does it, in Production and without a process of its own.</summary>
internal static class VerbRun
{
    /// <returns>What it says.</returns>
    /// <exception cref="StartRefusedException">It refuses.</exception>
    public static async Task<string> RunAsync(Folder folder, string[] command, Dictionary<string, string>? settings = null)
    {
        var all = new Dictionary<string, string>
        {
            ["environment"] = "Production",
            ["contentRoot"] = AppContext.BaseDirectory,
            ["Portal:DataFolder"] = folder.Path,
            ["Portal:PublicUrl"] = "https://portal.example.org",
            ["Mail:Host"] = "mail.example.org",
            ["Mail:From"] = "portal@pact.example.org",
            ["Logging:LogLevel:Default"] = "None",
        };
        foreach (var (key, value) in settings ?? [])
        {
            all[key] = value;
        }

        var asked = CommandLine.Read([.. command, .. all.Select(setting => $"--{setting.Key}={setting.Value}")]);
        var builder = WebApplication.CreateBuilder(asked.Settings);
        builder.AddPortal();
        await using var app = builder.Build();
        await using var output = new StringWriter();
        var code = await asked.RunAsync(app.Services, output, TestContext.Current.CancellationToken);
        return code == 0 ? output.ToString() : throw new InvalidOperationException($"{command[0]} ended with {code}: {output}");
    }

    public static async Task<string> RefusedAsync(Folder folder, string[] command, Dictionary<string, string>? settings = null)
    {
        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => RunAsync(folder, command, settings));
        Assert.DoesNotContain('\n', refusal.Message);
        return refusal.Message;
    }
}
