using Microsoft.Playwright;

namespace PactPortal.BrowserTests.Pages;

public sealed class TeamPage(IPage page)
{
    public const string MemberRate = "County staff and county partners, PACT member county";

    public ILocator FullName => Field("Full name");

    public ILocator LatinSpelling => Field("Name in Latin letters");

    public ILocator Email => Field("E-mail");

    public ILocator AgencyType => Field("Agency type");

    public ILocator JobTitle => Field("Job title (optional)");

    public ILocator Rate => Field("Rate");

    public ILocator Save => Button("Save team");

    public ILocator SaveAndAddAnother => Button("Save and add another person");

    public ILocator Add => Button("Add a person");

    public ILocator Review => page.GetByRole(AriaRole.Link, new() { Name = "Review registration" });

    public ILocator People => page.Locator(".pp-person");

    public ILocator Change(string name) => page.GetByRole(AriaRole.Link, new() { Name = $"Change {name}" });

    /// <param name="rate">How the rate's name begins.</param>
    public async Task FillAsync(string name, string email, string rate)
    {
        await FullName.FillAsync(name);
        await Email.FillAsync(email);
        await AgencyType.SelectOptionAsync(new SelectOptionValue { Value = "HumanServices" });
        await JobTitle.FillAsync("Supervisor");
        var label = await Rate.GetByRole(AriaRole.Option).Filter(new() { HasText = rate }).TextContentAsync();
        await Rate.SelectOptionAsync(new SelectOptionValue { Label = label });
    }

    private ILocator Field(string label) => page.GetByLabel(label, new() { Exact = true });

    private ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
