using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Journeys;

public sealed partial class NewcomerGetsLetter(Chromium chromium) : PortalTest(chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Make_WithoutAccount_IsFoundGenuine(bool javaScript)
    {
        var page = await OpenAsync(Screen.Phone, javaScript);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Make a justification letter" }).ClickAsync();
        var builder = new LetterBuilderPage(page);
        await builder.FillAsync();
        await builder.MakeLetter.ClickAsync();

        await Expect(page).ToHaveURLAsync(LetterAddress());
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(await DownloadAsync(page)), StringComparison.Ordinal);

        var code = Code().Match(await page.MainPart().InnerTextAsync()).Groups[1].Value;
        await page.GetByText("Menu", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "Verify a document" }).ClickAsync();
        await page.GetByLabel("Code").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the code" }).ClickAsync();
        await Expect(page.Heading()).ToHaveTextAsync("This document is genuine");
        await Expect(page.MainPart()).ToContainTextAsync("Fresno County");
    }

    private static async Task<byte[]> DownloadAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download letter (PDF)" }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    [GeneratedRegex("/justifications/[^/]+$")]
    private static partial Regex LetterAddress();

    [GeneratedRegex("/verify/([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4})")]
    private static partial Regex Code();
}
