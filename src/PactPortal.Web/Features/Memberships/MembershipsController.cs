using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Memberships;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Memberships;

/// <summary>Where I belong, and how I join.</summary>
[Route("account/organizations")]
public sealed class MembershipsController(MembershipPages pages, AskToJoin ask, AnswerInvitation answer) : Controller
{
    private const string Prefix = nameof(MyOrganizationsPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation, string? county = null) =>
        View(await pages.MineAsync(new JoinForm { County = string.IsNullOrEmpty(county) ? null : county }, cancellation));

    [HttpPost("")]
    public Task<IActionResult> Join([Bind(Prefix = Prefix)] JoinForm form, CancellationToken cancellation) =>
        AnswerAsync(() => ask.ExecuteAsync(this.Caller(), form, cancellation), form, cancellation);

    [HttpPost("invitations/{invitationId:guid}")]
    public Task<IActionResult> Invitation(Guid invitationId, bool accepted, CancellationToken cancellation) =>
        AnswerAsync(() => answer.ExecuteAsync(this.Caller(), invitationId, accepted, cancellation), new JoinForm(), cancellation);

    private async Task<IActionResult> AnswerAsync(Func<Task<Outcome<bool>>> act, JoinForm form, CancellationToken cancellation)
    {
        var outcome = ModelState.IsValid ? await act() : null;
        if (outcome is { Succeeded: true })
        {
            return LocalRedirect(MembershipLinks.Mine);
        }

        ModelState.Refuse(Prefix, outcome?.Refusals ?? []);
        return View("Index", await pages.MineAsync(form, cancellation));
    }
}
