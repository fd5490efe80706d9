using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Photographs;

/// <summary>The planning team takes the photograph of a speaker away, at once and for good. Done twice it is done once.</summary>
public sealed class TakeSpeakerPhotographAway(PortalDbContext db, SpeakerPhotos photos)
{
    /// <param name="hash">Of the photograph that was shown beside the button: another one stays.</param>
    public async Task<Outcome<Guid>> ExecuteAsync(
        Caller caller, Guid conveningId, Guid speakerId, string? hash, CancellationToken cancellation)
    {
        SpeakerPhoto? before = null;
        var outcome = await db.CommitAsync<Guid>(
            caller.Act, "speaker’s photograph taken away", AuditSubject.Speaker(speakerId, conveningId),
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

                if (speaker.Photo is not { } photo)
                {
                    return Outcome.Unchanged(speakerId);
                }

                if (photo.Hash != hash)
                {
                    return new Refusal("Another photograph was put meanwhile. Nothing was taken away; look at it first.");
                }

                before = photo;
                speaker.PutPhoto(null);
                SpeakerPhotos.Tell(db, speakerId, before, null);
                return speakerId;
            },
            cancellation);
        if (outcome.Succeeded)
        {
            await photos.DropAsync(before);
        }

        return outcome;
    }
}
