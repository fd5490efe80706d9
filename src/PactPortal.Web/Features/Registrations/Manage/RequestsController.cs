using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Registrations.Manage;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations.Manage;

/// <summary>Requests to attend, and their answers.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/requests")]
public sealed class RequestsController(RequestPages pages, ApproveRequest approve, DeclineRequest decline) : Controller
{
    private const string Prefix = nameof(RequestPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(PlannerConvening convening, CancellationToken cancellation, int page = 1) =>
        View("Requests", await pages.ListAsync(convening, page, cancellation));

    [HttpGet("{reference}")]
    public async Task<IActionResult> Show(PlannerConvening convening, string reference, CancellationToken cancellation) =>
        await pages.ShowAsync(convening, reference, new AnswerForm(), cancellation) switch
        {
            null => NotFound(),
            { Record.Registration.Status: RegistrationStatus.Requested } page => View("Request", page),
            _ => LocalRedirect(DeskLinks.Registration(convening.Slug, reference)),
        };

    [HttpPost("{reference}/approve")]
    public Task<IActionResult> Approve(
        PlannerConvening convening, string reference, [Bind(Prefix = Prefix)] AnswerForm form, CancellationToken cancellation) =>
        AnswerAsync(
            convening, reference, form, () => approve.ExecuteAsync(this.Caller(), convening.Slug, reference, form.Note, cancellation),
            cancellation);

    [HttpPost("{reference}/decline")]
    public Task<IActionResult> Decline(
        PlannerConvening convening, string reference, [Bind(Prefix = Prefix)] AnswerForm form, CancellationToken cancellation) =>
        AnswerAsync(
            convening, reference, form, () => decline.ExecuteAsync(this.Caller(), convening.Slug, reference, form.Reason, cancellation),
            cancellation);

    private async Task<IActionResult> AnswerAsync(
        PlannerConvening convening, string reference, AnswerForm form, Func<Task<Outcome<Registration>>> answer,
        CancellationToken cancellation)
    {
        var outcome = form.TooLong() is { Count: > 0 } tooLong ? tooLong.ToList() : await answer();
        return await this.AnswerAsync(
            outcome, Prefix, _ => DeskLinks.Registration(convening.Slug, reference),
            async () => await pages.ShowAsync(convening, reference, form, cancellation) is { } page ? View("Request", page) : NotFound());
    }
}
