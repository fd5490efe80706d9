using Microsoft.Playwright;
using PactPortal.Testing;

namespace PactPortal.BrowserTests.Pages;

public sealed class SignInPage(IPage page)
{
    public ILocator Email => page.GetByLabel("E-mail", new() { Exact = true });

    public ILocator Password => page.GetByLabel("Password", new() { Exact = true });

    public ILocator SignIn => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true });

    public async Task SignInAsync(string email)
    {
        await Email.FillAsync(email);
        await Password.FillAsync(Some.Password);
        await SignIn.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToHaveTextAsync("Sign in");
    }
}
