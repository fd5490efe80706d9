using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Funding;

/// <summary>What a registration takes from a fund by a rule, or gives back to it.</summary>
/// <param name="On">As it was read.</param>
/// <param name="Kind">Commitment or release.</param>
public sealed record FundPosting(RuleForCounty On, FundEntryKind Kind, FundShare Share)
{
    /// <summary>What it adds to what the fund and its reserve have left, as a factor.</summary>
    public int Sign => Kind == FundEntryKind.Release ? 1 : -1;
}

/// <summary>
/// Moves what is left of funds, by updates that hold only while all of it is as it was read. First the seats of counties, then reserves,
/// then funds, each in the order of their identifiers: always, whatever the order in which a convening draws, so that no two teams
/// hold what the other waits for.
/// </summary>
public sealed class FundPostings(PortalDbContext db)
{
    /// <returns>The entries; null: somebody drew, gave back or changed a rule between reading and this, and the caller's retry
    /// undoes what was moved.</returns>
    public async Task<IReadOnlyList<FundEntry>?> TryPostAsync(
        Registration registration, string countyCode, IReadOnlyList<FundPosting> postings, Act act, CancellationToken cancellation)
    {
        foreach (var posting in postings.OrderBy(posting => posting.On.Rule.FundRuleId))
        {
            if (!await TryMoveSeatsAsync(posting, countyCode, cancellation))
            {
                return null;
            }
        }

        foreach (var posting in postings.Where(posting => !posting.Share.FromReserve.IsZero).OrderBy(posting => posting.On.Rule.FundRuleId))
        {
            if (!await TryMoveReserveAsync(posting, cancellation))
            {
                return null;
            }
        }

        foreach (var posting in postings.OrderBy(posting => posting.On.Fund.FundId))
        {
            if (!await TryMoveBalanceAsync(posting, cancellation))
            {
                return null;
            }
        }

        var entries = postings.Select(posting => FundEntry.OfRegistration(
            posting.On.Rule, registration.RegistrationId, countyCode, posting.Kind, posting.Share, act)).ToList();
        db.FundEntries.AddRange(entries);
        return entries;
    }

    private async Task<bool> TryMoveSeatsAsync(FundPosting posting, string countyCode, CancellationToken cancellation)
    {
        var (ruleId, before, after) = (posting.On.Rule.FundRuleId, posting.On.SeatsUsed, posting.On.SeatsUsed
            - (posting.Sign * posting.Share.Seats));
        if (after < 0 || (posting.Kind == FundEntryKind.Commitment && after > posting.On.Rule.SeatsPerCounty))
        {
            throw new InvalidOperationException(
                $"County {countyCode} would have {after} seats of {posting.On.Rule.SeatsPerCounty} by the rule {ruleId}.");
        }

        return await db.FundRuleCountySeats
            .Where(county => county.FundRuleId == ruleId && county.CountyCode == countyCode && county.Used == before)
            .ExecuteUpdateAsync(update => update.SetProperty(county => county.Used, after), cancellation) == 1;
    }

    private async Task<bool> TryMoveReserveAsync(FundPosting posting, CancellationToken cancellation)
    {
        var (ruleId, before, after) = (posting.On.Rule.FundRuleId, posting.On.Rule.ReserveBalance, posting.On.Rule.ReserveBalance
            + (posting.Sign * posting.Share.FromReserve));
        return await db.FundRules.Where(rule => rule.FundRuleId == ruleId && rule.ReserveBalance == before)
            .ExecuteUpdateAsync(update => update.SetProperty(rule => rule.ReserveBalance, after), cancellation) == 1;
    }

    // The version tells of everything that a price was computed from, its rules included.
    private async Task<bool> TryMoveBalanceAsync(FundPosting posting, CancellationToken cancellation)
    {
        var (fundId, version, after) = (posting.On.Fund.FundId, posting.On.Fund.Version, posting.On.Fund.Balance
            + (posting.Sign * posting.Share.Amount));
        return after >= Money.Zero
            && await db.Funds.Where(fund => fund.FundId == fundId && fund.Version == version)
                .ExecuteUpdateAsync(update => update.SetProperty(fund => fund.Balance, after)
                    .SetProperty(fund => fund.Version, fund => fund.Version + 1), cancellation) == 1;
    }
}
