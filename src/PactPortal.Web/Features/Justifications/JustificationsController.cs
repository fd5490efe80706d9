using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PactPortal.Application.Letters;
using PactPortal.Domain;
using PactPortal.Web.Features.Convenings;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Justifications;

/// <summary>The builder of fiscal-justification letters, open to all.</summary>
[Route("convenings/{slug}/justification")]
public sealed class JustificationsController(LetterPages pages, IssueLetter issue) : Controller
{
    private const string Prefix = nameof(BuilderPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Build(string slug, CancellationToken cancellation) =>
        await pages.FindConveningAsync(slug, cancellation) is not { } convening ? NotFound()
        : pages.TakesLetters(convening) ? View("Builder", await pages.BuildAsync(convening, null, JustificationLinks.Builder(slug), null, cancellation))
        : LocalRedirect(ConveningLinks.To(slug));

    [HttpPost("")]
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

        var letter = await form.Read(fixedPeople: null).ThenAsync(request => issue.ExecuteAsync(this.Caller(), convening, request, null, null, cancellation));
        if (letter.Succeeded)
        {
            return LocalRedirect(JustificationLinks.To(letter.Value.Number));
        }

        ModelState.Refuse(Prefix, letter.Refusals);
        return View("Builder", await pages.BuildAsync(convening, form, JustificationLinks.Builder(slug), null, cancellation));
    }
}
