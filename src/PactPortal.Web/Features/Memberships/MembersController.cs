using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Memberships;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Memberships;

/// <summary>An organization's people, for its coordinators.</summary>
[Route("account/organizations/{organizationId:guid}/people")]
public sealed class MembersController(MembershipPages pages, Invite invite, ChangeMember change, AnswerJoinRequest answer) : Controller
{
    private const string Prefix = nameof(PeoplePage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(Guid organizationId, CancellationToken cancellation) =>
        await pages.PeopleAsync(organizationId, new InviteForm(), cancellation) is { } page ? View("People", page) : NotFound();

    [HttpPost("invite")]
    public Task<IActionResult> Invite(Guid organizationId, [Bind(Prefix = Prefix)] InviteForm form, CancellationToken cancellation) =>
        AnswerAsync(organizationId, form, () => invite.ExecuteAsync(this.Caller(), organizationId, form, cancellation), cancellation);

    [HttpPost("change")]
    public Task<IActionResult> Change(Guid organizationId, MemberForm form, CancellationToken cancellation)
    {
        // Nobody types it: what can't be read is nobody, and refused as such.
        ModelState.Forget("", nameof(form.AccountId));
        return AnswerAsync(organizationId, new InviteForm(), () => change.ExecuteAsync(this.Caller(), organizationId, form, cancellation), cancellation);
    }

    [HttpPost("requests/{requestId:guid}")]
    public Task<IActionResult> Answer(Guid organizationId, Guid requestId, AnswerForm form, CancellationToken cancellation) =>
        AnswerAsync(organizationId, new InviteForm(), () => answer.ExecuteAsync(this.Caller(), requestId, organizationId, form, cancellation), cancellation);

    private async Task<IActionResult> AnswerAsync(Guid organizationId, InviteForm form, Func<Task<Outcome<bool>>> act, CancellationToken cancellation)
    {
        if (await pages.PeopleAsync(organizationId, form, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View("People", page);
        }

        var outcome = await act();
        if (outcome.IsNotFound)
        {
            return NotFound();
        }

        if (outcome.Succeeded)
        {
            return LocalRedirect(MembershipLinks.People(organizationId));
        }

        ModelState.Refuse(Prefix, outcome.Refusals);
        return View("People", page);
    }
}
