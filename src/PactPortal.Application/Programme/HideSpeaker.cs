using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme;

/// <summary>Hides a speaker at their word, at once and everywhere. Only they show themselves again, on their own page.</summary>
public sealed class HideSpeaker(PortalDbContext db)
{
    public Task<Outcome<Guid>> ExecuteAsync(Caller caller, Guid conveningId, Guid speakerId, CancellationToken cancellation) =>
        db.CommitAsync<Guid>(
            caller.Act, "speaker hidden", AuditSubject.Speaker(speakerId, conveningId),
            async token =>
            {
                if (await db.SpeakersToChange(conveningId).SingleOrDefaultAsync(one => one.SpeakerId == speakerId, token) is not { } speaker)
                {
                    return Outcome.NotFound;
                }

                if (speaker.Visibility == SpeakerVisibility.Hidden)
                {
                    return Outcome.Unchanged(speakerId);
                }

                speaker.Change(SpeakerForm.TermsOf(speaker) with { Visibility = SpeakerVisibility.Hidden });
                return speakerId;
            },
            cancellation);
}
