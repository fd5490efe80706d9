using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Registrations.Paste;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;
using PactPortal.Web.Ui.Uploads;

namespace PactPortal.Web.Features.Registrations.Paste;

/// <summary>People from a spreadsheet: paste or choose a file, check, then add all of them.</summary>
[Route("registrations/{reference}/team/paste")]
public sealed class PasteController(RegistrationPages pages, AddPeople add) : Controller
{
    private const string Prefix = nameof(PastePage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Ask(string reference, string? problem, CancellationToken cancellation)
    {
        if (problem == "size")
        {
            ModelState.Refuse(Prefix, nameof(PasteForm.File), "Choose a file of at most 1 MB. Nothing was changed.");
        }

        return await ShowAsync(reference, new PasteForm(), null, cancellation);
    }

    [HttpPost("")]
    [PasteSize]
    [RequestFormLimits(ValueLengthLimit = SheetText.LargestFile, MultipartBodyLengthLimit = 2 * SheetText.LargestFile)]
    public async Task<IActionResult> Check(string reference, [Bind(Prefix = Prefix)] PasteForm form, CancellationToken cancellation)
    {
        if (form.File is { Length: > 0 } file)
        {
            var text = await SheetText.ReadAsync(file, nameof(form.File), cancellation);
            if (!text.Succeeded)
            {
                ModelState.Refuse(Prefix, text.Refusals);
                return await ShowAsync(reference, form, null, cancellation);
            }

            form.People = text.Value;
            ModelState.Forget(Prefix, nameof(form.People));
        }

        if (string.IsNullOrWhiteSpace(form.People))
        {
            ModelState.Refuse(Prefix, nameof(form.People), "Paste the people, or choose a file.");
            return await ShowAsync(reference, form, null, cancellation);
        }

        return await ShowAsync(reference, form, null, cancellation);
    }

    [HttpPost("save")]
    [RequestFormLimits(ValueLengthLimit = SheetText.LargestFile)]
    public async Task<IActionResult> Save(string reference, string? people, CancellationToken cancellation)
    {
        var form = new PasteForm { People = people };
        if (string.IsNullOrWhiteSpace(people))
        {
            ModelState.Refuse(Prefix, nameof(form.People), "Paste the people, or choose a file.");
            return await ShowAsync(reference, form, null, cancellation);
        }

        var outcome = await add.ExecuteAsync(this.Caller(), reference, people, cancellation);
        return await this.AnswerAsync(
            outcome, Prefix, _ => RegistrationLinks.Team(reference), () => ShowAsync(reference, form, outcome.Refusals, cancellation));
    }

    private async Task<IActionResult> ShowAsync(string reference, PasteForm form, IReadOnlyList<Refusal>? refusals, CancellationToken cancellation)
    {
        if (await pages.FindAsync(reference, cancellation) is not { } context)
        {
            return NotFound();
        }

        if (!context.Registration.IsDraft)
        {
            return LocalRedirect(RegistrationLinks.To(reference));
        }

        if (!ModelState.IsValid || string.IsNullOrWhiteSpace(form.People))
        {
            return View("Paste", new PastePage(context, form, (refusals?[0] as SheetRefused)?.Problems ?? [], []));
        }

        var sheet = CheckedPeople.Of(form.People, context);
        if (sheet.Problems.Count > 0)
        {
            ModelState.Refuse(Prefix, nameof(form.People), sheet.Problems.Count == 1 ? "One value has to be corrected; the table says which. Nobody was added." : $"{sheet.Problems.Count} values have to be corrected; the table says which. Nobody was added.");
        }
        else if (sheet.People.Count == 0)
        {
            ModelState.Refuse(Prefix, nameof(form.People), "There is nobody on this sheet.");
        }

        return View("Paste", new PastePage(context, form, sheet.Problems, sheet.Problems.Count == 0 ? sheet.People : []));
    }
}
