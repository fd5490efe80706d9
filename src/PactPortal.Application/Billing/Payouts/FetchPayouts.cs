using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing.Payouts;

/// <summary>
/// Fetches what the card provider paid out, newest first, and the lines of what is new. Each payout is kept by a commit of its own: pressed
/// again, by two at once or after the provider fell silent half-way, nothing is there twice.
/// </summary>
public sealed class FetchPayouts(PortalDbContext db, IPaymentGateway gateway)
{
    private const int MostPages = 20;
    private const int MostItemized = 40;

    private static readonly Refusal NoCards = new("Cards are not taken here, so there are no payouts to fetch.");

    /// <returns>How many were new or had changed.</returns>
    public async Task<Outcome<int>> ExecuteAsync(Caller caller, CancellationToken cancellation)
    {
        if (!gateway.TakesCards)
        {
            return NoCards;
        }

        var act = caller.Act;
        var (kept, itemized) = (0, 0);
        string? after = null;
        for (var page = 0; page == 0 || (after is not null && page < MostPages); page++)
        {
            var answer = await gateway.ListPayoutsAsync(after, cancellation);
            if (answer.Trouble is { } trouble)
            {
                return Silent(trouble);
            }

            var known = await KnownAsync(answer.Value.Items, cancellation);
            foreach (var told in answer.Value.Items.Where(told => !known.Contains((told.Id, told.Status, true))))
            {
                if (itemized++ == MostItemized)
                {
                    return new Refusal($"{kept} payouts were fetched, and there are more. Press “Fetch payouts” again for the rest.");
                }

                var lines = await LinesAsync(told.Id, cancellation);
                if (lines.Trouble is { IsUndecided: true } unread)
                {
                    return Silent(unread);
                }

                kept += await KeepAsync(told, lines.Succeeded
                    && lines.Value.Count > 0 ? lines.Value : lines.Succeeded ? null : [], act, cancellation) ? 1 : 0;
            }

            after = answer.Value.Items.All(told => known.Contains((told.Id, told.Status, true))) ? null : answer.Value.Next;
        }

        return kept;
    }

    private async Task<HashSet<(string, PayoutStatus, bool)>> KnownAsync(IReadOnlyList<GatewayPayout> told, CancellationToken cancellation)
    {
        var ids = told.Select(payout => payout.Id).ToList();
        var known = await db.ProviderPayouts.AsNoTracking().Where(payout => ids.Contains(payout.ProviderId))
            .Select(payout => new { payout.ProviderId, payout.Status, HasLines = payout.LinesAt != null }).ToListAsync(cancellation);
        return [.. known.Select(payout => (payout.ProviderId, payout.Status, payout.HasLines))];
    }

    private async Task<GatewayAnswer<List<BalanceMovement>>> LinesAsync(string payoutId, CancellationToken cancellation)
    {
        var all = new List<BalanceMovement>();
        string? after = null;
        do
        {
            var answer = await gateway.ListMovementsAsync(new MovementQuery(PayoutId: payoutId, After: after), cancellation);
            if (answer.Trouble is { } trouble)
            {
                return trouble;
            }

            all.AddRange(answer.Value.Items);
            after = answer.Value.Next;
        }
        while (after is not null);

        return all;
    }

    /// <param name="lines">Null: they follow. Empty: the provider has none to tell, as of a payout that somebody made by hand.</param>
    private async Task<bool> KeepAsync(GatewayPayout told, List<BalanceMovement>? lines, Act act, CancellationToken cancellation)
    {
        var kept = await db.CommitAsync<bool>(
            act, "payout fetched", AuditSubject.Payout(told.Id),
            async token =>
            {
                var payout = await db.ProviderPayouts.SingleOrDefaultAsync(candidate => candidate.ProviderId == told.Id, token);
                if (payout is null)
                {
                    payout = new ProviderPayout(told.Id, told.Amount, told.MadeAt);
                    db.ProviderPayouts.Add(payout);
                }

                var changed = payout.Tell(told);
                if (payout.LinesAt is null && lines is not null)
                {
                    db.ProviderPayoutLines.AddRange(payout.Itemize(lines, act.At));
                    changed = true;
                }

                return changed ? true : Outcome.Unchanged(false);
            },
            cancellation);
        return kept.Value;
    }

    private static Refusal Silent(GatewayTrouble trouble) =>
        new($"The card service gave no answer ({trouble.Code}). What was fetched so far is kept; press “Fetch payouts” again in a while.");
}
