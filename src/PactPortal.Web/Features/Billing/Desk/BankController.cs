using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Billing.Payments;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;
using PactPortal.Web.Ui.Uploads;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>Payments from a bank's file: choose it, look at every row, then record all of it.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/payments/bank")]
public sealed class BankController(BankPages pages, RecordBankFile record) : Controller
{
    private const string Prefix = nameof(BankPage.Form);

    [HttpGet("")]
    public Task<IActionResult> Ask(PlannerConvening convening, string? problem, CancellationToken cancellation)
    {
        if (problem == "size")
        {
            ModelState.Refuse(Prefix, nameof(BankForm.File), "Choose a file of at most 1 MB. Nothing was recorded.");
        }

        return ShowAsync(convening, new BankForm(), cancellation);
    }

    [HttpPost("")]
    [BankSize]
    [RequestFormLimits(MultipartBodyLengthLimit = 2 * SheetText.LargestFile)]
    public async Task<IActionResult> Check(
        PlannerConvening convening, [Bind(Prefix = Prefix)] BankForm form, CancellationToken cancellation)
    {
        form.Rows = null;
        ModelState.Forget(Prefix, nameof(form.Rows));
        if (form.File is not { Length: > 0 } file)
        {
            ModelState.Refuse(Prefix, nameof(form.File), "Choose the file that the bank gave you.");
            return await ShowAsync(convening, form, cancellation);
        }

        var text = await SheetText.ReadAsync(file, nameof(form.File), cancellation);
        if (text.Succeeded && string.IsNullOrWhiteSpace(text.Value))
        {
            ModelState.Refuse(Prefix, nameof(form.File), "This file has no rows.");
        }

        ModelState.Refuse(Prefix, text.Refusals);
        form.Rows = text.Succeeded ? text.Value : null;
        return await ShowAsync(convening, form, cancellation);
    }

    [HttpPost("record")]
    [RequestFormLimits(ValueLengthLimit = SheetText.LargestFile)]
    public async Task<IActionResult> Record(PlannerConvening convening, string? rows, CancellationToken cancellation)
    {
        var form = new BankForm { Rows = rows };
        if (string.IsNullOrWhiteSpace(rows))
        {
            return LocalRedirect(MoneyLinks.Bank(convening.Slug));
        }

        var outcome = await record.ExecuteAsync(this.Caller(), convening.Slug, rows, cancellation);
        if (outcome.Succeeded)
        {
            return LocalRedirect(MoneyLinks.Desk(convening.Slug));
        }

        ModelState.Refuse(Prefix, outcome.Refusals);
        return await ShowAsync(convening, form, cancellation);
    }

    private async Task<IActionResult> ShowAsync(PlannerConvening convening, BankForm form, CancellationToken cancellation) =>
        View("Bank", await pages.ShowAsync(convening, form, cancellation));
}
