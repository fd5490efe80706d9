using System.Diagnostics;

namespace PactPortal.ReleasedStates;

/// <summary>The tree of a commit in a temporary worktree, and the portal that is built from it.</summary>
internal sealed class ReleasedTree : IAsyncDisposable
{
    private readonly string folder;

    private ReleasedTree(string repository, string folder) => (Repository, this.folder) = (repository, folder);

    /// <summary>The checkout that the program runs in.</summary>
    public string Repository { get; }

    /// <summary>Where the portal finds its settings and pages.</summary>
    public string ContentRoot => Path.Combine(folder, "src", "PactPortal.Web");

    public string Portal => Path.Combine(ContentRoot, "bin", "Debug", "net10.0", "PactPortal.Web.dll");

    public static async Task<ReleasedTree> CheckOutAsync(string commit)
    {
        var repository = (await RunAsync("git", Environment.CurrentDirectory, "rev-parse", "--show-toplevel")).Trim();
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await RunAsync("git", repository, "worktree", "add", "--detach", folder, commit);
        return new ReleasedTree(repository, folder);
    }

    /// <summary>As that commit says, without its analysers.</summary>
    public Task BuildAsync() =>
        RunAsync("dotnet", folder, "build", Path.Combine("src", "PactPortal.Web"), "-p:RunAnalyzers=false", "--verbosity", "quiet");

    public async ValueTask DisposeAsync() => await RunAsync("git", Repository, "worktree", "remove", "--force", folder);

    private static async Task<string> RunAsync(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output}");
    }
}
