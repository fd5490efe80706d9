using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;

namespace PactPortal.Application.Billing;

/// <summary>Gives billing documents their numbers, inside the commit that issues them.</summary>
public sealed class DocumentNumbers(PortalDbContext db)
{
    /// <summary>
    /// Raising the row comes first and holds it until the commit ends: nobody else gets the same number, and none is lost when this
    /// commit fails.
    /// </summary>
    /// <returns>As many numbers as are asked for, ascending.</returns>
    public async Task<IReadOnlyList<string>> TakeAsync(
        Convening convening, BillingDocumentKind kind, int count, CancellationToken cancellation)
    {
        var sequence = db.NumberSequences.Where(candidate => candidate.ConveningId == convening.ConveningId && candidate.Kind == kind);
        if (await RaiseAsync(sequence, count, cancellation) == 0)
        {
            db.NumberSequences.Add(new NumberSequence(convening.ConveningId, kind));
            await db.SaveChangesAsync(cancellation);
            await RaiseAsync(sequence, count, cancellation);
        }

        var last = await sequence.AsNoTracking().Select(candidate => candidate.Last).SingleAsync(cancellation);
        return [.. Enumerable.Range(last - count + 1, count).Select(number => BillingDocument.NumberOf(convening.NumberPrefix, kind, number))];
    }

    private static Task<int> RaiseAsync(IQueryable<NumberSequence> sequence, int by, CancellationToken cancellation) =>
        sequence.ExecuteUpdateAsync(update => update.SetProperty(candidate => candidate.Last, candidate => candidate.Last + by), cancellation);
}
