using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;

namespace PactPortal.Application.Billing.Payments;

public sealed class BankMatches(PortalDbContext db, PaymentRecorder recorder)
{
    /// <summary>Matches a file's rows with the invoices of a convening as they are now.</summary>
    public async Task<IReadOnlyList<BankMatch>> FindAsync(Convening convening, BankFile file, CancellationToken cancellation)
    {
        var numbers = file.Rows.SelectMany(row => BankMatch.NumbersIn(row.Reference, convening.NumberPrefix)).Distinct().ToList();
        var keys = file.Rows.Select(row => row.Key(convening.ConveningId)).ToList();
        var done = await db.DoneOnce.AsNoTracking().Where(one => keys.Contains(one.Key)).Select(one => one.Key).ToListAsync(cancellation);
        return BankMatch.Of(file.Rows, convening.NumberPrefix, convening.ConveningId, await recorder.FindInvoicesAsync(convening.ConveningId, numbers, cancellation), done.ToHashSet());
    }
}
