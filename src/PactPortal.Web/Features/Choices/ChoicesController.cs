using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PactPortal.Application.Programme.Choices;
using PactPortal.Domain;
using PactPortal.Domain.Programme;
using PactPortal.Web.Hosting;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Choices;

/// <summary>An attendee chooses their sessions, by the link in their mail.</summary>
[Route("me/{token}/sessions")]
[EnableRateLimiting(RateLimits.PersonalLinks)]
public sealed class ChoicesController(ChoicePages pages, ChooseOwnSession choose, GiveUpOwnSession giveUp) : Controller
{
    private const string Prefix = nameof(SessionChoicePage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(string token, string? done, CancellationToken cancellation) =>
        await pages.FindOwnAsync(token, cancellation) is { } context
            ? View("Choose", await pages.ChooseAsync(context, new ChoicePlace(ChoiceLinks.Own(token)), done, cancellation))
            : NotFound();

    [HttpGet("{session}")]
    public Task<IActionResult> Show(string token, string session, CancellationToken cancellation) => PageAsync(token, session, null, cancellation);

    [HttpPost("{session}")]
    public async Task<IActionResult> Choose(
        string token, string session, [Bind(Prefix = Prefix)] ChooseForm form, CancellationToken cancellation) =>
        await AnswerAsync(
            await choose.ExecuteAsync(token, session, form, cancellation), token, () => PageAsync(token, session, form, cancellation));

    [HttpPost("{session}/give-up")]
    public async Task<IActionResult> GiveUp(string token, string session, CancellationToken cancellation) =>
        await giveUp.ExecuteAsync(token, session, cancellation) is var outcome && outcome.Succeeded
            ? LocalRedirect(ChoiceLinks.Own(token) + "?done=given-up")
            : await pages.FindOwnAsync(token, cancellation) is null ? NotFound()
            : LocalRedirect(ChoiceLinks.Own(token) + (outcome.Refusals.Count > 0 ? "?done=over" : ""));

    private Task<IActionResult> AnswerAsync(Outcome<SessionChoice> outcome, string token, Func<Task<IActionResult>> again)
    {
        ModelState.Forget(Prefix, nameof(ChooseForm.GivesUp));
        return this.AnswerAsync(outcome, Prefix, choice => $"{ChoiceLinks.Own(token)}?done={ChoicePages.DoneOf(choice)}", again);
    }

    private async Task<IActionResult> PageAsync(string token, string session, ChooseForm? form, CancellationToken cancellation) =>
        await pages.FindOwnAsync(token, cancellation) is { } context
        && await pages.ShowAsync(context, new ChoicePlace(ChoiceLinks.Own(token)), session, form, cancellation) is { } page
            ? View("Session", page)
            : NotFound();
}
