using PactPortal.Application.People;
using PactPortal.Application.Programme.Photographs;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Attendees;
using PactPortal.Domain.People;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme;

/// <summary>
/// Saves what a speaker says of themselves. Whom they are shown to holds at once, in every release. What they need is told to the access
/// coordinator and to no trail.
/// </summary>
public sealed class SaveOwnSpeakerPage(
    PortalDbContext db, SpeakerLinkAccess access, ConfirmedAddresses addresses, NeedsKeeping keeping, SpeakerPhotos photos, TimeProvider time)
{
    /// <param name="sent">Another photograph; its length is known. Null where none was chosen.</param>
    public async Task<Outcome<bool>> ExecuteAsync(string token, OwnSpeakerForm form, Stream? sent, CancellationToken cancellation)
    {
        var act = Act.OfSpeaker(time.GetUtcNow());
        var saved = Guid.Empty;
        SpeakerPhoto? before = null;
        var photo = await photos.KeepAsync(sent, OwnSpeakerForm.PhotoField, act.At, cancellation);
        var outcome = await db.CommitAsync<bool>(
            act, "speaker’s own page saved", _ => AuditSubject.Speaker(saved),
            async commit =>
            {
                if (await access.FindAsync(token, commit) is not { Speaker: var speaker } own)
                {
                    return new Refusal("This link has ended: your e-mail was changed. Nothing was saved.");
                }

                (saved, before) = (speaker.SpeakerId, null);
                var read = form.Read(own.Convening.Zone, photo);
                if (form.Version != speaker.Version)
                {
                    return read.Succeeded
                        ? SpeakerForm.Stale("page", SpeakerForm.TermsOf(speaker), read.Value.Terms, null, null)
                        : new StaleSave("page").Refuse();
                }

                if (!read.Succeeded)
                {
                    return read.Failure;
                }

                // What is kept no longer isn't taken from a page that was opened in time either.
                var isOver = keeping.Of(own.Convening, act.At).IsOver;
                before = PutPhoto(speaker, read.Value, form);
                Put(speaker, isOver ? read.Value with { AccessNeeds = null } : read.Value, form, act.At);
                await addresses.ConfirmAsync(speaker.PersonId, own.Email, AddressConfirmation.SavedOwnPage, act.At, commit);
                return true;
            },
            cancellation);
        await photos.DropAsync(outcome.Succeeded ? before : photo.Succeeded ? photo.Value : null);
        return outcome;
    }

    /// <returns>The photograph whose file goes; null where none does.</returns>
    private SpeakerPhoto? PutPhoto(Speaker speaker, OwnWords words, OwnSpeakerForm form)
    {
        var before = speaker.Photo;
        var now = words.Photo ?? (before is not null && form.TakeAway == before.Hash ? null : before);
        speaker.SayPhoto(now, words.MayShowPhoto);
        if (now == before)
        {
            return null;
        }

        SpeakerPhotos.Tell(db, speaker.SpeakerId, before, now);
        return before;
    }

    private static void Put(Speaker speaker, OwnWords words, OwnSpeakerForm form, DateTimeOffset at)
    {
        speaker.Change(words.Terms);
        speaker.SayPrivately(words.AccessNeeds, words.MayBeRecorded);
        speaker.Arrange(
            OwnSpeakerForm.Answer(speaker.Seat, form.Seat), OwnSpeakerForm.Answer(speaker.Hotel, form.Hotel),
            OwnSpeakerForm.Answer(speaker.TaxForm, form.TaxForm));
        var known = speaker.Absences?.Select(absence => new BarredTime(absence.StartsAt, absence.EndsAt));
        if (words.Times.Barred is { } barred && (known is null || !known.SequenceEqual(barred)))
        {
            speaker.SayAbsences(barred.Select(time => (time.StartsAt, time.EndsAt)), at);
        }
    }
}
