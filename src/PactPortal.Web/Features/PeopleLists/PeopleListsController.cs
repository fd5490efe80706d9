using Microsoft.AspNetCore.Mvc;
using PactPortal.Documents;
using PactPortal.Documents.Lists;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Documents;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.PeopleLists;

/// <summary>Who comes, on paper: a roster for the planning team, badges and tent cards, and a sheet to sign for each day.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/lists")]
public sealed class PeopleListsController(PeopleListPages pages) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(PlannerConvening convening, CancellationToken cancellation) =>
        await pages.ShowAsync(convening, cancellation) is { } page ? View(page) : NotFound();

    [HttpGet("roster.pdf")]
    [AuditedDownload("roster")]
    public async Task<IActionResult> Roster(PlannerConvening convening, CancellationToken cancellation) =>
        await pages.FindAsync(convening, cancellation) is { } facts
            ? this.Document(RosterDocument.Compose(facts), $"{convening.Slug}-roster")
            : NotFound();

    [HttpGet("badges.pdf")]
    [AuditedDownload("badges")]
    public Task<IActionResult> Badges(PlannerConvening convening, CancellationToken cancellation) =>
        LabelsAsync(convening, "badges", BadgeSheets.Compose, cancellation);

    [HttpGet("tent-cards.pdf")]
    [AuditedDownload("tent cards")]
    public Task<IActionResult> TentCards(PlannerConvening convening, CancellationToken cancellation) =>
        LabelsAsync(convening, "tent-cards", Documents.Lists.TentCards.Compose, cancellation);

    [HttpGet("sign-in-{day:int}.pdf")]
    [AuditedDownload("sign-in sheet")]
    public async Task<IActionResult> SignIn(PlannerConvening convening, int day, CancellationToken cancellation) =>
        await pages.FindAsync(convening, cancellation) is { } facts && facts.Convening.Days
            .SingleOrDefault(candidate => candidate.Number == day) is { } wanted
            ? this.Document(SignInSheetDocument.Compose(facts, wanted), $"{convening.Slug}-sign-in-{day}")
            : NotFound();

    /// <summary>Labels for nobody are no sheet: the page of the lists says so.</summary>
    private async Task<IActionResult> LabelsAsync(
        PlannerConvening convening, string name, Func<PeopleListFacts, LabelSheets> compose, CancellationToken cancellation) =>
        await pages.FindAsync(convening, cancellation) switch
        {
            null => NotFound(),
            { People.Count: 0 } => Redirect(PeopleListLinks.All(convening.Slug)),
            var facts => this.Document(compose(facts), $"{convening.Slug}-{name}"),
        };
}
