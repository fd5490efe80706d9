using Microsoft.Playwright;

namespace PactPortal.BrowserTests.Pages;

public sealed class ReviewPage(IPage page)
{
    public ILocator ByPurchaseOrder => page.GetByRole(AriaRole.Radio, new() { Name = "Purchase order" });

    public ILocator ByCommitment => page.GetByRole(AriaRole.Radio, new() { Name = "Signed commitment to pay" });

    public ILocator OrderNumber => Field("Purchase order number");

    public ILocator NotToExceed => Field("Not to exceed");

    public ILocator ValidThrough => Field("Valid through");

    public ILocator Agreed => page.GetByRole(AriaRole.Checkbox);

    public ILocator Total => page.Locator(".pp-price tfoot");

    public ILocator Request => page.GetByRole(AriaRole.Button, new() { Name = "Request to attend" });

    public ILocator Submit(string people) => page.GetByRole(AriaRole.Button, new() { Name = $"Submit registration for {people}" });

    /// <summary>Types a code beside the price.</summary>
    public async Task ApplyAsync(string code)
    {
        await Field("Discount code (optional)").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply code" }).ClickAsync();
    }

    public async Task PromiseByPurchaseOrderAsync()
    {
        await ByPurchaseOrder.CheckAsync();
        await OrderNumber.FillAsync("PO-TEST-1");
        await NotToExceed.FillAsync("10,000.00");
        await ValidThrough.FillAsync("June 30, 2027");
        await Agreed.CheckAsync();
    }

    private ILocator Field(string label) => page.GetByLabel(label, new() { Exact = true });
}
