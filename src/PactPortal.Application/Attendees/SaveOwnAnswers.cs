using Microsoft.EntityFrameworkCore;
using PactPortal.Application.People;
using PactPortal.Application.Programme.Choices;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Attendees;
using PactPortal.Domain.People;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Attendees;

/// <summary>Saves what an attendee says of themselves. The audit trail learns that they did, and nothing of what.</summary>
public sealed class SaveOwnAnswers(
    PortalDbContext db, PersonalLinkAccess access, ConfirmedAddresses addresses, NeedsKeeping keeping, TimeProvider time)
{
    public Task<Outcome<bool>> ExecuteAsync(string token, OwnForm form, CancellationToken cancellation)
    {
        var act = Act.OfAttendee(time.GetUtcNow());
        var saved = Guid.Empty;
        return db.CommitAsync<bool>(
            act, "attendee’s own answers saved", _ => AuditSubject.Attendee(saved),
            async commit =>
            {
                if (await access.FindAsync(token, commit) is not { } record)
                {
                    return new Refusal("This link has ended: the e-mail of this seat was changed. Nothing was saved.");
                }

                var says = form.Read();
                if (!says.Succeeded)
                {
                    return says.Failure;
                }

                var (attendeeId, address) = (record.Attendee.AttendeeId, record.Attendee.Details.Email);
                saved = attendeeId;
                var answers = await db.AttendeeAnswers.SingleOrDefaultAsync(candidate => candidate.AttendeeId == attendeeId
                    && candidate.Address == address, commit);
                if (form.Version != (answers?.Version ?? 0))
                {
                    return new Refusal(
                        "These answers were saved from another window meanwhile. Yours are below; save again to put them in place of those.");
                }

                answers ??= db.AttendeeAnswers.Add(new AttendeeAnswers(attendeeId, address)).Entity;
                var said = says.Value;
                // What is kept no longer isn't taken from a page that was opened in time either.
                answers.Say(
                    keeping.Of(record.Convening, act.At).IsOver ? said with { AccessNeeds = null, DietaryNeeds = null } : said, act.At);
                if (!record.ChoosesSessionsAt(act.At, await db.ReadAgendaSettingsAsync(record.Convening.ConveningId, commit)))
                {
                    await WishAsync(record, form, act.At, commit);
                }

                await addresses.ConfirmAsync(record.Attendee.PersonId, address, AddressConfirmation.SavedOwnPage, act.At, commit);
                return true;
            },
            cancellation);
    }

    /// <summary>
    /// Until sessions are chosen, what is offered on the days of the person can be wished for; what isn't ticked any more goes.
    /// </summary>
    private async Task WishAsync(OwnRecord record, OwnForm form, DateTimeOffset at, CancellationToken cancellation)
    {
        var (attendeeId, conveningId) = (record.Attendee.AttendeeId, record.Convening.ConveningId);
        var wanted = (await access.SessionsAsync(record, cancellation)).Where(session => form.SessionWishes.Contains(session.Code))
            .Select(session => session.AgendaItemId).ToHashSet();
        // The planning team may have given them a seat already: it is no wish, and stays.
        var chosen = await db.SessionChoices.Where(choice => choice.AttendeeId == attendeeId).ToListAsync(cancellation);
        db.SessionChoices.RemoveRange(chosen.Where(choice => choice.State == ChoiceState.Wished && !wanted.Contains(choice.AgendaItemId)));
        IReadOnlyList<Guid> added = [.. wanted.Except(chosen.Select(choice => choice.AgendaItemId))];
        db.SessionChoices.AddRange(added.Select(itemId => new SessionChoice(
            conveningId, attendeeId, itemId, ChoiceState.Wished, ChoiceMaker.Attendee, at)));
        await db.LearnAsync(conveningId, AgendaReaderKind.Attendee, attendeeId, added, cancellation);
    }
}
