using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Billing.Details;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Billing.Finance;

/// <summary>How an organization's invoices are addressed.</summary>
[Route("finance/details/{organizationId:guid}")]
public sealed class BillingDetailsController(DetailsPages pages, SaveBillingDetails save) : Controller
{
    private const string Prefix = nameof(DetailsPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Show(Guid organizationId, CancellationToken cancellation) =>
        await pages.ShowAsync(organizationId, null, cancellation) is { } page ? View("Details", page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Save(Guid organizationId, [Bind(Prefix = Prefix)] DetailsForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(organizationId, form, cancellation);
        }

        var outcome = await save.ExecuteAsync(this.Caller(), organizationId, form, cancellation);
        return await this.AnswerAsync(outcome, Prefix, _ => FinanceLinks.Home, () => AgainAsync(organizationId, form, cancellation));
    }

    private async Task<IActionResult> AgainAsync(Guid organizationId, DetailsForm form, CancellationToken cancellation)
    {
        ModelState.Forget(Prefix, nameof(form.Version));
        return await pages.ShowAsync(organizationId, form, cancellation) is { } page ? View("Details", page) : NotFound();
    }
}
