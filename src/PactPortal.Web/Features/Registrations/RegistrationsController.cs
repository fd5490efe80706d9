using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Registrations;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Features.Convenings;
using PactPortal.Web.Features.Memberships;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Documents;

namespace PactPortal.Web.Features.Registrations;

/// <summary>An organization's registrations: start one, see them all, see one.</summary>
public sealed class RegistrationsController(RegistrationPages pages, StartRegistration start, TimeProvider time) : Controller
{
    [HttpGet("registrations")]
    public async Task<IActionResult> Index(CancellationToken cancellation, int page = 1) => View(await pages.ListAsync(page, cancellation));

    [HttpGet("registrations/{reference}")]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation)
    {
        if (await pages.FindAsync(reference, cancellation) is not { } context)
        {
            return NotFound();
        }

        return context.Registration.IsDraft
            ? LocalRedirect(RegistrationLinks.Team(reference))
            : View(await pages.ShowAsync(context, cancellation));
    }

    [HttpGet("registrations/{reference}/confirmation.pdf")]
    public async Task<IActionResult> Confirmation(string reference, CancellationToken cancellation)
    {
        if (await pages.FindAsync(reference, cancellation) is not { Registration.Status: RegistrationStatus.Confirmed } context)
        {
            return NotFound();
        }

        var page = await pages.ShowAsync(context, cancellation);
        return this.Document(ConfirmationFactsOf.Document(page), ConfirmationFactsOf.FileName(reference));
    }

    // A link from the convening's page leads here. Starting is idempotent (there is at most one draft, and it holds
    // nothing), so that a GET may do it: the person is one step nearer.
    [HttpGet("convenings/{slug}/register")]
    public Task<IActionResult> Register(string slug, CancellationToken cancellation) =>
        RegisterAsync(slug, new RegisterForm(), isPost: false, cancellation);

    [HttpPost("convenings/{slug}/register")]
    public Task<IActionResult> Register(
        string slug, [Bind(Prefix = nameof(RegisterPage.Form))] RegisterForm form, CancellationToken cancellation) =>
        RegisterAsync(slug, form, isPost: true, cancellation);

    private async Task<IActionResult> RegisterAsync(string slug, RegisterForm form, bool isPost, CancellationToken cancellation)
    {
        if (await pages.RegisterAsync(slug, cancellation) is not var (convening, organizations))
        {
            return NotFound();
        }

        if (!convening.TakesRegistrationsAt(time.GetUtcNow()))
        {
            return LocalRedirect(ConveningLinks.To(slug));
        }

        if (organizations.Count == 0)
        {
            return LocalRedirect(MembershipLinks.Mine); // they pay for themselves, and belong to none
        }

        var chosen = organizations.Count == 1 ? organizations[0].Value
            : organizations.SingleOrDefault(choice => choice.Value == form.Organization)?.Value;
        if (chosen is not null)
        {
            return await start.ExecuteAsync(
                this.Caller(), convening, Guid.Parse(chosen), cancellation) is { Succeeded: true, Value: var reference }
                ? LocalRedirect(RegistrationLinks.Team(reference))
                : NotFound();
        }

        if (isPost)
        {
            ModelState.AddModelError($"{nameof(RegisterPage.Form)}.{nameof(form.Organization)}", "Choose the organization that registers.");
        }

        return View("Register", new RegisterPage(slug, convening.Name, form, organizations));
    }
}
