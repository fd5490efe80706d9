using PactPortal.Documents.Schedules;
using static PactPortal.Documents.Tests.Schedules.SampleSchedule;

namespace PactPortal.Documents.Tests.Schedules;

/// <summary>An app keeps what somebody marked by the event's number: it is the same in each release, and no other event's.</summary>
public sealed class ScheduleNumbersStay
{
    /// <summary>Two events that come to the same number, the earlier first.</summary>
    private static readonly (Guid Earlier, Guid Later) Same = FindSame();

    [Fact]
    public void Numbers_OfAnItem_AreTheSameForever()
    {
        var read = ReadSchedule.Only(Facts(Workshop()));

        Assert.Equal((1_279_679_159, "pact_2030-ws-1-1279679159"), (read.Number, read.Slug));
    }

    [Fact]
    public void Numbers_OthersComeAndGo_Stay()
    {
        var alone = ReadSchedule.Only(Facts(Workshop()));

        var others = Enumerable.Range(100, 140).Select(number => Dinner() with { Id = Id(number) });

        var among = ReadSchedule.Events(Facts([Workshop(), .. others]));

        Assert.Equal(alone.Number, Assert.Single(among, one => one.Id == alone.Id).Number);
        Assert.Equal(141, among.DistinctBy(one => one.Number).Count());
        Assert.Equal(141, among.DistinctBy(one => one.Slug).Count());
    }

    [Fact]
    public void Numbers_TwoEventsThatComeToOne_DifferAndTheEarlierKeepsIt()
    {
        var before = Numbers(Same.Earlier);

        var after = Numbers(Same.Later, Same.Earlier);

        Assert.Equal(before[Same.Earlier], after[Same.Earlier]);
        Assert.NotEqual(after[Same.Earlier], after[Same.Later]);
        Assert.Equal(before[Same.Earlier], Numbers(Same.Later)[Same.Later]); // the price: without the other it has that number
    }

    [Fact]
    public void Numbers_TheEarlierOfTwoIsCancelled_StayApart()
    {
        var cancelled = Dinner() with { Id = Same.Earlier, IsCancelled = true };

        var read = ReadSchedule.Only(Facts(cancelled, Workshop() with { Id = Same.Later }));

        Assert.Equal(Numbers(Same.Later, Same.Earlier)[Same.Later], read.Number);
    }

    private static Dictionary<Guid, int> Numbers(params Guid[] ids) =>
        ReadSchedule.Events(Facts([.. ids.Select(id => Dinner() with { Id = id })]))
            .ToDictionary(one => Guid.Parse(one.Id), one => one.Number);

    private static (Guid Earlier, Guid Later) FindSame()
    {
        Dictionary<int, Guid> seen = [];
        for (var number = 0; ; number++)
        {
            var id = Id(number);
            if (!seen.TryAdd(ScheduleNumbers.Hash(id, 0), id))
            {
                return (seen[ScheduleNumbers.Hash(id, 0)], id);
            }
        }
    }
}
