using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.People;
using PactPortal.Application.People.Erasing;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.People;

/// <summary>Erasing a person, and holding their records against it.</summary>
[Route("planning/people/{personId:guid}")]
public sealed class ErasingController(PersonPages people, ErasePages pages, HoldPerson hold, ErasePerson erase) : Controller
{
    private const string HoldPrefix = nameof(PersonPage.Hold);
    private const string Prefix = nameof(ErasePage.Form);

    [HttpPost("hold")]
    public async Task<IActionResult> Hold(Guid personId, [Bind(Prefix = HoldPrefix)] HoldPersonForm form, CancellationToken cancellation)
    {
        var outcome = await hold.ExecuteAsync(this.Caller(), personId, form, cancellation);
        return await this.AnswerAsync(
            outcome, HoldPrefix, PersonLinks.To,
            async () => await people.ShowAsync(personId, null, cancellation) is { } page
                ? View("/Features/People/Show.cshtml",
                    page with { Hold = new HoldPersonForm { Reason = form.Reason, Version = page.Person.Version } })
                : NotFound());
    }

    /// <summary>What goes and what stays, before anything is done.</summary>
    [HttpGet("erase")]
    public Task<IActionResult> Ask(Guid personId, CancellationToken cancellation) => ShowAsync(personId, null, cancellation);

    [HttpPost("erase")]
    public async Task<IActionResult> Erase(Guid personId, [Bind(Prefix = Prefix)] ErasePersonForm form, CancellationToken cancellation)
    {
        var outcome = await erase.ExecuteAsync(this.Caller(), personId, form, cancellation);
        return await this.AnswerAsync(outcome, Prefix, PersonLinks.To, () => ShowAsync(personId, form, cancellation));
    }

    private async Task<IActionResult> ShowAsync(Guid personId, ErasePersonForm? form, CancellationToken cancellation) =>
        await pages.ShowAsync(personId, form, cancellation) is not { } page ? NotFound()
        : page.IsErased ? LocalRedirect(PersonLinks.To(personId))
        : View("/Features/People/Erase.cshtml", page);
}
