using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Counties;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Counties;

/// <summary>The 58 counties and what is recorded of them.</summary>
[Route("planning/counties")]
public sealed class CountiesController(CountyPages pages, AddCountyFact add) : Controller
{
    private const string Prefix = nameof(CountyPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(CountyFilter filter, CancellationToken cancellation) => View(await pages.ListAsync(filter, cancellation));

    [HttpGet("{county}")]
    public Task<IActionResult> Show(string county, CancellationToken cancellation) => ShowAsync(county, new CountyFactForm(), cancellation);

    [HttpPost("{county}")]
    public async Task<IActionResult> Add(string county, [Bind(Prefix = Prefix)] CountyFactForm form, CancellationToken cancellation)
    {
        var outcome = await add.ExecuteAsync(this.Caller(), county, form, cancellation);
        return await this.AnswerAsync(outcome, Prefix, _ => CountyLinks.To(county), () => ShowAsync(county, form, cancellation));
    }

    private async Task<IActionResult> ShowAsync(string county, CountyFactForm form, CancellationToken cancellation) =>
        await pages.ShowAsync(county, form, cancellation) is { } page ? View("Show", page) : NotFound();
}
