using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Programme;

/// <summary>Everything that anybody may read of the demonstration, and what of it a reader sees.</summary>
internal static class PublicAddresses
{
    public static async Task<IReadOnlyList<string>> AllAsync(PortalApp app)
    {
        var sessions = await app.QueryAsync(db => db.AgendaItems.AsNoTracking().OrderBy(session => session.Code).Select(session => session.Code).ToListAsync());
        return
        [
            "/", "/convenings", "/about", "/contact", "/privacy", "/accessibility", "/verify", "/account/sign-in",
            .. new[] { Some.Convening, Some.Gathering, Some.Archive }.SelectMany(slug => new[] { "", "/agenda", "/speakers" }.Select(part => $"/convenings/{slug}{part}")),
            .. new[] { "agenda?q=the", "agenda?track=LEAD", "agenda?for=Probation", "agenda.ics", "agenda.xml", "agenda.json", "packet", "packet.pdf", "justification" }.Select(part => $"/convenings/{Some.Convening}/{part}"),
            .. sessions.Select(code => $"/convenings/{Some.Convening}/sessions/{code}"),
        ];
    }

    /// <summary>What stands there, whatever kind of file it is.</summary>
    public static async Task<string> TextAsync(PortalBrowser browser, string address)
    {
        if (address.EndsWith(".pdf", StringComparison.Ordinal))
        {
            return await browser.PdfTextAsync(address);
        }

        var page = await browser.GetAsync(address);
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        // A folded line of a calendar may break a name.
        return page.Html.Replace("\r\n ", "", StringComparison.Ordinal);
    }
}
