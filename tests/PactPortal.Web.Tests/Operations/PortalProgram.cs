using System.Diagnostics;
using PactPortal.Web.Tests.Data;

namespace PactPortal.Web.Tests.Operations;

/// <summary>The real program in a process of its own, until it ends by itself.</summary>
internal static class PortalProgram
{
    /// <param name="arguments">A verb, what stands after it, and settings that begin with hyphens.</param>
    public static Task<(int Code, string Output, string Errors)> RunAsync(string environment, Folder folder, params string[] arguments) =>
        RunAsync("dotnet", [], environment, folder, arguments);

    /// <summary>As the other, by a shell that limits what a file may grow to.</summary>
    /// <param name="blocks">Of 1,024 bytes.</param>
    public static Task<(int Code, string Output, string Errors)> RunOnAFullDiskAsync(int blocks, Folder folder, params string[] arguments) =>
        RunAsync("bash", ["-c", $"trap '' XFSZ; ulimit -f {blocks}; exec dotnet \"$@\"", "bash"], "Production", folder, arguments);

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string program, string[] before, string environment, Folder folder, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Path };
        string[] all =
        [
            .. before, "exec", typeof(Program).Assembly.Location, .. arguments.Where(argument => !argument.StartsWith('-')),
            $"--Portal:DataFolder={folder.Path}", $"--contentRoot={AppContext.BaseDirectory}", "--Portal:PublicUrl=https://pact.example.org",
            "--Mail:Host=mail.example.org", "--Mail:From=portal@pact.example.org", "--urls=http://127.0.0.1:0", .. arguments.Where(argument => argument.StartsWith('-')),
        ];
        Array.ForEach(all, start.ArgumentList.Add);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = environment;
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // maps a file that is larger than any limit
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
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

    /// <summary>The one line that a refused program says.</summary>
    public static string Refusal((int Code, string Output, string Errors) run)
    {
        Assert.Equal(1, run.Code);
        Assert.DoesNotContain("   at ", run.Output + run.Errors, StringComparison.Ordinal);
        return Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
