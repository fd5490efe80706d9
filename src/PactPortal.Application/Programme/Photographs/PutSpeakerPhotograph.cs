using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Photographs;

/// <summary>
/// The planning team puts a photograph of a speaker in the place of the one there is. Whether it may be shown is the speaker's to say, of this
/// picture. Sent twice it is put once.
/// </summary>
public sealed class PutSpeakerPhotograph(PortalDbContext db, SpeakerPhotos photos)
{
    private const string Field = "File";

    /// <param name="version">The speaker's version when the form was shown.</param>
    /// <param name="sent">The picture; its length is known. Null where none was chosen.</param>
    public async Task<Outcome<Guid>> ExecuteAsync(
        Caller caller, Guid conveningId, Guid speakerId, int? version, Stream? sent, CancellationToken cancellation)
    {
        if (sent is null)
        {
            return new Refusal(PhotographWords.Choose, Field);
        }

        var made = await photos.KeepAsync(sent, Field, caller.Act.At, cancellation);
        if (!made.Succeeded)
        {
            return made.Failure;
        }

        SpeakerPhoto? before = null;
        var outcome = await db.CommitAsync<Guid>(
            caller.Act, "speaker’s photograph put", AuditSubject.Speaker(speakerId, conveningId),
            async token =>
            {
                before = null;
                if (await db.SpeakersToChange(conveningId).SingleOrDefaultAsync(one => one.SpeakerId == speakerId, token) is not { } speaker)
                {
                    return Outcome.NotFound;
                }

                if (speaker.Visibility == SpeakerVisibility.Hidden)
                {
                    return new Refusal(SaveSpeaker.Private);
                }

                if (speaker.Photo?.Hash == made.Value?.Hash)
                {
                    return Outcome.Unchanged(speakerId);
                }

                if (version != speaker.Version)
                {
                    return new StaleSave("speaker").Refuse();
                }

                before = speaker.Photo;
                speaker.PutPhoto(made.Value);
                SpeakerPhotos.Tell(db, speakerId, before, made.Value);
                return speakerId;
            },
            cancellation);
        await photos.DropAsync(outcome is { Succeeded: true, IsUnchanged: false } ? before : made.Value);
        return outcome;
    }
}
