using Microsoft.Playwright;

namespace PactPortal.BrowserTests.Pages;

/// <summary>Mail as Development shows it.</summary>
public sealed class MailPage(IPage page)
{
    public const string Address = "/dev/mail";

    /// <summary>The newest message.</summary>
    public ILocator Newest => page.MainPart().Locator("a[href*='/dev/mail/']").First;

    /// <summary>The link of a message that leads to such a page.</summary>
    public ILocator LinkTo(string path) => page.MainPart().Locator($"a[href*='{path}']").First;
}
