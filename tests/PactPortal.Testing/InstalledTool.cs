using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Xunit;

namespace PactPortal.Testing;

/// <param name="Output">What it wrote to its standard output.</param>
public sealed record ToolAnswer(int Code, string Output, string Errors);

/// <summary>
/// A program of the machine, by which a test sees what others see. Where it is missing the test is skipped and says why; with
/// <c>PACT_REQUIRE_TOOLS=1</c>, as in CI, it fails.
/// </summary>
public static class InstalledTool
{
    public static async Task<ToolAnswer> RunAsync(string tool, params string[] arguments)
    {
        ProcessStartInfo start = new(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        using var process = Start(start) ?? Missing($"{tool} is not installed; Debian has it in {(tool == "qpdf" ? "qpdf" : "poppler-utils")}.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolAnswer(process.ExitCode, output, await errors);
    }

    /// <summary>Skips the test, or fails it where everything has to be there.</summary>
    [DoesNotReturn]
    public static Process Missing(string reason)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PACT_REQUIRE_TOOLS") == "1", reason);
        throw new InvalidOperationException(reason);
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
