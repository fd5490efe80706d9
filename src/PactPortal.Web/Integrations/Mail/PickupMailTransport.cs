using System.Text.Json;
using PactPortal.Domain.Mail;

namespace PactPortal.Web.Integrations.Mail;

/// <summary>Where Development's mail lies.</summary>
public sealed record PickupFolder(string Path);

/// <param name="At">Real time.</param>
public sealed record PickedUpMail(Guid Id, DateTimeOffset At, string ToAddress, string ToName, string Subject, string Text, string Html, IReadOnlyList<PickedUpFile> Files);

public sealed record PickedUpFile(string Name, string ContentType, byte[] Content);

/// <summary>Keeps mail in a folder instead of sending it, for /dev/mail. Development only.</summary>
public sealed class PickupMailTransport(PickupFolder folder, TimeProvider time) : IMailTransport
{
    private const int Shown = 200;

    public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder.Path);
        var kept = new PickedUpMail(
            mail.MessageId, time.GetUtcNow(), mail.To.Address, mail.To.Name, mail.Subject, mail.Text, mail.Html,
            [.. mail.Attachments.Select(attachment => new PickedUpFile(attachment.FileName, attachment.ContentType, attachment.Content.ToArray()))]);
        // Written aside and moved: whoever lists the folder meets whole messages only.
        var path = FileOf(mail.MessageId);
        await File.WriteAllBytesAsync(path + ".part", JsonSerializer.SerializeToUtf8Bytes(kept), cancellation);
        File.Move(path + ".part", path, overwrite: true);
        return new MailReceipt(MailAnswer.Accepted, "picked up");
    }

    /// <summary>The newest first, a bounded number.</summary>
    public static async Task<IReadOnlyList<PickedUpMail>> ListAsync(PickupFolder folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder.Path))
        {
            return [];
        }

        // Identifiers rise with time, and so do the files' names.
        var newest = Directory.EnumerateFiles(folder.Path, "*.json").OrderDescending(StringComparer.Ordinal).Take(Shown);
        var mails = new List<PickedUpMail>();
        foreach (var path in newest)
        {
            mails.Add(await ReadAsync(path, cancellation));
        }

        return mails;
    }

    public static async Task<PickedUpMail?> FindAsync(PickupFolder folder, Guid id, CancellationToken cancellation)
    {
        var path = Path.Combine(folder.Path, $"{id:N}.json");
        return File.Exists(path) ? await ReadAsync(path, cancellation) : null;
    }

    private static async Task<PickedUpMail> ReadAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<PickedUpMail>(file, cancellationToken: cancellation)
            ?? throw new InvalidDataException($"{Path.GetFileName(path)} holds no message.");
    }

    private string FileOf(Guid id) => Path.Combine(folder.Path, $"{id:N}.json");
}
