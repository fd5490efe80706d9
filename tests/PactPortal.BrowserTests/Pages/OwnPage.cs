using Microsoft.Playwright;

namespace PactPortal.BrowserTests.Pages;

/// <summary>An attendee's own page.</summary>
public sealed class OwnPage(IPage page)
{
    public ILocator BadgeName => page.GetByLabel("Name on the badge");

    public ILocator Pronouns => page.GetByLabel("Pronouns");

    public ILocator AccessNeeds => page.GetByLabel("What do you need to take part?");

    public ILocator DietaryNeeds => page.GetByLabel("What should the kitchen know?");

    public ILocator FirstWish => page.Locator("[name='Form.SessionWishes']").First;

    public ILocator Directory => page.GetByRole(AriaRole.Checkbox, new() { Name = "List my badge name and organization" });

    public ILocator Save => page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true });
}
