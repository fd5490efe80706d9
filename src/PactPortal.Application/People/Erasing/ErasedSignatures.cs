using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.People;

namespace PactPortal.Application.People.Erasing;

/// <summary>
/// The name that somebody left on what they did: sent, recorded, answered. Where the account is stored beside it, that says whose it is;
/// where the name stands alone, and another account has the same, it stays: it is as much the other's.
/// </summary>
public sealed class ErasedSignatures(PortalDbContext db)
{
    public async Task TakeOutAsync(Erasure erasure, CancellationToken cancellation)
    {
        var accounts = erasure.AccountIds.Select(account => (Guid?)account).ToList();
        if (accounts.Count == 0)
        {
            return;
        }

        await EraseAsync(db.Set<Domain.Registrations.TimelineEntry>()
            .Where(one => accounts.Contains(one.Actor)), one => one.ActorName, cancellation);
        await EraseAsync(db.ConveningChanges.Where(one => accounts.Contains(one.Actor)), one => one.ActorName, cancellation);
        await EraseAsync(db.SilencedConflicts.Where(one => accounts.Contains(one.SilencedBy)), one => one.SilencedByName, cancellation);
        await EraseAsync(db.PrintJobs.Where(one => accounts.Contains(one.RequestedBy)), one => one.RequestedByName, cancellation);

        // Entries from before actors were kept by identifier alone: the one change that the triggers let through.
        await db.AuditEntries.Where(entry => accounts.Contains(entry.Actor) && entry.ActorName != "")
            .ExecuteUpdateAsync(update => update.SetProperty(entry => entry.ActorName, ""), cancellation);

        var folded = erasure.Known.Names.Select(PersonName.Fold).ToHashSet(StringComparer.Ordinal);
        var others = await db.Users.Where(account => !accounts.Contains(account.Id)).Select(account => account.DisplayName)
            .ToListAsync(cancellation);
        if (others.Any(other => folded.Contains(PersonName.Fold(other))))
        {
            return;
        }

        var names = erasure.Known.Names;
        await EraseAsync(SignedBy(db.PurchaseOrders, one => one.GivenBy, names), one => one.GivenBy, cancellation);
        await EraseAsync(SignedBy(db.PurchaseOrders, one => one.AnsweredBy, names), one => one.AnsweredBy, cancellation);
        await EraseAsync(SignedBy(db.Payments, one => one.RecordedBy, names), one => one.RecordedBy, cancellation);
        await EraseAsync(SignedBy(db.Refunds, one => one.RequestedBy, names), one => one.RequestedBy, cancellation);
        await EraseAsync(SignedBy(db.EndedMemberships, one => one.EndedBy, names), one => one.EndedBy, cancellation);
        await EraseAsync(SignedBy(db.Invitations, one => one.InvitedBy, names), one => one.InvitedBy, cancellation);
        await EraseAsync(SignedBy(db.JoinRequests, one => one.AnsweredBy, names), one => one.AnsweredBy, cancellation);
        await EraseAsync(SignedBy(db.CountyFacts, one => one.RecordedBy, names), one => one.RecordedBy, cancellation);
        await EraseAsync(SignedBy(db.SeatPools, one => one.OverriddenBy, names), one => one.OverriddenBy, cancellation);
        await EraseAsync(SignedBy(db.AccessibilityCases, one => one.ClosedBy, names), one => one.ClosedBy, cancellation);
    }

    private static Task<int> EraseAsync<T>(IQueryable<T> rows, Expression<Func<T, string?>> signature, CancellationToken cancellation) =>
        rows.ExecuteUpdateAsync(update => update.SetProperty(signature, PersonName.Erased), cancellation);

    // The question "is it one of these names", about whichever property holds the signature.
    private static IQueryable<T> SignedBy<T>(
        IQueryable<T> rows, Expression<Func<T, string?>> signature, IReadOnlyCollection<string> names) =>
        rows.Where(Expression.Lambda<Func<T, bool>>(
            Expression.Call(
                typeof(Enumerable), nameof(Enumerable.Contains), [typeof(string)], Expression.Constant(names.ToList()), signature.Body),
            signature.Parameters));
}
