using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Programme.Import;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;
using PactPortal.Web.Ui.Exports;

namespace PactPortal.Web.Features.Agenda.Import;

/// <summary>A schedule from a file: choose it, say what is what, look at what would be done, then do it at once; and the draft as a file.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/agenda")]
public sealed class ImportController(ImportPages pages, AgendaUploads uploads, ImportAgenda import, AgendaSheet sheet) : Controller
{
    private const string Prefix = nameof(ImportPage.Form);

    /// <summary>Of the button that imports; the other looks again.</summary>
    private const string Import = "import";

    [HttpGet("import")]
    public IActionResult Ask(PlannerConvening convening, string? problem)
    {
        var sentence = problem switch
        {
            "size" => ScheduleFile.TooLarge,
            "gone" => "This file is no longer kept: it was imported, or a day has passed. Choose it again.",
            _ => null,
        };
        if (sentence is not null)
        {
            ModelState.Refuse(Prefix, nameof(AgendaFileForm.File), sentence);
        }

        return ShowChoosing(convening);
    }

    [HttpPost("import")]
    [AgendaFileSize]
    [RequestFormLimits(MultipartBodyLengthLimit = 2 * ScheduleFile.Largest)]
    public async Task<IActionResult> Keep(
        PlannerConvening convening, [Bind(Prefix = Prefix)] AgendaFileForm form, CancellationToken cancellation)
    {
        const string field = nameof(AgendaFileForm.File);
        if (form.File is not { } file)
        {
            ModelState.Refuse(Prefix, field, "Choose the file with the schedule.");
            return ShowChoosing(convening);
        }

        await using var content = file.OpenReadStream();
        var kept = await uploads.KeepAsync(convening.ConveningId, content, field, cancellation);
        return await this.AnswerAsync(
            kept, Prefix, key => AgendaLinks.Import(convening.Slug, key), () => Task.FromResult<IActionResult>(ShowChoosing(convening)));
    }

    [HttpGet("import/{uploadKey:guid}")]
    public Task<IActionResult> Look(PlannerConvening convening, Guid uploadKey, CancellationToken cancellation) =>
        ShowAsync(convening, uploadKey, new ImportForm(), cancellation);

    [HttpPost("import/{uploadKey:guid}")]
    [RequestFormLimits(ValueCountLimit = 5 * ImportForm.MostNames)]
    public async Task<IActionResult> Do(
        PlannerConvening convening, Guid uploadKey, [Bind(Prefix = Prefix)] ImportForm form, string? act, CancellationToken cancellation)
    {
        if (act != Import)
        {
            return await ShowAsync(convening, uploadKey, form, cancellation);
        }

        var outcome = await import.ExecuteAsync(this.Caller(), convening.ConveningId, uploadKey, form, cancellation);
        if (outcome.Succeeded)
        {
            return LocalRedirect(AgendaLinks.DeskAfterImport(convening.Slug, outcome.Value));
        }

        ModelState.Clear();
        ModelState.Refuse(Prefix, outcome.Refusals);
        return await ShowAsync(convening, uploadKey, form, cancellation);
    }

    [HttpGet("export.csv")]
    [AuditedDownload("agenda")]
    public async Task<IActionResult> Csv(PlannerConvening convening, string? of, CancellationToken cancellation) =>
        await sheet.ReadAsync(convening, of, cancellation) is { } rows
            ? Download(CsvFile.Of(AgendaSheet.Name(convening, of, "csv"), rows))
            : NotFound();

    [HttpGet("export.xlsx")]
    [AuditedDownload("agenda")]
    public async Task<IActionResult> Xlsx(PlannerConvening convening, string? of, CancellationToken cancellation) =>
        await sheet.ReadAsync(convening, of, cancellation) is { } rows
            ? Download(await XlsxFile.OfAsync(AgendaSheet.Name(convening, of, "xlsx"), "Agenda", rows, cancellation))
            : NotFound();

    private FileContentResult Download(ExportedFile file) => File(file.Content, file.ContentType, file.Name);

    private ViewResult ShowChoosing(PlannerConvening convening) => View("Choose", new AgendaFilePage(convening, new AgendaFileForm()));

    /// <summary>The page answers each question itself: what was sent is in its form already, as far as it is asked.</summary>
    private async Task<IActionResult> ShowAsync(PlannerConvening convening, Guid key, ImportForm form, CancellationToken cancellation)
    {
        if (await pages.ShowAsync(convening, key, form, cancellation) is not { } page)
        {
            return LocalRedirect(AgendaLinks.ImportGone(convening.Slug));
        }

        var problems = ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage).ToList();
        ModelState.Clear();
        foreach (var problem in page.Plan.WhyNot is { } why ? problems.Append(why.Sentence) : problems)
        {
            ModelState.AddModelError("", problem);
        }

        return View("Look", page);
    }
}
