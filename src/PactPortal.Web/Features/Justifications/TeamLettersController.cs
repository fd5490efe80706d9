using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PactPortal.Application.Letters;
using PactPortal.Application.Registrations;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Features.Registrations;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Justifications;

/// <summary>The letter of a confirmed team: its people and prices are the registration's, its travel is still asked.</summary>
[Route("registrations/{reference}/letter")]
public sealed class TeamLettersController(RegistrationAccess teams, LetterPages pages, IssueLetter issue) : Controller
{
    private const string Prefix = nameof(BuilderPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Build(string reference, CancellationToken cancellation)
    {
        if (await teams.FindAsync(this.Caller().Reach, reference, this.Caller().Act.At,
            cancellation) is not { Registration.Status: RegistrationStatus.Confirmed } found)
        {
            return NotFound();
        }

        var form = await pages.FindOfTeamAsync(found.Registration.RegistrationId, cancellation) is { } letter
            && LetterPages.RequestOf(letter, found.Convening) is { } asked
            ? LetterForm.Of(asked, letter.Version)
            : LetterDefaults.For(found.Convening).ToForm(found.Registration.Attendees.Count);
        (form.County, form.Agency) = (form.County ?? found.Registration.CountyCode, form.Agency ?? found.Organization?.Name);
        return await ShowAsync(found.Convening, TeamNumbers.Of(found.Registration, found.PayerName), form, cancellation);
    }

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Letters)]
    public async Task<IActionResult> Issue(string reference, [Bind(Prefix = Prefix)] LetterForm form, CancellationToken cancellation)
    {
        if (await teams.FindAsync(this.Caller().Reach, reference, this.Caller().Act.At,
            cancellation) is not { Registration.Status: RegistrationStatus.Confirmed } found)
        {
            return NotFound();
        }

        var team = TeamNumbers.Of(found.Registration, found.PayerName);
        var letter = await form.Read(team.People)
            .ThenAsync(request => issue.ExecuteAsync(
                this.Caller(), found.Convening, request with { Roles = team.Roles, WithNames = form.WithNames }, team, null, cancellation));
        if (letter.Succeeded)
        {
            return LocalRedirect(JustificationLinks.To(letter.Value.Number));
        }

        ModelState.Refuse(Prefix, letter.Refusals);
        return await ShowAsync(found.Convening, team, form, cancellation);
    }

    private async Task<IActionResult> ShowAsync(Convening convening, TeamNumbers team, LetterForm form, CancellationToken cancellation) =>
        View("Builder", await pages.BuildAsync(convening, form, JustificationLinks.ForTeam(team.Reference), team, cancellation));
}
