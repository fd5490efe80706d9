using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Conflicts;

namespace PactPortal.Domain.Tests;

public sealed class ItemsLeaveTheirDayOrBlock
{
    private readonly SomeAgenda agenda = new();

    [Theory]
    [InlineData("2026-12-08 00:00", null)]
    [InlineData("2026-12-08 04:30", null)]
    [InlineData("2026-12-08 23:59", null)]
    [InlineData("2026-12-09 00:00", null)]
    [InlineData("2026-12-09 04:59", null)]
    [InlineData("2026-12-09 05:00", "N1 belongs to day 1, Tuesday, December 8, and starts Wednesday, December 9, 5:00 a.m.")]
    [InlineData("2026-12-07 23:59", "N1 belongs to day 1, Tuesday, December 8, and starts Monday, December 7, 11:59 p.m.")]
    public void Item_OfADay_BeginsOnItsDateOrInTheNightThatFollows(string from, string? sentence)
    {
        agenda.Item("N1", from, "", terms => terms with { Time = new AgendaTime(1, agenda.At(from), agenda.At(from).AddHours(9)) });

        agenda.Has(sentence, ConflictKind.OutsideDay, ConflictSeverity.MustBeSettled);
    }

    [Theory]
    [InlineData("2026-10-31T23:30:00-07:00", true)]
    [InlineData("2026-11-01T04:30:00-08:00", true)]
    [InlineData("2026-11-01T04:30:00-07:00", true)]
    [InlineData("2026-11-01T05:00:00-08:00", false)]
    public void Night_InWhichTheClocksChange_EndsByTheClock(string from, bool isFine)
    {
        var autumn = new SomeAgenda("2026-10-31");
        autumn.Item("N1", "09:00", "10:00").MoveTo(new AgendaTime(1, Some.At(from), Some.At(from).AddHours(1)));

        Assert.Equal(isFine, autumn.Conflicts.Count == 0);
    }

    [Fact]
    public void Item_OfADayThereIsNot_IsOutside()
    {
        agenda.Item("N1", "10:00", "", terms => terms with { Time = agenda.Time("10:00", "11:00", day: 4) });

        agenda.Has(
            "N1 belongs to day 4, which the convening doesn’t have, and starts Tuesday, December 8, 10:00 a.m.",
            ConflictKind.OutsideDay,
            ConflictSeverity.MustBeSettled);
    }

    [Fact]
    public void Item_OfADayWithoutDateOrOfAllDays_IsNotOutside()
    {
        agenda.Item("N1", "2020-01-01 10:00", "2020-01-01 11:00");
        agenda.Item("QR", "", "", terms => terms with { Time = agenda.Time("2020-01-01 10:00", "2020-01-03 11:00", day: null) });

        Assert.Empty(AgendaConflicts.Of(agenda.Draft with { Days = [new DraftDay(1, null)] }));
    }

    [Theory]
    [InlineData("13:30", "15:00", null)]
    [InlineData("13:15", "15:00", "B1 starts 1:15 p.m., its block PM 1:30 p.m.")]
    [InlineData("15:00", "16:10", "B1 ends 4:10 p.m., its block PM 4:00 p.m.")]
    [InlineData("16:00", "17:00", "B1 starts 4:00 p.m., its block PM ends 4:00 p.m.")]
    public void Item_OutsideItsBlock_IsToBeLookedAt(string from, string until, string? sentence)
    {
        var block = agenda.Item("PM", "13:30", "16:00");
        agenda.Item("B1", from, until).Inside(block);

        agenda.Has(sentence, ConflictKind.OutsideBlock, ConflictSeverity.LookAtIt);

        block.Cancel();
        Assert.Empty(agenda.Sentences);
    }

    [Fact]
    public void Blocks_ThatStandInEachOther_AreSaidAndHideNothing()
    {
        var room = agenda.Room("Ballroom");
        var third = agenda.Item("C", "09:30", "10:00").In(room);
        var (second, first) = (agenda.Item("B", "09:00", "10:00"), agenda.Item("A", "09:00", "10:00").In(room));
        agenda.Item("D", "09:00", "10:00").Inside(first);
        first.Inside(second);
        second.Inside(third);
        third.Inside(first);

        Assert.Equal(["A stands in B, and so in itself", "Ballroom has A until 10:00 a.m. and C from 9:30 a.m."], agenda.Sentences);
        Assert.Equal([first, second, third], agenda.Conflicts[0].Items);
    }

    [Fact]
    public void Block_ThatStandsInItself_IsSaid()
    {
        var block = agenda.Item("A", "09:00", "10:00");
        block.Inside(block);

        Assert.Equal(["A stands in itself"], agenda.Sentences);
    }

    [Fact]
    public void ManyBlocks_InOneCircle_AreOneConflict()
    {
        var blocks = Enumerable.Range(0, 500).Select(number => agenda.Item($"B{number:000}", "09:00", "10:00")).ToList();
        foreach (var (block, next) in blocks.Zip(blocks.Skip(1).Append(blocks[0])))
        {
            block.Inside(next);
        }

        var conflict = Assert.Single(agenda.Conflicts);
        Assert.True(conflict.Key.ToString().Length <= ConflictKey.Length);
    }
}
