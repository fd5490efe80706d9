using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Choices;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Programme.Choices;

/// <summary>
/// The planning team takes somebody out of a session, and gives them a seat in another where one is free, whoever waits for it. The attendee is told, with
/// the reason; the coordinator isn't told of what the attendee chose.
/// </summary>
public sealed class MoveAttendee(PortalDbContext db, SessionChoiceChanges changes, SessionSeats seats)
{
    /// <param name="itemId">The session they are in.</param>
    public Task<Outcome<SessionChoice>> ExecuteAsync(
        Caller caller, Guid conveningId, Guid itemId, MoveAttendeeForm form, CancellationToken cancellation)
    {
        var (reason, to) = (form.ReadReason(), form.ReadTo(itemId));
        var act = caller.Act.Because(reason.Succeeded ? reason.Value : null);
        return db.CommitAsync<SessionChoice>(
            act, "attendee moved between sessions", AuditSubject.Attendee(form.AttendeeId),
            async token => await FindAsync(conveningId, form.AttendeeId, act, token) is not { } context
                ? new Refusal("This person has no seat at the convening any more. Nobody was moved.")
                : reason.Succeeded && to.Succeeded ? await MoveAsync(context, itemId, to.Value, form.Version, reason.Value, token)
                : (List<Refusal>)[.. to.Refusals, .. reason.Refusals],
            cancellation);
    }

    private async Task<Outcome<SessionChoice>> MoveAsync(
        ChoiceContext context, Guid itemId, Guid? toItemId, int version, string reason, CancellationToken cancellation)
    {
        var (attendeeId, conveningId) = (context.Attendee.AttendeeId, context.Convening.ConveningId);
        var was = await db.SessionChoices.SingleOrDefaultAsync(choice => choice.AttendeeId == attendeeId && choice.AgendaItemId == itemId, cancellation);
        if (was is null || was.Version != version)
        {
            return new Refusal("This choice changed while you were reading. Nobody was moved; look again.");
        }

        var released = (await db.FindLastReleaseAsync(conveningId, cancellation))?.Snapshot;
        if (released?.ItemsAndWithdrawn.FirstOrDefault(item => item.Id == itemId) is { } from && from.EndsAt <= context.Act.At)
        {
            return new Refusal("This session is over. Nobody was moved.");
        }

        var given = was;
        if (toItemId is { } to)
        {
            if (released?.Items.FirstOrDefault(item => item.Id == to) is not { } item)
            {
                return new Refusal("Choose a session of the list.", nameof(MoveAttendeeForm.To));
            }

            var chosen = await GiveSeatAsync(context, item, cancellation);
            if (!chosen.Succeeded)
            {
                return chosen.Failure;
            }

            given = chosen.Value;
            if (was.IsSeenBy(ChoiceMaker.Coordinator))
            {
                // What a coordinator chose stays theirs, in the other session too.
                given.ChooseToo(ChoiceMaker.Coordinator);
            }
        }

        await changes.GiveUpAsync(context, [was], cancellation);
        seats.Tell(
            new ChoiceNotice(conveningId, attendeeId, ChoiceNoticeKind.Moved, toItemId, context.Act.At) { FromItemId = itemId, Reason = reason },
            context.Attendee.Details.Email, context.Attendee.Details.FullName);
        return given;
    }

    private async Task<Outcome<SessionChoice>> GiveSeatAsync(ChoiceContext context, ReleasedItem item, CancellationToken cancellation)
    {
        var attendeeId = context.Attendee.AttendeeId;
        var there = await db.SessionChoices.SingleOrDefaultAsync(choice => choice.AttendeeId == attendeeId && choice.AgendaItemId == item.Id, cancellation);
        if (there?.State == ChoiceState.Seated)
        {
            return there;
        }

        if (context.WhyNot(item) is { } sentence)
        {
            return new Refusal(sentence, nameof(MoveAttendeeForm.To));
        }

        if (there?.State != ChoiceState.Offered
            && !await seats.TakeAsync(context.Convening.ConveningId, item.Id, passesOverTheWaiting: true, cancellation))
        {
            return new Refusal($"“{item.Title}” has no free seat.", nameof(MoveAttendeeForm.To));
        }

        if (there?.State == ChoiceState.Waiting)
        {
            await seats.TouchWaitingListAsync(context.Convening.ConveningId, item.Id, cancellation);
        }

        there ??= db.SessionChoices.Add(new SessionChoice(
            context.Convening.ConveningId, attendeeId, item.Id, ChoiceState.Wished, ChoiceMaker.PlanningTeam, context.Act.At)).Entity;
        there.TakeSeat();
        await db.LearnAsync(context.Convening.ConveningId, AgendaReaderKind.Attendee, attendeeId, [item.Id], cancellation);
        return there;
    }

    private async Task<ChoiceContext?> FindAsync(Guid conveningId, Guid attendeeId, Act act, CancellationToken cancellation) =>
        await db.Attendees.AsNoTracking().SingleOrDefaultAsync(
            one => one.AttendeeId == attendeeId && db.Registrations.Any(registration => registration.RegistrationId == one.RegistrationId
                && registration.ConveningId == conveningId && registration.Status == RegistrationStatus.Confirmed), cancellation) is { } attendee
            ? new ChoiceContext(
                await db.GetConveningAsync(conveningId, cancellation), attendee, await db.ReadAgendaSettingsAsync(conveningId, cancellation),
                ChoiceMaker.PlanningTeam, act)
            : null;
}
