using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Web.Hosting.Printing;

namespace PactPortal.Testing;

/// <summary>Printing as the worker does it, when a test says so, and what came out.</summary>
public static class Prints
{
    public static string Jobs(string slug = Some.Convening) => $"/planning/convenings/{slug}/print-jobs";

    /// <summary>Prints everything that waits.</summary>
    /// <returns>How many jobs it had.</returns>
    public static async Task<int> PrintAsync(this PortalApp app, CancellationToken cancellation = default)
    {
        for (var jobs = 0; ; jobs++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<ProcessNextPrintJob>().ExecuteAsync(cancellation))
            {
                return jobs;
            }
        }
    }

    public static async Task RemovePrintsAsync(this PortalApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RemovePrints>().ExecuteAsync(CancellationToken.None);
    }

    /// <summary>Asks for a file; the address of its page.</summary>
    public static async Task<string> AskForPrintAsync(this PortalBrowser planner, string kind, string form, string slug = Some.Convening)
    {
        var answer = await (await planner.GetAsync(Jobs(slug))).PressAsync("Make the file", new() { ["Form.Kind"] = kind, ["Form.As"] = form });
        return answer.Location ?? throw new InvalidOperationException($"{kind} were not asked for: {answer} {answer.Main}");
    }

    /// <summary>Presses the button of a job's page; the address that hands the file out.</summary>
    public static async Task<string> DownloadAsync(this PortalBrowser planner, string job, string button = "Download ZIP")
    {
        var answer = await (await planner.GetAsync(job)).PressAsync(button);
        return answer.Location ?? throw new InvalidOperationException($"{job} handed nothing out: {answer} {answer.Main}");
    }

    /// <summary>The names in a ZIP and what each holds.</summary>
    public static async Task<IReadOnlyDictionary<string, byte[]>> ZipAsync(this PortalBrowser planner, string job)
    {
        using var response = await planner.Http.GetAsync(new Uri(await planner.DownloadAsync(job), UriKind.Relative));
        await using var content = await response.Content.ReadAsStreamAsync();
        using ZipArchive zip = new(content, ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using MemoryStream bytes = new();
            using var stream = entry.Open();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
    }
}
