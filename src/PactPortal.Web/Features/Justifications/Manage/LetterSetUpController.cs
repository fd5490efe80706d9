using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Convenings;
using PactPortal.Application.Letters;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Justifications.Manage;

/// <summary>
/// What letters of a convening say and the dated rates they start from. Every change can be seen in a letter before it is saved.
/// </summary>
[OfConvening]
[Route("planning/convenings/{slug}/letter")]
public sealed class LetterSetUpController(LetterSetUpPages pages, ChangeConveningSection change) : Controller
{
    private const string Prefix = nameof(ConveningFormPage<LetterWordsForm>.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation) =>
        await pages.ShowAsync(slug, cancellation) is { } page ? View("SetUp", page) : NotFound();

    [HttpGet("preview")]
    public async Task<IActionResult> Sample(string slug, CancellationToken cancellation) =>
        await pages.FindAsync(slug, cancellation) is { } convening
            ? View("Preview", new LetterPreviewPage(
                await pages.PreviewAsync(convening, null, cancellation), LetterSetUpLinks.All(slug), "", []))
            : NotFound();

    [HttpGet("words")]
    public Task<IActionResult> Words(string slug, CancellationToken cancellation) =>
        AskAsync(slug, nameof(Words), LetterWordsForm.Of, cancellation);

    [HttpPost("words")]
    public Task<IActionResult> Words(
        string slug, [Bind(Prefix = Prefix)] LetterWordsForm form, string? act, CancellationToken cancellation) =>
        SaveAsync(slug, nameof(Words), form, act, cancellation);

    [HttpGet("hotel")]
    public Task<IActionResult> Hotel(string slug, CancellationToken cancellation) =>
        AskAsync(slug, nameof(Hotel), HotelRateForm.Of, cancellation);

    [HttpPost("hotel")]
    public Task<IActionResult> Hotel(
        string slug, [Bind(Prefix = Prefix)] HotelRateForm form, string? act, CancellationToken cancellation) =>
        SaveAsync(slug, nameof(Hotel), form, act, cancellation);

    [HttpGet("mileage")]
    public Task<IActionResult> Mileage(string slug, CancellationToken cancellation) =>
        AskAsync(slug, nameof(Mileage), _ => new MileageRateForm(), cancellation);

    [HttpPost("mileage")]
    public Task<IActionResult> Mileage(
        string slug, [Bind(Prefix = Prefix)] MileageRateForm form, string? act, CancellationToken cancellation) =>
        SaveAsync(slug, nameof(Mileage), form, act, cancellation);

    [HttpGet("meals")]
    public Task<IActionResult> Meals(string slug, CancellationToken cancellation) =>
        AskAsync(slug, nameof(Meals), _ => new MealRateForm(), cancellation);

    [HttpPost("meals")]
    public Task<IActionResult> Meals(string slug, [Bind(Prefix = Prefix)] MealRateForm form, string? act, CancellationToken cancellation) =>
        SaveAsync(slug, nameof(Meals), form, act, cancellation);

    private async Task<IActionResult> AskAsync<TForm>(string slug, string view, Func<Convening, TForm> ask, CancellationToken cancellation)
        where TForm : IConveningForm
    {
        if (await pages.FindAsync(slug, cancellation) is not { } convening)
        {
            return NotFound();
        }

        var form = ask(convening);
        form.Version = await pages.VersionAsync(convening, form, cancellation);
        return View(view, new ConveningFormPage<TForm>(convening, form));
    }

    private async Task<IActionResult> SaveAsync<TForm>(string slug, string view, TForm form, string? act, CancellationToken cancellation)
        where TForm : IConveningForm
    {
        if (await pages.FindAsync(slug, cancellation) is not { } convening)
        {
            return NotFound();
        }

        if (act == PreviewActs.Edit)
        {
            return View(view, new ConveningFormPage<TForm>(convening, form));
        }

        // The convening is this request's own: a preview may change it.
        var outcome = act == PreviewActs.Preview
            ? await form.Read(convening).ThenAsync(wanted => Task.FromResult(convening.Change(wanted, ConveningUse.None)))
            : await change.ExecuteAsync(this.Caller(), slug, form.Section, form.Version, form.Read, cancellation);
        if (outcome.Succeeded)
        {
            return act == PreviewActs.Preview
                ? View(
                    "Preview",
                    new LetterPreviewPage(await pages.PreviewAsync(convening, null, cancellation), LetterSetUpLinks.All(slug), Request.Path,
                        PreviewActs.AnswersOf(Request.Form)))
                : LocalRedirect(LetterSetUpLinks.All(slug));
        }

        // Saving again is then done over what is there now.
        ModelState.Refuse(Prefix, outcome.Refusals);
        ModelState.Forget(Prefix, nameof(IConveningForm.Version));
        form.Version = await pages.VersionAsync(convening, form, cancellation);
        return View(view, new ConveningFormPage<TForm>(convening, form));
    }
}
