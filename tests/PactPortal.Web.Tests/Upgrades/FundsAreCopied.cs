using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;

namespace PactPortal.Web.Tests.Upgrades;

/// <summary>The fund of a released state's convening is a fund and a rule now, and each number of it is what it was; <c>check-seats</c> was clean after the migration.</summary>
public sealed class FundsAreCopied(UpgradedStates states) : IClassFixture<UpgradedStates>
{
    public static TheoryData<string> Kept => UpgradedStates.KeptBefore("20261130231209_RecordsThatLast");

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Migrate_AKeptState_KeepsItsFund(string state)
    {
        var upgraded = await states.OfAsync(state);

        foreach (var before in upgraded.Before.Funds())
        {
            var fund = await upgraded.App.QueryAsync(db => db.Funds.AsNoTracking().SingleAsync(one => one.FundId == before.Id));
            var rule = await upgraded.App.QueryAsync(db => db.FundRules.AsNoTracking().SingleAsync(one => one.FundId == before.Id));
            var small = await upgraded.App.QueryAsync(db => db.FundRuleReserveCounties.Where(county => county.FundRuleId == rule.FundRuleId).Select(county => county.CountyCode).Order().ToListAsync());
            var seats = await upgraded.App.QueryAsync(db => db.FundRuleCountySeats.AsNoTracking().Where(county => county.FundRuleId == rule.FundRuleId).ToDictionaryAsync(county => county.CountyCode, county => county.Used));
            var entries = await upgraded.App.QueryAsync(db => db.FundEntries.AsNoTracking().Where(entry => entry.FundId == before.Id).ToListAsync());

            Assert.Equal((before.Id, before.Name, before.Budget, before.Left, before.Reserve), (rule.FundRuleId, fund.Name, fund.Budget, (fund.Balance, rule.ReserveBalance), rule.Reserve));
            Assert.Equal((1, before.SmallCounties), (rule.DrawOrder, string.Join(' ', small)));
            Assert.Equal(before.Seats.OrderBy(county => county.Key), seats.OrderBy(county => county.Key));
            Assert.True(before.Seats.Values.Sum() > 0, "Nobody used the fund.");
            Assert.Equal(
                before.Sums.OrderBy(sum => sum.Key),
                entries.GroupBy(entry => StoredName.Of(entry.Kind)).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => KeyValuePair.Create(kind.Key, (Money.Sum(kind.Select(entry => entry.Amount)), Money.Sum(kind.Select(entry => entry.FromReserve))))));
        }

        Assert.NotEmpty(upgraded.Before.Funds());
    }
}
