using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PactPortal.Documents.Letters;
using PactPortal.Documents.Rendering;
using PactPortal.Documents.Rendering.Html;
using PactPortal.Web.Features.Convenings;
using PactPortal.Web.Hosting;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Justifications;

/// <summary>The fiscal-justification letter: its builder, open to all, and the letter as a page and as PDF.</summary>
public sealed class JustificationsController(LetterPages pages, IssueLetter issue, IDocumentRenderer pdf) : Controller
{
    private const string Prefix = nameof(BuilderPage.Form);

    [HttpGet("convenings/{slug}/justification")]
    public async Task<IActionResult> Build(string slug, CancellationToken cancellation) =>
        await pages.FindConveningAsync(slug, cancellation) is not { } convening ? NotFound()
        : pages.TakesLetters(convening) ? View("Builder", await pages.BuildAsync(convening, null, JustificationLinks.Builder(slug), null, cancellation))
        : LocalRedirect(ConveningLinks.To(slug));

    [HttpPost("convenings/{slug}/justification")]
    [EnableRateLimiting(RateLimits.Letters)]
    public async Task<IActionResult> Issue(string slug, [Bind(Prefix = Prefix)] LetterForm form, CancellationToken cancellation)
    {
        if (await pages.FindConveningAsync(slug, cancellation) is not { } convening)
        {
            return NotFound();
        }

        if (!pages.TakesLetters(convening))
        {
            return LocalRedirect(ConveningLinks.To(slug));
        }

        var request = form.Read(fixedPeople: null);
        var refusals = request.Refusals;
        if (request.Succeeded)
        {
            var letter = await issue.ExecuteAsync(convening, request.Value, null, cancellation);
            if (letter.Succeeded)
            {
                return LocalRedirect(JustificationLinks.To(letter.Value.Number));
            }

            refusals = letter.Refusals;
        }

        ModelState.Refuse(Prefix, refusals);
        return View("Builder", await pages.BuildAsync(convening, form, JustificationLinks.Builder(slug), null, cancellation));
    }

    [HttpGet("justifications/{number}")]
    public async Task<IActionResult> Show(string number, CancellationToken cancellation)
    {
        if (await pages.FindAsync(number, cancellation) is not { } letter)
        {
            return NotFound();
        }

        // Whoever has the number may read the letter: it should not turn up in a search.
        Response.Headers["X-Robots-Tag"] = "noindex";
        var builder = letter.Facts.RegistrationReference is { } reference ? JustificationLinks.ForTeam(reference) : JustificationLinks.Builder(await pages.SlugOfAsync(letter, cancellation));
        return View("Letter", new LetterPage(letter, HtmlRenderer.Render(JustificationLetterDocument.Compose(letter.Facts)), builder));
    }

    [HttpGet("justifications/{number}.pdf")]
    public async Task<IActionResult> Pdf(string number, CancellationToken cancellation)
    {
        if (await pages.FindAsync(number, cancellation) is not { } letter)
        {
            return NotFound();
        }

        Response.Headers["X-Robots-Tag"] = "noindex";
        return File(pdf.Render(JustificationLetterDocument.Compose(letter.Facts)), pdf.ContentType, $"{letter.Number}.pdf");
    }
}
