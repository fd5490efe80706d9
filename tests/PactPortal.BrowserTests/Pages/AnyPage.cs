using Microsoft.Playwright;

namespace PactPortal.BrowserTests.Pages;

/// <summary>What every page has.</summary>
public static class AnyPage
{
    public static ILocator Heading(this IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public static ILocator Problems(this IPage page) => page.Locator(".pp-errors");

    public static ILocator MainPart(this IPage page) => page.GetByRole(AriaRole.Main);

    public static Task PressAsync(this IPage page, string button) => page.MainPart().GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
