using Microsoft.EntityFrameworkCore;
using PactPortal.Application.People;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.People;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme;

/// <summary>A speaker confirms or declines a part they were asked for, and may change their mind.</summary>
public sealed class AnswerAsSpeaker(PortalDbContext db, SpeakerLinkAccess access, ConfirmedAddresses addresses, TimeProvider time)
{
    public const string Confirm = "confirm", Decline = "decline";

    public Task<Outcome<bool>> ExecuteAsync(string token, Guid agendaItemId, string? answer, CancellationToken cancellation)
    {
        var act = Act.OfSpeaker(time.GetUtcNow());
        return db.CommitAsync<bool>(
            act, answer == Decline ? "part declined" : "part confirmed", AuditSubject.AgendaItem(agendaItemId),
            async commit =>
            {
                if (await access.FindAsync(token, commit) is not { Speaker: var speaker } own
                    || await db.ItemsOf(speaker.SpeakerId)
                        .SingleOrDefaultAsync(one => one.AgendaItemId == agendaItemId, commit) is not { } item
                    || item.Speakers.Single(one => one.SpeakerId == speaker.SpeakerId) is not { Answer: not SpeakingAnswer.NotAsked } part)
                {
                    return Outcome.NotFound;
                }

                if (answer is not (Confirm or Decline))
                {
                    return new Refusal("Choose whether you confirm or decline.");
                }

                if (item.State == AgendaItemState.Cancelled)
                {
                    return new Refusal("This was cancelled meanwhile. There is nothing to answer any more.");
                }

                var said = answer == Confirm ? SpeakingAnswer.Confirmed : SpeakingAnswer.Declined;
                if (part.Answer == said)
                {
                    return Outcome.Unchanged(true);
                }

                item.Give(speaker.SpeakerId, part.Role, said, act.At);
                await addresses.ConfirmAsync(speaker.PersonId, own.Email, AddressConfirmation.SavedOwnPage, act.At, commit);
                return true;
            },
            cancellation);
    }
}
