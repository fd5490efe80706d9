using PactPortal.Domain.Seats;

namespace PactPortal.Domain.Tests;

/// <summary>The waiting list is worked out from the pools as they stand.</summary>
public sealed class WhoWaitsNow
{
    private static readonly Guid Convening = Guid.CreateVersion7();
    private static readonly string Day1 = SeatPoolKey.Day(1);
    private static readonly string Day2 = SeatPoolKey.Day(2);
    private static readonly string Sacramento1 = SeatPoolKey.CountyDay(1, Some.Sacramento);

    private int joined;

    [Fact]
    public void Kept_WhereSeatsCameFree_AreTheTeamsAndTheRestIsOpen()
    {
        var list = List([Team((Day1, 2))], Pool(Day1, 10));

        Assert.True(list.Turns[0].HasCome);
        Assert.Equal((2, 8, 1), (list.KeptIn(Day1), list.OpenIn(Day1), list.TeamsFor(Day1)));
        Assert.Null(list.ShortageOutside(Needs((Day1, 8))));
        Assert.Equal(new SeatShortage(SeatPoolKind.Day, Day1, 10, 10, 9, Kept: 2, Teams: 1), list.ShortageOutside(Needs((Day1, 9))));
    }

    [Fact]
    public void Waits_WhereSeatsAreTooFew_KeepsAllOfThemFromOutside()
    {
        var list = List([Team((Day1, 3))], Pool(Day1, 2));

        Assert.Equal([new PoolWait(Day1, 3, 2, 2)], list.Turns[0].Waits);
        Assert.Equal(0, list.OpenIn(Day1));
        Assert.Equal(new SeatShortage(SeatPoolKind.Day, Day1, 2, 2, 1, Kept: 2, Teams: 1), list.ShortageOutside(Needs((Day1, 1))));
    }

    [Fact]
    public void Waits_ForAPoolThatIsNotFullAnyMore_HoldsOnlyTheOneThatIs()
    {
        var list = List([Team((Day1, 2), (Day2, 2))], Pool(Day1, 0), Pool(Day2, 2));

        Assert.Equal([Day1], list.Turns[0].Waits.Select(wait => wait.Key));
        Assert.Null(list.ShortageOutside(Needs((Day2, 2))));
    }

    [Fact]
    public void Waits_BehindATeamThatNeedsMore_IsPassedOverOnlyByChoice()
    {
        var list = List([Team((Day1, 3)), Team((Day1, 1))], Pool(Day1, 2));

        var behind = list.Turns[1];

        Assert.True(behind.Waits[0].IsBehindOthers);
        Assert.Null(list.ShortageOf(behind));
        Assert.Equal([1], list.PassedOverBy(behind).Select(turn => turn.Place));
        Assert.Equal(new SeatShortage(SeatPoolKind.Day, Day1, 2, 2, 3), list.ShortageOf(list.Turns[0]));
    }

    [Fact]
    public void HasCome_BehindATeamWhoseTurnItIsToo_PassesNobodyOver()
    {
        var list = List([Team((Day1, 2)), Team((Day1, 1))], Pool(Day1, 3));

        Assert.All(list.Turns, turn => Assert.True(turn.HasCome));
        Assert.Empty(list.PassedOverBy(list.Turns[1]));
        Assert.Equal(0, list.OpenIn(Day1));
    }

    [Fact]
    public void Barred_ByItsOwnCountysCap_HoldsNoOtherPool()
    {
        var list = List([Team((Day1, 2), (Sacramento1, 2)), Team((Day1, 1))], Pool(Day1, 1), Pool(Sacramento1, 1));

        Assert.True(list.Turns[0].IsBarredByItsCounty);
        Assert.True(list.Turns[1].HasCome);
        Assert.Empty(list.PassedOverBy(list.Turns[1]));
        Assert.Equal((1, 1), (list.KeptIn(Sacramento1), list.TeamsFor(Day1)));
    }

    [Fact]
    public void Barred_BehindATeamOfItsCounty_WaitsForTheCountyAlone()
    {
        var list = List([Team((Day1, 1), (Sacramento1, 1)), Team((Day1, 1), (Sacramento1, 1)), Team((Day1, 1))], Pool(Day1, 2), Pool(Sacramento1, 1));

        Assert.Equal([true, false, true], list.Turns.Select(turn => turn.HasCome));
        Assert.True(list.Turns[1].IsBarredByItsCounty);
    }

    [Fact]
    public void Order_PutsMembersFirstUntilTheDateAndThenTheTimeOfJoining()
    {
        WaitingTeam[] teams = [Team(isMember: false, (Day1, 1)), Team((Day1, 1)), Team((Day1, 1))];

        var before = new WaitingList(teams, [Pool(Day1, 0)], Some.November, Some.September);
        var after = new WaitingList(teams, [Pool(Day1, 0)], Some.November, Some.November);

        Assert.Equal([teams[1], teams[2], teams[0]], before.Turns.Select(turn => turn.Team));
        Assert.Equal(teams, after.Turns.Select(turn => turn.Team));
    }

    private static WaitingList List(WaitingTeam[] teams, params SeatPool[] pools) => new(teams, pools, null, Some.September);

    private static SeatPool Pool(string key, int left) => new(Convening, SeatPoolKey.IsCountyDay(key) ? SeatPoolKind.CountyDay : SeatPoolKind.Day, key, left);

    private static Dictionary<string, int> Needs(params (string Key, int Count)[] needs) => needs.ToDictionary(need => need.Key, need => need.Count);

    private WaitingTeam Team(params (string Key, int Count)[] needs) => Team(isMember: true, needs);

    private WaitingTeam Team(bool isMember, params (string Key, int Count)[] needs) =>
        new(new WaitingListEntry(Convening, Guid.CreateVersion7(), needs[0].Count, isMember, Some.September.AddMinutes(joined++)), Needs(needs));
}
