using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Files;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Photographs;

/// <summary>Speakers' photographs in the file store, each in a file of its own.</summary>
public sealed partial class SpeakerPhotos(IFileStore store, IPhotographMaker maker, RealTime real, ILogger<SpeakerPhotos> logger)
{
    /// <summary>So long a file may lie there before a row speaks of it.</summary>
    private static readonly TimeSpan Unspoken = TimeSpan.FromDays(1);

    /// <summary>
    /// Makes the photograph of what was sent and keeps it. One whose row is refused afterwards is <see cref="DropAsync">dropped</see> again.
    /// </summary>
    /// <param name="sent">Its length is known; null where nothing was sent.</param>
    /// <param name="field">Beside which it is refused.</param>
    /// <param name="at">On the portal's clock.</param>
    /// <returns>Null where nothing was sent.</returns>
    public async Task<Outcome<SpeakerPhoto?>> KeepAsync(Stream? sent, string field, DateTimeOffset at, CancellationToken cancellation)
    {
        if (sent is null)
        {
            return (SpeakerPhoto?)null;
        }

        if (sent.Length is 0 or > SpeakerPhoto.Largest)
        {
            return new Refusal(sent.Length == 0 ? PhotographWords.Empty : PhotographWords.TooLarge, field);
        }

        var content = new byte[sent.Length];
        await sent.ReadExactlyAsync(content, cancellation);
        var made = await maker.MakeAsync(content, field, cancellation);
        return made.Succeeded ? await WriteAsync(made.Value, field, at, cancellation) : made.Failure;
    }

    public Task DropAsync(SpeakerPhoto? photo) =>
        photo is null ? Task.CompletedTask : store.DeleteAsync(PhotoFolder.Of(photo), CancellationToken.None);

    /// <summary>Null where the file is gone, as after a restore of the database alone.</summary>
    public Stream? Open(SpeakerPhoto photo) => store.OpenRead(PhotoFolder.Of(photo));

    /// <summary>Removes the files of which no row speaks a day after they were kept.</summary>
    /// <param name="spokenOf">Asked once the files are known, so that what is put meanwhile isn't missed.</param>
    public async Task ForgetAsync(Func<Task<List<SpeakerPhoto>>> spokenOf, CancellationToken cancellation)
    {
        var before = real.Now - Unspoken;
        var names = (await store.ListAsync(PhotoFolder.All, cancellation)).Where(name => KeptAt(name) < before).ToList();
        if (names.Count > 0)
        {
            foreach (var name in names.Except((await spokenOf()).Select(PhotoFolder.Of)))
            {
                await store.DeleteAsync(name, cancellation);
            }
        }
    }

    /// <summary>Tells in the entry of the commit that runs since when there is another photograph, or that there is none.</summary>
    internal static void Tell(PortalDbContext db, Guid speakerId, SpeakerPhoto? before, SpeakerPhoto? now) =>
        db.TellOfCommit(new AuditChange("speaker", speakerId.ToString(), "photograph kept since", At(before), At(now)));

    private async Task<Outcome<SpeakerPhoto?>> WriteAsync(MadePhotograph made, string field, DateTimeOffset at, CancellationToken cancellation)
    {
        var photo = new SpeakerPhoto(
            // The key has the time in it.
            Guid.CreateVersion7(real.Now).ToString("N"), Convert.ToHexStringLower(SHA256.HashData(made.Content)), made.Content.Length,
            made.Width, made.Height, at);
        try
        {
            await store.WriteAsync(PhotoFolder.Of(photo), stream => stream.Write(made.Content), cancellation);
            return photo;
        }
        catch (Exception exception) when (FileFault.IsStorageFault(exception))
        {
            NotKept(logger, exception);
            return new Refusal(PhotographWords.NotKept, field);
        }
    }

    private static string? At(SpeakerPhoto? photo) => photo?.KeptAt.ToString("u", CultureInfo.InvariantCulture);

    /// <summary>What isn't named by a key is nobody's, and as old as can be.</summary>
    private static DateTimeOffset KeptAt(string name) =>
        Guid.TryParse(name.Split('/')[^1], out var key) && key.Version == 7
            ? DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(key.ToString("N")[..12], 16))
            : DateTimeOffset.MinValue;

    [LoggerMessage(LogLevel.Warning, "A speaker's photograph could not be kept")]
    private static partial void NotKept(ILogger logger, Exception exception);
}
