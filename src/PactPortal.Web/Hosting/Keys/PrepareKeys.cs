using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;

namespace PactPortal.Web.Hosting.Keys;

/// <summary>
/// Makes the keys of the database ready before anything is protected: takes over those that lay in the data folder, so that sessions and
/// links go on; encrypts by the certificate what isn't; and stops a start that couldn't read them all.
/// </summary>
public sealed partial class PrepareKeys(
    PortalDbContext db, KeyOptions options, PortalOptions portal, IHostEnvironment environment, IServiceProvider services,
    ILoggerFactory loggers, TimeProvider time, ILogger<PrepareKeys> logger)
{
    private string Folder => Path.Combine(portal.DataFolder, "keys");

    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        await TakeOverAsync(cancellation);
        var stored = await db.DataProtectionKeys.AsNoTracking().ToListAsync(cancellation);
        var unreadable = stored.SelectMany(row => KeyXml.CertificatesOf(Parse(row))).FirstOrDefault(needed => !options.Reads(needed));
        if (unreadable is not null)
        {
            throw new StartRefusedException(options.Certificate is null
                ? $"The keys of the database are encrypted by the certificate {unreadable}, and Keys:Certificate names none: name its PFX file there."
                : $"The keys of the database are encrypted by the certificate {unreadable}, and Keys:Certificate is another: name its PFX file there, or in Keys:FormerCertificate.");
        }

        if (options.Certificate is not null)
        {
            await EncryptAsync(stored, cancellation);
        }
        else if (!environment.IsDevelopment())
        {
            Unencrypted(logger);
        }
    }

    private async Task TakeOverAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(Folder) || Directory.GetFiles(Folder, "key-*.xml") is not { Length: > 0 } files)
        {
            return;
        }

        await db.CommitAsync<bool>(
            Act.OfPortal(time.GetUtcNow(), "They lay in the data folder."), "keys taken over", AuditSubject.Portal("keys"),
            async token =>
            {
                if (await db.DataProtectionKeys.AnyAsync(token))
                {
                    return Outcome.Unchanged(true);
                }

                db.DataProtectionKeys.AddRange(files.Concat(Directory.GetFiles(Folder, "revocation-*.xml")).Select(Read));
                return true;
            },
            cancellation);
        var stored = await db.DataProtectionKeys.AsNoTracking().Select(key => key.FriendlyName).ToListAsync(cancellation);
        if (files.All(file => stored.Contains(Path.GetFileNameWithoutExtension(file))))
        {
            LeftInFolder(logger, Folder);
        }
        else
        {
            NotTakenOver(logger, Folder);
        }
    }

    private async Task EncryptAsync(List<DataProtectionKey> stored, CancellationToken cancellation)
    {
        if (options.Certificate is not { } certificate
            || stored.All(row => !KeyXml.IsUnencrypted(Parse(row))
                && KeyXml.CertificatesOf(Parse(row)).All(by => by.Thumbprint == certificate.Thumbprint)))
        {
            return;
        }

        var (encryptor, decryptor) = (new CertificateXmlEncryptor(certificate, loggers), new EncryptedXmlDecryptor(services));
        await db.CommitAsync<bool>(
            Act.OfPortal(time.GetUtcNow(), certificate.Thumbprint), "keys encrypted", AuditSubject.Portal("keys"),
            async token =>
            {
                foreach (var row in await db.DataProtectionKeys.ToListAsync(token))
                {
                    row.Xml = KeyXml.Encrypt(KeyXml.Decrypt(Parse(row), decryptor), encryptor).ToString(SaveOptions.DisableFormatting);
                }

                return true;
            },
            cancellation);
    }

    private static DataProtectionKey Read(string file)
    {
        try
        {
            return new DataProtectionKey
            {
                FriendlyName = Path.GetFileNameWithoutExtension(file),
                Xml = XElement.Load(file)
                .ToString(SaveOptions.DisableFormatting)
            };
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                $"The key {file} can’t be taken over: {exception.Message} Move it away to go on without the sessions and links that it protects.");
        }
    }

    private static XElement Parse(DataProtectionKey row) => XElement.Parse(row.Xml ?? "<key/>");

    [LoggerMessage(LogLevel.Warning,
        "Keys:Certificate names no certificate: the keys that protect sessions and links lie unencrypted in the database and its backups")]
    private static partial void Unencrypted(ILogger logger);

    [LoggerMessage(LogLevel.Warning,
        "The keys in {Folder} are in the database now: remove that folder once you won't go back to an earlier version")]
    private static partial void LeftInFolder(ILogger logger, string folder);

    [LoggerMessage(LogLevel.Warning,
        "The database has keys of its own, and those in {Folder} are not taken over: what they protect ends; remove that folder")]
    private static partial void NotTakenOver(ILogger logger, string folder);
}
