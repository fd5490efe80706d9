using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme;

/// <summary>
/// Asks a speaker for their parts: owes them the link to their own page, where they answer. While such a message waits, no second is owed.
/// </summary>
public sealed class AskSpeaker(PortalDbContext db)
{
    public Task<Outcome<Guid>> ExecuteAsync(Caller caller, Guid conveningId, Guid speakerId, CancellationToken cancellation) =>
        db.CommitAsync<Guid>(
            caller.Act, "speaker asked", AuditSubject.Speaker(speakerId, conveningId),
            async token =>
            {
                if (await db.SpeakersToChange(conveningId).SingleOrDefaultAsync(one => one.SpeakerId == speakerId, token) is not { } speaker)
                {
                    return Outcome.NotFound;
                }

                if (speaker.Email is not { } email)
                {
                    return new Refusal("Enter and save their e-mail first. Nothing was sent.");
                }

                var items = await db.ItemsOf(speakerId).Where(item => item.State != AgendaItemState.Cancelled).ToListAsync(token);
                if (items.Count == 0)
                {
                    return new Refusal("They have no part in an item that takes place. Give them one first. Nothing was sent.");
                }

                var asked = Ask(items, speakerId);
                if (await IsOwedAsync(speakerId, email, token))
                {
                    return asked ? speakerId : Outcome.Unchanged(speakerId);
                }

                // Their name isn't kept beside the message: they may hide it.
                db.OutboxMessages.Add(new OutboxMessage(MailKind.SpeakerAsked, speakerId, email, "", caller.Act.At));
                return speakerId;
            },
            cancellation);

    private static bool Ask(IEnumerable<AgendaItem> items, Guid speakerId)
    {
        var asked = false;
        foreach (var item in items)
        {
            if (item.Speakers.Single(one => one.SpeakerId == speakerId) is { Answer: SpeakingAnswer.NotAsked } part)
            {
                item.Give(speakerId, part.Role, SpeakingAnswer.Asked, null);
                asked = true;
            }
        }

        return asked;
    }

    private Task<bool> IsOwedAsync(Guid speakerId, string email, CancellationToken cancellation) =>
        db.OutboxMessages.AnyAsync(
            message => message.Kind == MailKind.SpeakerAsked && message.About == speakerId && message.State == OutboxState.Waiting
                && message.RecipientAddress == email,
            cancellation);
}
