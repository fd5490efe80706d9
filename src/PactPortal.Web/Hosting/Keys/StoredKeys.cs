using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data;

namespace PactPortal.Web.Hosting.Keys;

internal static class StoredKeys
{
    /// <summary>The certificates without which somebody can't read the keys of a database.</summary>
    public static async Task<IReadOnlyList<KeyCertificate>> CertificatesAsync(PortalDbContext db, CancellationToken cancellation) =>
        [.. (await db.DataProtectionKeys.AsNoTracking().Select(row => row.Xml).ToListAsync(cancellation)).SelectMany(xml => KeyXml.CertificatesOf(XElement.Parse(xml ?? "<key/>"))).Distinct()];
}
