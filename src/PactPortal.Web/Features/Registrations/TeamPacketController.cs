using Microsoft.AspNetCore.Mvc;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Documents.Packets;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Documents;

namespace PactPortal.Web.Features.Registrations;

/// <summary>The packet of a confirmed team, for its own organization.</summary>
public sealed class TeamPacketController(RegistrationPages pages, PortalDbContext db, PublicAddress address) : Controller
{
    [HttpGet("registrations/{reference}/packet.pdf")]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation)
    {
        if (await pages.FindAsync(reference, cancellation) is not { Registration.Status: RegistrationStatus.Confirmed } context)
        {
            return NotFound();
        }

        var page = await pages.ShowAsync(context, cancellation);
        var agenda = await db.ReadLinesAsync(context.Convening.ConveningId, cancellation);
        var enclosures = await db.ReadEnclosuresAsync([context.Registration.RegistrationId], address, cancellation);
        var document = TeamPacketDocument.Compose(ConfirmationFactsOf.Facts(page), context.Convening, agenda, enclosures[context.Registration.RegistrationId]);
        return this.Document(document, TeamPacketDocuments.FileNameOf(reference));
    }
}
