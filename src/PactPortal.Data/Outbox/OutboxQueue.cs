using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Mail;

namespace PactPortal.Data.Outbox;

/// <summary>Claims what is due and records how it went. Real time throughout: a demonstration's clock may jump.</summary>
public static class OutboxQueue
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>The oldest message that is due and that nobody holds, now held by the claim. A dead process's claim runs out.</summary>
    public static Task<OutboxMessage?> ClaimNextAsync(this PortalDbContext db, Guid claim, DateTimeOffset now, CancellationToken cancellation) =>
        db.MaintainAsync(
            async token =>
            {
                while (await Due(db, now).OrderBy(message => message.EnqueuedAt).Select(message => (Guid?)message.OutboxMessageId).FirstOrDefaultAsync(token) is { } next)
                {
                    DateTimeOffset? until = now + Lease;
                    var taken = await Due(db, now).Where(message => message.OutboxMessageId == next).ExecuteUpdateAsync(
                        update => update.SetProperty(message => message.Claim, claim)
                            .SetProperty(message => message.ClaimedUntil, until)
                            .SetProperty(message => message.Attempts, message => message.Attempts + 1),
                        token);
                    if (taken == 1)
                    {
                        return await db.OutboxMessages.AsNoTracking().SingleAsync(message => message.OutboxMessageId == next, token);
                    }
                }

                return null;
            },
            cancellation);

    /// <summary>
    /// The rows of the same message, to whomever they go: owed of the same record at the same instant. Those that wait are held
    /// until the commit ends, so that two that are sent at once don't both find the same recipient.
    /// </summary>
    public static async Task<IReadOnlyList<OutboxMessage>> HoldCopiesAsync(this PortalDbContext db, OutboxMessage message, CancellationToken cancellation)
    {
        var (kind, about, at) = (message.Kind, message.About, message.EnqueuedAt);
        await db.OutboxMessages.Where(row => row.State == OutboxState.Waiting && row.EnqueuedAt == at && row.Kind == kind && row.About == about)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.Claim, row => row.Claim), cancellation);
        return await db.OutboxMessages.AsNoTracking()
            .Where(row => row.State != OutboxState.Dropped && row.EnqueuedAt == at && row.Kind == kind && row.About == about).ToListAsync(cancellation);
    }

    /// <returns>False where the claim had run out and somebody else has the message.</returns>
    public static async Task<bool> AddressAsync(this PortalDbContext db, OutboxMessage message, MailParty to, CancellationToken cancellation) =>
        await db.OutboxMessages.Where(row => row.OutboxMessageId == message.OutboxMessageId && row.Claim == message.Claim).ExecuteUpdateAsync(
            update => update.SetProperty(row => row.RecipientAddress, to.Address).SetProperty(row => row.RecipientName, to.Name), cancellation) == 1;

    /// <returns>False where the claim had run out and somebody else has the message.</returns>
    public static async Task<bool> FinishAsync(
        this PortalDbContext db, OutboxMessage message, OutboxState state, DateTimeOffset? dueAt, string? problem, DateTimeOffset now, CancellationToken cancellation)
    {
        DateTimeOffset? doneAt = now;
        return await db.OutboxMessages.Where(row => row.OutboxMessageId == message.OutboxMessageId && row.Claim == message.Claim).ExecuteUpdateAsync(
            update => update.SetProperty(row => row.State, state)
                .SetProperty(row => row.DueAt, dueAt)
                .SetProperty(row => row.Problem, problem)
                .SetProperty(row => row.DoneAt, doneAt)
                .SetProperty(row => row.Claim, (Guid?)null)
                .SetProperty(row => row.ClaimedUntil, (DateTimeOffset?)null),
            cancellation) == 1;
    }

    /// <summary>
    /// Gives a claimed message back as it was: the server could not be used, whatever the message, and the attempt doesn't count.
    /// An outage may last longer than a message is tried.
    /// </summary>
    public static Task PutBackAsync(this PortalDbContext db, OutboxMessage message, string problem, CancellationToken cancellation) =>
        db.MaintainAsync(
            token => db.OutboxMessages.Where(row => row.OutboxMessageId == message.OutboxMessageId && row.Claim == message.Claim).ExecuteUpdateAsync(
                update => update.SetProperty(row => row.Attempts, row => row.Attempts - 1)
                    .SetProperty(row => row.Problem, problem)
                    .SetProperty(row => row.Claim, (Guid?)null)
                    .SetProperty(row => row.ClaimedUntil, (DateTimeOffset?)null),
                token),
            cancellation);

    private static IQueryable<OutboxMessage> Due(PortalDbContext db, DateTimeOffset now) =>
        db.OutboxMessages.Where(message => message.State == OutboxState.Waiting && db.OperatingStates.Any(state => state.MailHeldSince == null)
            && (message.DueAt == null || message.DueAt <= now) && (message.ClaimedUntil == null || message.ClaimedUntil < now));
}
