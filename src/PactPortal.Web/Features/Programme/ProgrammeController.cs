using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using PactPortal.Documents.Calendars;
using PactPortal.Documents.Schedules;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Programme;

/// <summary>The public agenda of a convening: by day, a session, the people, a calendar.</summary>
[Route("convenings/{slug}")]
[OutputCache(PolicyName = PublicPageCache.Policy)]
public sealed class ProgrammeController(ProgrammePages pages, PublicAddress address) : Controller
{
    [HttpGet("agenda")]
    public async Task<IActionResult> Agenda(string slug, [FromQuery] AgendaFilter filter, CancellationToken cancellation) =>
        await pages.AgendaAsync(slug, filter, cancellation) is { } page ? View(page) : NotFound();

    [HttpGet("agenda.ics")]
    public async Task<IActionResult> Calendar(string slug, CancellationToken cancellation) =>
        await pages.PublicAgendaAsync(slug, cancellation) is var (convening, agenda)
            ? File(AgendaCalendar.Of(convening, agenda, address).Write(), CalendarFile.ContentType, $"{slug}-agenda.ics")
            : NotFound();

    [HttpGet("agenda.xml")]
    public async Task<IActionResult> Xml(string slug, CancellationToken cancellation) =>
        await ScheduleAsync(slug, cancellation) is { } schedule ? File(ScheduleXml.Write(schedule), ScheduleXml.ContentType) : NotFound();

    [HttpGet("agenda.json")]
    public async Task<IActionResult> Json(string slug, CancellationToken cancellation) =>
        await ScheduleAsync(slug, cancellation) is { } schedule ? File(ScheduleJson.Write(schedule), ScheduleJson.ContentType) : NotFound();

    [HttpGet("sessions/{session}")]
    public async Task<IActionResult> Session(string slug, string session, CancellationToken cancellation) =>
        await pages.SessionAsync(slug, session, cancellation) is { } page ? View(page) : NotFound();

    [HttpGet("speakers")]
    public async Task<IActionResult> Speakers(string slug, CancellationToken cancellation) =>
        await pages.SpeakersAsync(slug, cancellation) is { } page ? View(page) : NotFound();

    private async Task<ScheduleFacts?> ScheduleAsync(string slug, CancellationToken cancellation) =>
        await pages.PublicAgendaAsync(slug, cancellation) is var (convening, agenda) ? AgendaSchedule.Of(convening, agenda, address) : null;
}
