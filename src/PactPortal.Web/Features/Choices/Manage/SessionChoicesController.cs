using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Programme.Choices;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;
using PactPortal.Web.Ui.Lists;

namespace PactPortal.Web.Features.Choices.Manage;

/// <summary>Who chose what, for planners: counts against rooms, the people of a session, moving them, and when sessions are chosen.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/agenda/choices")]
public sealed class SessionChoicesController(
    SessionChoicesPages pages, SessionPeopleList people, SaveChoosingTimes save, MoveAttendee move) : Controller
{
    private const string TimesPrefix = nameof(SessionChoicesPage.Form), MovePrefix = nameof(MovePage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(PlannerConvening convening, CancellationToken cancellation) =>
        View("Choices", await pages.ShowAsync(convening, null, cancellation));

    [HttpPost("times")]
    public async Task<IActionResult> SaveTimes(
        PlannerConvening convening, [Bind(Prefix = TimesPrefix)] ChoosingTimesForm form, CancellationToken cancellation)
    {
        var outcome = await save.ExecuteAsync(this.Caller(), convening.ConveningId, form, cancellation);
        ModelState.Forget(TimesPrefix, nameof(form.Version));
        return await this.AnswerAsync(
            outcome, TimesPrefix, _ => ChoiceLinks.All(convening.Slug),
            async () => View("Choices", await pages.ShowAsync(convening, form, cancellation)));
    }

    [HttpGet("{agendaItemId:guid}")]
    public async Task<IActionResult> People(
        PlannerConvening convening, Guid agendaItemId, SessionPeopleRequest request, CancellationToken cancellation) =>
        await people.FindAsync(convening, agendaItemId, request, cancellation) is { } list
        && await pages.SessionAsync(convening, agendaItemId, await list.ToPageAsync(cancellation), cancellation) is { } page
            ? View("People", page) : NotFound();

    [HttpGet("{agendaItemId:guid}.{format:listFormat}")]
    public async Task<IActionResult> PeopleFile(
        PlannerConvening convening, Guid agendaItemId, string format, SessionPeopleRequest request, CancellationToken cancellation) =>
        await people.FindAsync(convening, agendaItemId, request, cancellation) is { } list ? this.ListFile(list, format) : NotFound();

    [HttpGet("{agendaItemId:guid}/move")]
    public async Task<IActionResult> AskMove(
        PlannerConvening convening, Guid agendaItemId, Guid attendeeId, CancellationToken cancellation) =>
        await pages.MoveAsync(convening, agendaItemId, attendeeId, null, cancellation) is { } page
            ? View("Move", page) : LocalRedirect(ChoiceLinks.Of(convening.Slug, agendaItemId));

    [HttpPost("{agendaItemId:guid}/move")]
    public async Task<IActionResult> Move(
        PlannerConvening convening, Guid agendaItemId, [Bind(Prefix = MovePrefix)] MoveAttendeeForm form, CancellationToken cancellation)
    {
        var outcome = await move.ExecuteAsync(this.Caller(), convening.ConveningId, agendaItemId, form, cancellation);
        ModelState.Forget(MovePrefix, nameof(form.Version));
        return await this.AnswerAsync(
            outcome, MovePrefix, _ => ChoiceLinks.Of(convening.Slug, agendaItemId),
            async () => await pages.MoveAsync(convening, agendaItemId, form.AttendeeId, form, cancellation) is { } page
                ? View("Move", page) : LocalRedirect(ChoiceLinks.Of(convening.Slug, agendaItemId)));
    }
}
