using Microsoft.Playwright;

namespace PactPortal.BrowserTests.Pages;

public sealed class LetterBuilderPage(IPage page)
{
    public ILocator MakeLetter => page.GetByRole(AriaRole.Button, new() { Name = "Make the letter" });

    public async Task FillAsync()
    {
        await Field("County").SelectOptionAsync("10");
        await Field("Agency").FillAsync("Department of Social Services");
        await Field("Number of people").FillAsync("5");
        await Field("Nights of lodging").FillAsync("3");
        await Field("Miles driven, round trip").FillAsync("342");
        await Field("Parking, total").FillAsync("60");
    }

    private ILocator Field(string label) => page.GetByLabel(label, new() { Exact = true });
}
