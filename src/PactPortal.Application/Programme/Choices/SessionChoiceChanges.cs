using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Choices;

/// <summary>Chooses sessions for somebody and gives them up, in the commit of whoever does it.</summary>
public sealed class SessionChoiceChanges(PortalDbContext db, SessionSeats seats)
{
    /// <summary>
    /// Takes a seat, accepts the one that is offered, or joins the waiting list. Sessions at the same time are given up where, and only where, whoever presses
    /// was shown that; nobody comes from a waiting list into a seat without pressing.
    /// </summary>
    public async Task<Outcome<SessionChoice>> ChooseAsync(ChoiceContext context, string code, ChooseForm form, CancellationToken cancellation)
    {
        if (await FindAsync(context, code, cancellation) is not var (release, item))
        {
            return Outcome.NotFound;
        }

        var all = await ReadAsync(context, cancellation);
        var there = all.Find(choice => choice.AgendaItemId == item.Id);
        if (there?.State == ChoiceState.Seated)
        {
            return there.ChooseToo(context.Maker) ? there : Outcome.Unchanged(there);
        }

        if (context.WhyNot(item) is { } sentence)
        {
            return new Refusal(sentence);
        }

        if (there is { State: ChoiceState.Offered, OfferEndsAt: { } ends } && ends <= context.Act.At)
        {
            return new Refusal("The time to accept this seat is over. Join the waiting list again, or choose another session.");
        }

        var chosen = form.Waits ? await WaitAsync(context, item, there, cancellation)
            : await TakeAsync(context, release.Snapshot, item, all, form, cancellation);
        if (chosen.Succeeded)
        {
            await db.LearnAsync(
                context.Convening.ConveningId, AgendaReaderKind.Attendee, context.Attendee.AttendeeId, [item.Id], cancellation);
        }

        return chosen;
    }

    /// <summary>Gives a choice up: a seat, a place in the waiting list, an offer or a wish. What is free goes to the next in line.</summary>
    public async Task<Outcome<SessionChoice>> GiveUpAsync(ChoiceContext context, string code, CancellationToken cancellation)
    {
        if (await FindAsync(context, code, cancellation) is not var (_, item))
        {
            return Outcome.NotFound;
        }

        var all = await ReadAsync(context, cancellation);
        if (all.Find(choice => choice.AgendaItemId == item.Id && choice.IsSeenBy(context.Maker)) is not { } choice)
        {
            return Outcome.NotFound;
        }

        if (item.EndsAt <= context.Act.At)
        {
            return new Refusal("This session is over. Nothing was given up.");
        }

        await GiveUpAsync(context, [choice], cancellation);
        return choice;
    }

    /// <summary>Those of the sessions at the same time as an item in which somebody has a seat, as far as the maker sees them.</summary>
    public static IReadOnlyList<(SessionChoice Choice, ReleasedItem Item)> AtTheSameTime(
        ReleasedItem item, IEnumerable<SessionChoice> choices, AgendaSnapshot released, ChoiceMaker maker) =>
    [
        .. from choice in choices
           where choice.State == ChoiceState.Seated && choice.AgendaItemId != item.Id && choice.IsSeenBy(maker)
           join other in released.Items on choice.AgendaItemId equals other.Id
           where other.Overlaps(item)
           orderby other.StartsAt, other.Code
           select (choice, other),
    ];

    /// <summary>In the commit: ends choices, gives their seats back and offers them on.</summary>
    public async Task GiveUpAsync(ChoiceContext context, IReadOnlyList<SessionChoice> choices, CancellationToken cancellation)
    {
        var free = new List<Guid>();
        foreach (var choice in choices.Where(choice => choice.GiveUp(context.Maker)))
        {
            if (choice.HoldsSeat)
            {
                await seats.GiveBackAsync(choice, cancellation);
                free.Add(choice.AgendaItemId);
            }
            else
            {
                await seats.TouchWaitingListAsync(choice.ConveningId, choice.AgendaItemId, cancellation);
            }

            db.SessionChoices.Remove(choice);
        }

        await seats.OfferAsync(context.Convening.ConveningId, free, context.Act.At, cancellation);
    }

    private async Task<(AgendaRelease Release, ReleasedItem Item)?> FindAsync(ChoiceContext context, string code, CancellationToken cancellation) =>
        await db.FindLastReleaseAsync(context.Convening.ConveningId, cancellation) is { } release
        && release.Snapshot.ItemsAndWithdrawn.FirstOrDefault(one => string.Equals(one.Code, code, StringComparison.OrdinalIgnoreCase)) is { } item
            ? (release, item) : null;

    private Task<List<SessionChoice>> ReadAsync(ChoiceContext context, CancellationToken cancellation)
    {
        var attendeeId = context.Attendee.AttendeeId;
        return db.SessionChoices.Where(choice => choice.AttendeeId == attendeeId).ToListAsync(cancellation);
    }

    private async Task<Outcome<SessionChoice>> TakeAsync(
        ChoiceContext context, AgendaSnapshot released, ReleasedItem item, List<SessionChoice> all, ChooseForm form, CancellationToken cancellation)
    {
        var others = AtTheSameTime(item, all, released, context.Maker);
        if (!others.Select(other => other.Item.Code).ToHashSet().SetEquals(form.GivesUp))
        {
            return others is []
                ? new Refusal("The sessions at this time changed while you were reading. Nothing was chosen; look again.", nameof(form.GivesUp))
                : new Refusal($"There is a seat at this time already, in {string.Join(" and ", others.Select(other => other.Item.Title))}. "
                    + "Say which session it is to be.", nameof(form.GivesUp));
        }

        var there = all.Find(choice => choice.AgendaItemId == item.Id);
        if (there?.State != ChoiceState.Offered
            && !await seats.TakeAsync(context.Convening.ConveningId, item.Id, context.Maker == ChoiceMaker.PlanningTeam, cancellation))
        {
            return new Refusal("Every seat in this session is taken, or kept for those who wait. Join its waiting list.", nameof(form.Waits));
        }

        if (there?.State == ChoiceState.Waiting)
        {
            await seats.TouchWaitingListAsync(context.Convening.ConveningId, item.Id, cancellation);
        }

        var choice = Have(context, item, there);
        choice.TakeSeat();
        await GiveUpAsync(context, [.. others.Select(other => other.Choice)], cancellation);
        return choice;
    }

    private async Task<Outcome<SessionChoice>> WaitAsync(
        ChoiceContext context, ReleasedItem item, SessionChoice? there, CancellationToken cancellation)
    {
        if (there?.State is ChoiceState.Waiting or ChoiceState.Offered)
        {
            return there.ChooseToo(context.Maker) ? there : Outcome.Unchanged(there);
        }

        var conveningId = context.Convening.ConveningId;
        // Nobody waits beside a free seat: waiting for several at once would hold them all.
        if (await seats.HasFreeAsync(conveningId, item.Id, cancellation))
        {
            return new Refusal("A seat became free while you were reading. Choose this session to take it.", nameof(ChooseForm.Waits));
        }

        var choice = Have(context, item, there);
        choice.Wait(context.Act.At);
        await seats.TouchWaitingListAsync(conveningId, item.Id, cancellation);
        return choice;
    }

    private SessionChoice Have(ChoiceContext context, ReleasedItem item, SessionChoice? there)
    {
        there?.ChooseToo(context.Maker);
        return there ?? db.SessionChoices.Add(new SessionChoice(
            context.Convening.ConveningId, context.Attendee.AttendeeId, item.Id, ChoiceState.Wished, context.Maker, context.Act.At)).Entity;
    }
}
