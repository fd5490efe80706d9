using PactPortal.Domain.Programme;

namespace PactPortal.Data.Programme;

public static class GivenCodes
{
    /// <summary>What items were called in releases, also of those that the draft has no more: their addresses keep answering.</summary>
    public static async Task<IReadOnlyList<string>> ReadGivenCodesAsync(
        this PortalDbContext db, Guid conveningId, CancellationToken cancellation) =>
        await db.FindLastReleaseAsync(conveningId, cancellation) is { Snapshot: var last }
            ? [.. last.Items.Concat(last.Withdrawn).Select(item => item.Code)]
            : [];
}
