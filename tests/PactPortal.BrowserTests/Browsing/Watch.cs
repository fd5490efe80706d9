using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace PactPortal.BrowserTests.Browsing;

/// <summary>Notes what no page of the portal may do: ask another host, leave an error in the console, miss a file, fail.</summary>
public sealed class Watch(Uri portal)
{
    private readonly ConcurrentQueue<string> problems = new();

    public IReadOnlyCollection<string> Problems => problems;

    public void Over(IBrowserContext context)
    {
        context.Request += (_, request) => Judge(request);
        context.Response += (_, response) => Judge(response);
        context.Console += (_, message) => Judge(message);
        context.WebError += (_, error) => problems.Enqueue($"Error on {error.Page?.Url}: {error.Error}");
    }

    private void Judge(IRequest request)
    {
        var address = new Uri(request.Url);
        if (address.Scheme != "data" && address.Authority != portal.Authority)
        {
            problems.Enqueue($"Asked another host: {request.Url}");
        }
    }

    private void Judge(IResponse response)
    {
        // A page may be refused (404, 409, 429); a file that a page needs may not, and nothing may fail.
        if (response.Status >= 500 || (response.Status >= 400 && !response.Request.IsNavigationRequest))
        {
            problems.Enqueue($"{response.Status} for {response.Url}");
        }
    }

    private void Judge(IConsoleMessage message)
    {
        // The browser repeats each refused answer in the console; those are judged above.
        if (message.Type is "error" && !message.Text.StartsWith("Failed to load resource: the server responded with a status of", StringComparison.Ordinal))
        {
            problems.Enqueue($"Console of {message.Page?.Url}: {message.Text}");
        }
    }
}
