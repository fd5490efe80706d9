using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PactPortal.Application.Letters;
using PactPortal.Documents.Letters;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Letters;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Documents;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Justifications;

/// <summary>A letter for whoever has its number: the newest version and the earlier ones, as page and PDF, and the next.</summary>
[Route("justifications")]
public sealed class LettersController(LetterPages pages, IssueLetter issue) : Controller
{
    private const string Prefix = nameof(BuilderPage.Form);

    [HttpGet("{number}")]
    [HttpGet("{number}/versions/{version:int}")]
    public async Task<IActionResult> Show(string number, int? version, CancellationToken cancellation)
    {
        // Whoever has the number may read the letter: it should not turn up in a search.
        Response.Headers["X-Robots-Tag"] = "noindex";
        return await pages.ShowAsync(number, version, cancellation) is { } page ? View("Letter", page) : NotFound();
    }

    [HttpGet("{number}.pdf")]
    [HttpGet("{number}/versions/{version:int}.pdf")]
    public async Task<IActionResult> Pdf(string number, int? version, CancellationToken cancellation)
    {
        if (await pages.FindAsync(number, version, cancellation) is not { } letter)
        {
            return NotFound();
        }

        Response.Headers["X-Robots-Tag"] = "noindex";
        return this.Document(JustificationLetterDocument.Compose(letter.Facts, letter.SupersededAt), $"{letter.Number}{(letter.Version == 1 ? "" : $"-version-{letter.Version}")}");
    }

    [HttpGet("{number}/change")]
    public async Task<IActionResult> Change(string number, CancellationToken cancellation) =>
        await FindRenewableAsync(number, cancellation) is not var (letter, convening, request) ? NotFound()
        : letter.Facts.RegistrationReference is { } reference ? LocalRedirect(JustificationLinks.ForTeam(reference))
        : pages.TakesLetters(convening) ? await AskAsync(letter, convening, LetterForm.Of(request, letter.Version), cancellation)
        : LocalRedirect(JustificationLinks.To(number));

    [HttpPost("{number}/change")]
    [EnableRateLimiting(RateLimits.Letters)]
    public async Task<IActionResult> Change(string number, [Bind(Prefix = Prefix)] LetterForm form, CancellationToken cancellation)
    {
        if (await FindRenewableAsync(number, cancellation) is not var (letter, convening, _) || letter.RegistrationId is not null)
        {
            return NotFound();
        }

        var next = pages.TakesLetters(convening)
            ? await form.Read(fixedPeople: null).ThenAsync(request => issue.ExecuteAsync(this.Caller(), convening, request, null, new LetterToReplace(number, form.Version ?? 0), cancellation))
            : new Refusal("Registration is closed, so that there is no price to print.");
        if (next.Succeeded)
        {
            return LocalRedirect(JustificationLinks.To(number));
        }

        ModelState.Refuse(Prefix, next.Refusals);
        ModelState.Forget(Prefix, nameof(LetterForm.Version));
        form.Version = letter.Version;
        return await AskAsync(letter, convening, form, cancellation);
    }

    /// <summary>Pressed twice, or where nothing changed, it leads to the version that is there.</summary>
    [HttpPost("{number}/renew")]
    [EnableRateLimiting(RateLimits.Letters)]
    public async Task<IActionResult> Renew(string number, CancellationToken cancellation)
    {
        if (await FindRenewableAsync(number, cancellation) is not var (letter, convening, request) || letter.RegistrationId is not null)
        {
            return NotFound();
        }

        if (pages.TakesLetters(convening))
        {
            await issue.ExecuteAsync(this.Caller(), convening, request, null, new LetterToReplace(number, letter.Version), cancellation);
        }

        return LocalRedirect(JustificationLinks.To(number));
    }

    private async Task<(JustificationLetter Letter, Convening Convening, LetterRequest Request)?> FindRenewableAsync(string number, CancellationToken cancellation) =>
        await pages.FindAsync(number, null, cancellation) is { } letter && await pages.ConveningOfAsync(letter, cancellation) is var convening && LetterPages.RequestOf(letter, convening) is { } request
            ? (letter, convening, request)
            : null;

    private async Task<IActionResult> AskAsync(JustificationLetter letter, Convening convening, LetterForm form, CancellationToken cancellation) =>
        View("Builder", await pages.BuildAsync(convening, form, JustificationLinks.Change(letter.Number), null, cancellation, letter.Number));
}
