using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Accessibility;
using PactPortal.Data;
using PactPortal.Domain.Counties;

namespace PactPortal.Web.Features.Accessibility.Manage;

/// <summary>Queries of accessibility cases for those who answer them.</summary>
public sealed class CasePages(PortalDbContext db, TimeProvider time)
{
    private const int RowsOnPage = 25;

    /// <summary>Open cases first, the next one due on top; then the closed ones, latest first.</summary>
    public async Task<CasesPage> ListAsync(int page, CancellationToken cancellation)
    {
        var number = Math.Clamp(page, 1, 10_000);
        var rows = await db.AccessibilityCases.AsNoTracking()
            .OrderBy(one => one.ClosedAt == null ? 0 : 1).ThenByDescending(one => one.ClosedAt).ThenBy(one => one.DueOn).ThenBy(one => one.Reference)
            .Skip((number - 1) * RowsOnPage).Take(RowsOnPage + 1).ToListAsync(cancellation);
        var open = await Open().CountAsync(cancellation);
        return new CasesPage([.. rows.Take(RowsOnPage)], open, California.Today(time.GetUtcNow()), number, rows.Count > RowsOnPage);
    }

    /// <summary>A row for each that waits for an answer; cases are of no convening.</summary>
    public IQueryable<Guid> Open() => db.AccessibilityCases.Where(one => one.ClosedAt == null).Select(_ => Guid.Empty);

    public async Task<CasePage?> FindAsync(string reference, CloseForm form, CancellationToken cancellation) =>
        await db.AccessibilityCases.AsNoTracking().SingleOrDefaultAsync(one => one.Reference == reference, cancellation) is { } found
            ? new CasePage(found, form, California.Today(time.GetUtcNow()))
            : null;
}
