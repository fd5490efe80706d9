using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Programme.Choices;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Choices.Team;

/// <summary>A coordinator chooses sessions for the people of their team, and sees what a coordinator chose.</summary>
[Route("registrations/{reference}/sessions")]
public sealed class TeamChoicesController(TeamChoicePages pages, ChooseSessionForAttendee choose, GiveUpSessionForAttendee giveUp) : Controller
{
    private const string Prefix = nameof(SessionChoicePage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(string reference, CancellationToken cancellation) =>
        await pages.ListAsync(this.Caller(), reference, cancellation) is { } page ? View("/Features/Choices/Team/Team.cshtml", page) : NotFound();

    [HttpGet("{attendeeId:guid}")]
    public async Task<IActionResult> Show(string reference, Guid attendeeId, string? done, CancellationToken cancellation) =>
        await pages.ChooseAsync(this.Caller(), reference, attendeeId, done, cancellation) is { } page
            ? View("/Features/Choices/Choose.cshtml", page) : NotFound();

    [HttpGet("{attendeeId:guid}/{session}")]
    public Task<IActionResult> Session(string reference, Guid attendeeId, string session, CancellationToken cancellation) =>
        PageAsync(reference, attendeeId, session, null, cancellation);

    [HttpPost("{attendeeId:guid}/{session}")]
    public async Task<IActionResult> Choose(
        string reference, Guid attendeeId, string session, [Bind(Prefix = Prefix)] ChooseForm form, CancellationToken cancellation)
    {
        var outcome = await choose.ExecuteAsync(this.Caller(), reference, attendeeId, session, form, cancellation);
        ModelState.Forget(Prefix, nameof(ChooseForm.GivesUp));
        return await this.AnswerAsync(
            outcome, Prefix, choice => $"{ChoiceLinks.Team(reference, attendeeId)}?done={ChoicePages.DoneOf(choice)}",
            () => PageAsync(reference, attendeeId, session, form, cancellation));
    }

    [HttpPost("{attendeeId:guid}/{session}/give-up")]
    public async Task<IActionResult> GiveUp(string reference, Guid attendeeId, string session, CancellationToken cancellation)
    {
        var outcome = await giveUp.ExecuteAsync(this.Caller(), reference, attendeeId, session, cancellation);
        return outcome.Succeeded ? LocalRedirect(ChoiceLinks.Team(reference, attendeeId) + "?done=given-up")
            : await pages.ChooseAsync(this.Caller(), reference, attendeeId, null, cancellation) is not null
                ? LocalRedirect(ChoiceLinks.Team(reference, attendeeId) + (outcome.Refusals.Count > 0 ? "?done=over" : "")) : NotFound();
    }

    private async Task<IActionResult> PageAsync(
        string reference, Guid attendeeId, string session, ChooseForm? form, CancellationToken cancellation) =>
        await pages.ShowAsync(this.Caller(), reference, attendeeId, session, form, cancellation) is { } page
            ? View("/Features/Choices/Session.cshtml", page) : NotFound();
}
