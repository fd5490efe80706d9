using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Registrations.Manage;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations.Manage;

/// <summary>Requests to attend, and their answers.</summary>
[Route("planning/convenings/{slug}/requests")]
public sealed class RequestsController(RequestPages pages, ApproveRequest approve, DeclineRequest decline) : Controller
{
    private const string Prefix = nameof(RequestPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation, int page = 1) =>
        await pages.ListAsync(slug, page, cancellation) is { } list ? View("Requests", list) : NotFound();

    [HttpGet("{reference}")]
    public async Task<IActionResult> Show(string slug, string reference, CancellationToken cancellation) =>
        await pages.ShowAsync(slug, reference, new AnswerForm(), cancellation) switch
        {
            null => NotFound(),
            { Record.Registration.Status: RegistrationStatus.Requested } page => View("Request", page),
            _ => LocalRedirect(DeskLinks.Registration(slug, reference)),
        };

    [HttpPost("{reference}/approve")]
    public Task<IActionResult> Approve(string slug, string reference, [Bind(Prefix = Prefix)] AnswerForm form, CancellationToken cancellation) =>
        AnswerAsync(slug, reference, form, () => approve.ExecuteAsync(this.Caller(), slug, reference, form.Note, cancellation), cancellation);

    [HttpPost("{reference}/decline")]
    public Task<IActionResult> Decline(string slug, string reference, [Bind(Prefix = Prefix)] AnswerForm form, CancellationToken cancellation) =>
        AnswerAsync(slug, reference, form, () => decline.ExecuteAsync(this.Caller(), slug, reference, form.Reason, cancellation), cancellation);

    private async Task<IActionResult> AnswerAsync(
        string slug, string reference, AnswerForm form, Func<Task<Outcome<Registration>>> answer, CancellationToken cancellation)
    {
        if (await pages.ShowAsync(slug, reference, form, cancellation) is null)
        {
            return NotFound();
        }

        IReadOnlyList<Refusal> refusals = form.TooLong();
        if (refusals.Count == 0)
        {
            var outcome = await answer();
            if (outcome.Succeeded)
            {
                return LocalRedirect(DeskLinks.Registration(slug, reference));
            }

            refusals = outcome.Refusals;
        }

        ModelState.Refuse(Prefix, refusals);
        return await pages.ShowAsync(slug, reference, form, cancellation) is { } page ? View("Request", page) : NotFound();
    }
}
