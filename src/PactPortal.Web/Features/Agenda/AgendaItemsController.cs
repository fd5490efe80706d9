using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Programme.Items;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Agenda;

/// <summary>One item of the draft: everything about it, who speaks in it, and its end.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/agenda/items")]
public sealed class AgendaItemsController(
    ItemPages pages, SaveAgendaItem save, SaveItemSpeakers saveSpeakers, CancelAgendaItem cancel, RemoveAgendaItem remove) : Controller
{
    private const string Prefix = nameof(ItemPage.Form);
    private const string SpeakersPrefix = nameof(ItemPage.Speakers);

    [HttpGet("new")]
    public async Task<IActionResult> New(PlannerConvening convening, string? day, CancellationToken cancellation) =>
        View("Item", await pages.NewAsync(convening, day, null, cancellation));

    [HttpPost("new")]
    public async Task<IActionResult> Add(
        PlannerConvening convening, [Bind(Prefix = Prefix)] AgendaItemForm form, CancellationToken cancellation)
    {
        var outcome = await save.ExecuteAsync(this.Caller(), convening.ConveningId, null, form, cancellation);
        return await this.AnswerAsync(
            outcome, Prefix, item => AgendaLinks.Item(convening.Slug, item.AgendaItemId),
            async () => View("Item", await pages.NewAsync(convening, null, form, cancellation)));
    }

    [HttpGet("{itemId:guid}")]
    public Task<IActionResult> Show(PlannerConvening convening, Guid itemId, CancellationToken cancellation) =>
        AgainAsync(convening, itemId, null, null, cancellation);

    [HttpPost("{itemId:guid}")]
    public async Task<IActionResult> Save(
        PlannerConvening convening, Guid itemId, [Bind(Prefix = Prefix)] AgendaItemForm form, CancellationToken cancellation)
    {
        var outcome = await save.ExecuteAsync(this.Caller(), convening.ConveningId, itemId, form, cancellation);
        return await this.AnswerAsync(
            outcome, Prefix, item => AgendaLinks.Desk(convening.Slug, item),
            () =>
            {
                ModelState.Forget(Prefix, nameof(form.Version), nameof(form.Shown));
                return AgainAsync(convening, itemId, form, null, cancellation);
            });
    }

    [HttpPost("{itemId:guid}/speakers")]
    public async Task<IActionResult> SaveSpeakers(
        PlannerConvening convening, Guid itemId, [Bind(Prefix = SpeakersPrefix)] ItemSpeakersForm form, CancellationToken cancellation)
    {
        var outcome = await saveSpeakers.ExecuteAsync(this.Caller(), convening.ConveningId, itemId, form, cancellation);
        return await this.AnswerAsync(
            outcome, SpeakersPrefix, item => AgendaLinks.Item(convening.Slug, item.AgendaItemId) + "#speakers",
            () =>
            {
                ForgetPeople();
                return AgainAsync(convening, itemId, null, form, cancellation);
            });
    }

    [HttpPost("{itemId:guid}/cancel")]
    public async Task<IActionResult> Cancel(PlannerConvening convening, Guid itemId, int version, CancellationToken cancellation)
    {
        var outcome = await cancel.ExecuteAsync(this.Caller(), convening.ConveningId, itemId, version, cancellation);
        return await this.AnswerAsync(
            outcome, "", item => AgendaLinks.Desk(convening.Slug, item), () => AgainAsync(convening, itemId, null, null, cancellation));
    }

    [HttpPost("{itemId:guid}/remove")]
    public async Task<IActionResult> Remove(PlannerConvening convening, Guid itemId, int version, CancellationToken cancellation)
    {
        var outcome = await remove.ExecuteAsync(this.Caller(), convening.ConveningId, itemId, version, cancellation);
        return await this.AnswerAsync(
            outcome, "", item => AgendaLinks.Desk(convening.Slug, AgendaLinks.DayOf(item)),
            () => AgainAsync(convening, itemId, null, null, cancellation));
    }

    /// <summary>Who speaks may be others by now: what was sent is put beside each person anew, and not beside their place in the list.</summary>
    private void ForgetPeople()
    {
        const string people = $"{SpeakersPrefix}.{nameof(ItemSpeakersForm.People)}[";
        foreach (var (key, _) in ModelState.Where(entry => entry.Key.StartsWith(people, StringComparison.Ordinal) && entry.Value?.Errors.Count == 0).ToList())
        {
            ModelState.Remove(key);
        }

        ModelState.Forget(SpeakersPrefix, nameof(ItemSpeakersForm.Version));
    }

    private async Task<IActionResult> AgainAsync(
        PlannerConvening convening, Guid itemId, AgendaItemForm? form, ItemSpeakersForm? speakers, CancellationToken cancellation) =>
        await pages.ShowAsync(convening, itemId, form, speakers, cancellation) is { } page ? View("Item", page) : NotFound();
}
