using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using PactPortal.Documents.Rendering;
using PactPortal.Documents.Rendering.Html;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Packets;

/// <summary>The public registration packet, as a page and as PDF.</summary>
[Route("convenings/{slug}")]
[OutputCache(PolicyName = PublicPageCache.Policy)]
public sealed class PacketsController(PacketPages pages, IDocumentRenderer pdf) : Controller
{
    [HttpGet("packet")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellation) =>
        await pages.FindAsync(slug, cancellation) is var (convening, document)
            ? View("Packet", new PacketPage(slug, convening.Name, HtmlRenderer.Render(document)))
            : NotFound();

    [HttpGet("packet.pdf")]
    public async Task<IActionResult> Pdf(string slug, CancellationToken cancellation) =>
        await pages.FindAsync(slug, cancellation) is var (_, document)
            ? File(pdf.Render(document), pdf.ContentType, $"{slug}-registration-packet.pdf")
            : NotFound();
}
