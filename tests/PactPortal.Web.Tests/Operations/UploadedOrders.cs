using PactPortal.Testing;

namespace PactPortal.Web.Tests.Operations;

/// <summary>Files of purchase orders, as a coordinator sends them.</summary>
internal static class UploadedOrders
{
    /// <summary>The address of a team's purchase order.</summary>
    public static async Task<string> OrderOfAsync(this PortalBrowser browser, string reference) =>
        (await browser.GetAsync($"/registrations/{reference}")).Document.QuerySelector("a[href^='/finance/purchase-orders/']")?.GetAttribute("href")
        ?? throw new InvalidOperationException($"{reference} has no purchase order.");

    public static async Task<Page> AttachAsync(this PortalBrowser browser, string order, byte[] content)
    {
        var token = await browser.TokenAsync();
        using var form = new MultipartFormDataContent { { new StringContent(token.Value ?? ""), token.Key } };
        form.Add(new ByteArrayContent(content), "Form.File", "order.pdf");
        return await browser.SendAsync(HttpMethod.Post, $"{order}/file", form);
    }
}
