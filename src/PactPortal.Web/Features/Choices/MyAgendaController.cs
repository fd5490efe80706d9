using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PactPortal.Application.Programme.Choices;
using PactPortal.Web.Hosting;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Choices;

/// <summary>An attendee's own agenda, by the link in their mail: their day, two sessions at once, the address for their calendar.</summary>
[Route("me/{token}/agenda")]
[EnableRateLimiting(RateLimits.PersonalLinks)]
public sealed class MyAgendaController(ChoicePages choices, MyAgendaPages pages, KeepOwnSession keep, MakeAgendaFeed make, PublicAddress address) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Show(string token, string? day, CancellationToken cancellation) =>
        PageAsync(token, int.TryParse(day, CultureInfo.InvariantCulture, out var number) ? number : null, null, cancellation);

    [HttpPost("keep")]
    public async Task<IActionResult> Keep(
        string token, [FromForm(Name = "keep")] string? kept, [FromForm] List<string> others, CancellationToken cancellation) =>
        await this.AnswerAsync(
            await keep.ExecuteAsync(token, kept, others, cancellation), "", _ => ChoiceLinks.MyAgenda(token),
            () => PageAsync(token, null, null, cancellation));

    /// <summary>Answers with the page itself: the address is in no other, and can't be shown again.</summary>
    [HttpPost("calendar")]
    public async Task<IActionResult> MakeCalendar(string token, CancellationToken cancellation)
    {
        if (await choices.FindOwnAsync(token, cancellation) is not { } context)
        {
            return NotFound();
        }

        var made = await make.ExecuteAsync(token, cancellation);
        return made.Succeeded
            ? await PageAsync(token, null, address.Of(ChoiceLinks.Feed(context.Convening.Slug, made.Value)), cancellation)
            : NotFound();
    }

    private async Task<IActionResult> PageAsync(string token, int? day, string? newFeed, CancellationToken cancellation)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        return await choices.FindOwnAsync(token, cancellation) is { } context
            ? View("MyAgenda", await pages.PageAsync(context, token, day, newFeed, cancellation))
            : NotFound();
    }
}
