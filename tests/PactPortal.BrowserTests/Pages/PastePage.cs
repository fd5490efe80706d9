using Microsoft.Playwright;

namespace PactPortal.BrowserTests.Pages;

/// <summary>People from a spreadsheet.</summary>
public sealed class PastePage(IPage page)
{
    public ILocator People => page.GetByLabel("People", new() { Exact = true });

    public ILocator Check => page.GetByRole(AriaRole.Button, new() { Name = "Check the people" });

    public ILocator Rows => page.Locator("main tbody tr");

    public ILocator Add(string people) => page.GetByRole(AriaRole.Button, new() { Name = $"Add {people} to the team" });
}
