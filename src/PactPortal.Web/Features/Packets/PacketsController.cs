using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using PactPortal.Documents.Rendering.Html;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Documents;

namespace PactPortal.Web.Features.Packets;

/// <summary>The public registration packet, as a page and as PDF.</summary>
[Route("convenings/{slug}")]
[OutputCache(PolicyName = PublicPageCache.Policy)]
public sealed class PacketsController(PacketPages pages) : Controller
{
    [HttpGet("packet")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellation) =>
        await pages.FindAsync(slug, cancellation) is var (convening, document)
            ? View("Packet", new PacketPage(slug, convening.Name, HtmlRenderer.Render(document)))
            : NotFound();

    [HttpGet("packet.pdf")]
    public async Task<IActionResult> Pdf(string slug, CancellationToken cancellation) =>
        await pages.FindAsync(slug, cancellation) is var (_, document)
            ? this.Document(document, $"{slug}-registration-packet")
            : NotFound();
}
