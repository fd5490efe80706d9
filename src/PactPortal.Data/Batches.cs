using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Audit;
using PactPortal.Domain;

namespace PactPortal.Data;

/// <summary>What rows from before something existed are given afterwards, so many in a commit that nobody waits long for a turn.</summary>
public static class Batches
{
    /// <summary>Does one thing to each of the rows until none is left. It may be run by two at once, and again.</summary>
    /// <param name="rows">In an order. A row that it was done to is none of them any more.</param>
    /// <param name="most">In one commit.</param>
    /// <returns>To how many it was done.</returns>
    public static async Task<int> CommitInBatchesAsync<T>(
        this PortalDbContext db, Act act, string action, AuditSubject subject, IQueryable<T> rows, int most, Action<T> change,
        CancellationToken cancellation)
    {
        var done = 0;
        int count;
        do
        {
            count = await rows.AnyAsync(cancellation)
                ? (await db.CommitAsync<int>(act, action, subject, ChangeSomeAsync, cancellation)).Value : 0;
            done += count;
        }
        while (count == most);
        return done;

        async Task<Outcome<int>> ChangeSomeAsync(CancellationToken token)
        {
            var some = await rows.Take(most).ToListAsync(token);
            some.ForEach(change);
            return some.Count;
        }
    }
}
