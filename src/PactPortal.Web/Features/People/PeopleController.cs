using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.People;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;
using PactPortal.Web.Ui.Lists;

namespace PactPortal.Web.Features.People;

/// <summary>People over registrations and years: found, named, joined and parted.</summary>
[Route("planning/people")]
public sealed class PeopleController(
    PersonList list, PersonPages pages, RenamePerson rename, PartPerson part, JoinPeople join, KeepPeopleApart apart, UndoMerge undo) :
        Controller
{
    private const string Prefix = nameof(PersonPage.Form);
    private const string PartPrefix = nameof(PersonPage.Part);

    [HttpGet("")]
    public async Task<IActionResult> Index(PersonListRequest request, CancellationToken cancellation) =>
        View(await list.Of(request).ToPageAsync(cancellation));

    [HttpGet("/planning/people.{format:listFormat}")]
    public IActionResult Export(string format, PersonListRequest request) => this.ListFile(list.Of(request), format);

    [HttpGet("{personId:guid}")]
    public async Task<IActionResult> Show(Guid personId, string? with, CancellationToken cancellation) =>
        await pages.ShowAsync(personId, with, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost("{personId:guid}")]
    public async Task<IActionResult> Rename(Guid personId, [Bind(Prefix = Prefix)] PersonNameForm form, CancellationToken cancellation)
    {
        var outcome = await rename.ExecuteAsync(this.Caller(), personId, form, cancellation);
        return await this.AnswerAsync(
            outcome, Prefix, PersonLinks.To, () => AgainAsync(personId, page => page with { Form = form }, cancellation));
    }

    [HttpPost("{personId:guid}/part")]
    public async Task<IActionResult> Part(Guid personId, [Bind(Prefix = PartPrefix)] PartPersonForm form, CancellationToken cancellation)
    {
        var outcome = await part.ExecuteAsync(this.Caller(), personId, form, cancellation);
        return await this.AnswerAsync(
            outcome, PartPrefix, PersonLinks.To, () => AgainAsync(personId, page => page with { Part = form }, cancellation));
    }

    [HttpPost("{personId:guid}/apart")]
    public async Task<IActionResult> Apart(Guid personId, Guid other, CancellationToken cancellation)
    {
        var outcome = await apart.ExecuteAsync(this.Caller(), personId, other, cancellation);
        return await this.AnswerAsync(outcome, Prefix, PersonLinks.To, () => AgainAsync(personId, page => page, cancellation));
    }

    [HttpPost("{personId:guid}/merges/{mergeId:guid}/undo")]
    public async Task<IActionResult> Undo(Guid personId, Guid mergeId, CancellationToken cancellation)
    {
        var outcome = await undo.ExecuteAsync(this.Caller(), personId, mergeId, cancellation);
        return await this.AnswerAsync(outcome, Prefix, PersonLinks.To, () => AgainAsync(personId, page => page, cancellation));
    }

    /// <summary>Both side by side, before anything is done; where there is no such pair, the page on which the other is found.</summary>
    [HttpGet("{personId:guid}/join")]
    public async Task<IActionResult> Compare(Guid personId, string? with, CancellationToken cancellation) =>
        await pages.JoinAsync(personId, new JoinPeopleForm { With = with }, cancellation) is { } page ? View("Join", page)
        : await pages.ShowAsync(personId, null, cancellation) is null ? NotFound()
        : Redirect(PersonLinks.To(personId));

    [HttpPost("{personId:guid}/join")]
    public async Task<IActionResult> Join(Guid personId, [Bind(Prefix = Prefix)] JoinPeopleForm form, CancellationToken cancellation)
    {
        var outcome = await join.ExecuteAsync(this.Caller(), personId, form, cancellation);
        return await this.AnswerAsync(outcome, Prefix, PersonLinks.To, () => CompareAgainAsync(personId, form, cancellation));
    }

    private async Task<IActionResult> CompareAgainAsync(Guid personId, JoinPeopleForm form, CancellationToken cancellation) =>
        await pages.JoinAsync(personId, form, cancellation) is { } page ? View("Join", page)
            : await AgainAsync(personId, shown => shown, cancellation);

    private async Task<IActionResult> AgainAsync(Guid personId, Func<PersonPage, PersonPage> keep, CancellationToken cancellation) =>
        await pages.ShowAsync(personId, null, cancellation) is { } page ? View("Show", keep(page)) : NotFound();
}
