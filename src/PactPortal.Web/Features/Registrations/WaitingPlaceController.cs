using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Registrations;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations;

/// <summary>A team's place on the waiting list, given up.</summary>
[Route("registrations/{reference}/waiting-list/leave")]
public sealed class WaitingPlaceController(RegistrationPages pages, LeaveWaitingList leave) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Ask(string reference, CancellationToken cancellation) =>
        await pages.FindAsync(reference, cancellation) switch
        {
            null => NotFound(),
            { Registration.Status: RegistrationStatus.Waitlisted } context => View("Leave", await pages.LeaveAsync(context, cancellation)),
            _ => LocalRedirect(RegistrationLinks.To(reference)),
        };

    [HttpPost("")]
    public async Task<IActionResult> Leave(string reference, CancellationToken cancellation) =>
        await this.AnswerAsync(
            await leave.ExecuteAsync(this.Caller(), reference, cancellation), "", _ => RegistrationLinks.To(reference),
            async () => await pages.FindAsync(reference, cancellation) is { } context ? View("Leave", await pages.LeaveAsync(context, cancellation)) : NotFound());
}
