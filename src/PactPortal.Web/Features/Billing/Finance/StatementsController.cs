using Microsoft.AspNetCore.Mvc;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Billing.Finance;

/// <summary>An organization's statement for a period, as a page and as files.</summary>
[Route("finance")]
public sealed class StatementsController(StatementPages pages, ExportStatement export, TimeProvider time) : Controller
{
    [HttpGet("statement")]
    public async Task<IActionResult> Show(StatementForm form, CancellationToken cancellation, int page = 1)
    {
        if (await pages.ShowAsync(form, page, cancellation) is not { } statement)
        {
            return NotFound();
        }

        ModelState.Refuse("", form.Read(time.GetUtcNow()).Refusals);
        return View("Statement", statement);
    }

    [HttpGet("statement.pdf")]
    public Task<IActionResult> AsPdf(StatementForm form, CancellationToken cancellation) => FileAsync(form, ExportStatement.Pdf, cancellation);

    [HttpGet("statement.csv")]
    public Task<IActionResult> AsCsv(StatementForm form, CancellationToken cancellation) => FileAsync(form, ExportStatement.Csv, cancellation);

    [HttpGet("statement.xlsx")]
    public Task<IActionResult> AsXlsx(StatementForm form, CancellationToken cancellation) => FileAsync(form, ExportStatement.Xlsx, cancellation);

    private async Task<IActionResult> FileAsync(StatementForm form, string format, CancellationToken cancellation) =>
        await export.ExecuteAsync(this.Caller(), form, format, cancellation) is { } file ? File(file.Content, file.ContentType, file.Name) : NotFound();
}
