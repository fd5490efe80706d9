using System.Diagnostics;

namespace PactPortal.Testing;

/// <summary>The portal in an operating-system process of its own, as it is run.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;

    private PortalProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Memory of the process that is in the machine's own, in bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts it on a data folder and an address that the system chooses, with its clock set.</summary>
    /// <param name="largestFile">In blocks of 1,024 bytes, as if the disk were full beyond that.</param>
    public static async Task<PortalProcess> StartAsync(string dataFolder, DateTimeOffset clock, CancellationToken cancellation, int? largestFile = null)
    {
        var process = Run(largestFile, "--urls=http://127.0.0.1:0", $"--Portal:DataFolder={dataFolder}", $"--Demonstration:Clock={clock:O}", "--RateLimits:sign-in=100000");
        return await ListeningAsync(process, cancellation);
    }

    /// <summary>Starts the portal of another build in Development.</summary>
    /// <param name="program">Its PactPortal.Web.dll.</param>
    /// <param name="contentRoot">Where it finds its settings.</param>
    public static Task<PortalProcess> StartAsync(string program, string contentRoot, IEnumerable<string> settings, CancellationToken cancellation) =>
        ListeningAsync(Start("dotnet", contentRoot, [program, "--urls=http://127.0.0.1:0", .. settings]), cancellation);

    private static async Task<PortalProcess> ListeningAsync(Process process, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return new PortalProcess(process, await AddressAsync(process, patience.Token));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    private static async Task<Uri> AddressAsync(Process process, CancellationToken cancellation)
    {
        const string sentence = "PactPortal listens on ";
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith(sentence, StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None); // or it would stop at a full pipe
                return new Uri(line[sentence.Length..]);
            }
        }

        throw new InvalidOperationException($"The portal did not start: {await process.StandardError.ReadToEndAsync(cancellation)}");
    }

    /// <summary>Runs the program in Development, for a verb or a refused start.</summary>
    public static Process Run(params IEnumerable<string> arguments) => Run(null, arguments);

    private static Process Run(int? largestFile, params IEnumerable<string> arguments)
    {
        var program = Path.ChangeExtension(typeof(Program).Assembly.Location, ".dll");
        string[] limited = largestFile is null ? [] : ["-c", $"trap '' XFSZ; ulimit -f {largestFile}; exec dotnet \"$@\"", "bash"];
        return Start(largestFile is null ? "dotnet" : "bash", AppContext.BaseDirectory, [.. limited, program, .. arguments], isLimited: largestFile is not null);
    }

    private static Process Start(string program, string folder, IEnumerable<string> arguments, bool isLimited = false)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        if (isLimited)
        {
            start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // maps a file that is larger than any limit
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The portal's process did not start.");
    }

    public PortalBrowser Visit() => new(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address });

    public async Task<PortalBrowser> SignInAsync(string email)
    {
        var browser = Visit();
        await browser.SignInAsync(email);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
