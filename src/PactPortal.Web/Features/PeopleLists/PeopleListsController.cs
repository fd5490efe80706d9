using Microsoft.AspNetCore.Mvc;
using PactPortal.Documents;
using PactPortal.Documents.Lists;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Documents;

namespace PactPortal.Web.Features.PeopleLists;

/// <summary>Who comes, on paper: a roster for the planning team, badges and tent cards, and a sheet to sign for each day.</summary>
[Route("planning/convenings/{slug}/lists")]
public sealed class PeopleListsController(PeopleListPages pages) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation) => await pages.ShowAsync(slug, cancellation) is { } page ? View(page) : NotFound();

    [HttpGet("roster.pdf")]
    [AuditedDownload("roster")]
    public async Task<IActionResult> Roster(string slug, CancellationToken cancellation) =>
        await pages.FindAsync(slug, cancellation) is { } facts ? this.Document(RosterDocument.Compose(facts), $"{slug}-roster") : NotFound();

    [HttpGet("badges.pdf")]
    [AuditedDownload("badges")]
    public Task<IActionResult> Badges(string slug, CancellationToken cancellation) => LabelsAsync(slug, "badges", BadgeSheets.Compose, cancellation);

    [HttpGet("tent-cards.pdf")]
    [AuditedDownload("tent cards")]
    public Task<IActionResult> TentCards(string slug, CancellationToken cancellation) => LabelsAsync(slug, "tent-cards", Documents.Lists.TentCards.Compose, cancellation);

    [HttpGet("sign-in-{day:int}.pdf")]
    [AuditedDownload("sign-in sheet")]
    public async Task<IActionResult> SignIn(string slug, int day, CancellationToken cancellation) =>
        await pages.FindAsync(slug, cancellation) is { } facts && facts.Convening.Days.SingleOrDefault(candidate => candidate.Number == day) is { } wanted
            ? this.Document(SignInSheetDocument.Compose(facts, wanted), $"{slug}-sign-in-{day}")
            : NotFound();

    /// <summary>Labels for nobody are no sheet: the page of the lists says so.</summary>
    private async Task<IActionResult> LabelsAsync(string slug, string name, Func<PeopleListFacts, LabelSheets> compose, CancellationToken cancellation) =>
        await pages.FindAsync(slug, cancellation) switch
        {
            null => NotFound(),
            { People.Count: 0 } => Redirect(PeopleListLinks.All(slug)),
            var facts => this.Document(compose(facts), $"{slug}-{name}"),
        };
}
