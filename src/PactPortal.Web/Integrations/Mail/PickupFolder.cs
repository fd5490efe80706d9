using System.Globalization;
using MimeKit;

namespace PactPortal.Web.Integrations.Mail;

/// <summary>Where Development's mail lies, a file a message, as mail programs open it.</summary>
public sealed record PickupFolder(string Path)
{
    private const int Shown = 200;
    private const string Extension = ".eml";

    /// <summary>The newest first, a bounded number.</summary>
    public async Task<IReadOnlyList<PickedUpMail>> ListAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(Path))
        {
            return [];
        }

        // Identifiers rise with time, and so do the files' names.
        var newest = Directory.EnumerateFiles(Path, "*" + Extension).OrderDescending(StringComparer.Ordinal).Take(Shown);
        var mails = new List<PickedUpMail>();
        foreach (var path in newest)
        {
            mails.Add(await ReadAsync(path, cancellation));
        }

        return mails;
    }

    public async Task<PickedUpMail?> FindAsync(Guid id, CancellationToken cancellation) => File.Exists(FileOf(id)) ? await ReadAsync(FileOf(id), cancellation) : null;

    internal async Task KeepAsync(Guid id, MimeMessage message, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path);
        message.Prepare(EncodingConstraint.SevenBit);
        // Written aside and moved: whoever lists the folder meets whole messages only.
        var aside = FileOf(id) + ".part";
        await message.WriteToAsync(MailMessages.Format(message), aside, cancellation);
        File.Move(aside, FileOf(id), overwrite: true);
    }

    private static async Task<PickedUpMail> ReadAsync(string path, CancellationToken cancellation)
    {
        using var message = await MimeMessage.LoadAsync(path, cancellation);
        return PickedUpMail.Of(Guid.ParseExact(System.IO.Path.GetFileNameWithoutExtension(path), "N"), message);
    }

    private string FileOf(Guid id) => System.IO.Path.Combine(Path, string.Create(CultureInfo.InvariantCulture, $"{id:N}{Extension}"));
}
