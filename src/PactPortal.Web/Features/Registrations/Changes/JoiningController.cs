using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Registrations;
using PactPortal.Application.Registrations.Changes;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations.Changes;

/// <summary>Somebody more on a confirmed team: who, then what it costs, then done.</summary>
[Route("registrations/{reference}/people/add")]
public sealed class JoiningController(RegistrationPages pages, JoiningPages joining, JoinTeam join) : Controller
{
    private const string Prefix = nameof(JoiningPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Ask(string reference, CancellationToken cancellation) =>
        await FindAsync(reference, cancellation) is { } context ? View("Join", await joining.AskAsync(context, new JoiningForm(), cancellation)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Join(string reference, [Bind(Prefix = Prefix)] JoiningForm form, CancellationToken cancellation)
    {
        if (form.Step != JoiningForm.ToAdd)
        {
            return await ShowAsync(reference, form, cancellation);
        }

        var outcome = await join.ExecuteAsync(this.Caller(), reference, form, cancellation);
        return await this.AnswerAsync(outcome, Prefix, _ => RegistrationLinks.To(reference), () => ShowAsync(reference, form, cancellation));
    }

    private async Task<IActionResult> ShowAsync(string reference, JoiningForm form, CancellationToken cancellation)
    {
        if (await FindAsync(reference, cancellation) is not { } context)
        {
            return NotFound();
        }

        // Each step shows what is so now: the person's fields where they are wrong or to be changed, else the price.
        ModelState.Forget(Prefix, nameof(JoiningForm.ShownTotal));
        var page = await joining.AskAsync(context, form, cancellation);
        if (form.Step is null)
        {
            ModelState.Refuse(Prefix, page.Refusals);
        }

        return page.Price is null || form.Step == JoiningForm.ToChange ? View("Join", page) : View("JoinPrice", page);
    }

    private async Task<RegistrationContext?> FindAsync(string reference, CancellationToken cancellation) =>
        await pages.FindAsync(reference, cancellation) is { Registration.Status: RegistrationStatus.Confirmed } context ? context : null;
}
