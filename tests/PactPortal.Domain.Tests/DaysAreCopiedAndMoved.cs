using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Arrangement;

namespace PactPortal.Domain.Tests;

public sealed class DaysAreCopiedAndMoved
{
    private static readonly DateOnly Saturday = Some.Day("2030-03-09");
    private static readonly DateOnly ClocksGoForward = Some.Day("2030-03-10");

    private readonly SomeDraft agenda = new();

    [Fact]
    public void Copy_OfADay_IsNewItemsAtTheSameWallTimesWithTheirOwnCodes()
    {
        var block = agenda.Block("AM", "2030-03-09T09:00-08:00/2030-03-09T12:00-08:00");
        var item = agenda.Item("PL-2", "2030-03-09T10:35-08:00/2030-03-09T11:50-08:00", with: terms => terms with
        {
            ParentId = block.AgendaItemId,
            State = AgendaItemState.Confirmed,
            IsPinned = true,
            Abstract = "What it is about.",
        });
        agenda.Item("OTHER", "2030-03-11T10:35-07:00/2030-03-11T11:50-07:00", day: 3);

        var preview = Copy(["pl-4"]);

        Assert.Equal([("AM-2", "AM"), ("PL-5", "PL-2")], preview.Moving.Select(move => (move.Item.Code, move.CopyOf!.Code)));
        var (copyOfBlock, copy) = (preview.Moves[0].Item, preview.Moves[1].Item);
        Assert.Equal(SomeDraft.Time("2030-03-10T10:35-07:00/2030-03-10T11:50-07:00", 2), AgendaPlacement.Of(copy).Time);
        Assert.Equal((AgendaItemState.Planned, true, "What it is about."), (copy.State, copy.IsPinned, copy.Abstract));
        Assert.Equal(copyOfBlock.AgendaItemId, copy.ParentId);
        Assert.NotEqual(item.AgendaItemId, copy.AgendaItemId);
        Assert.Equal(3, agenda.Items.Count);
    }

    [Fact]
    public void Copy_OfItsSpeakers_AsksThemAnewAndNotWhoDeclined()
    {
        var item = agenda.Item("A1", "2030-03-09T10:35-08:00/2030-03-09T11:50-08:00");
        var (yes, no) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        item.Give(yes, SpeakingRole.Moderator, SpeakingAnswer.Confirmed, SomeDraft.Monday);
        item.Give(no, SpeakingRole.Speaker, SpeakingAnswer.Declined, SomeDraft.Monday);

        var speaker = Assert.Single(Assert.Single(Copy([]).Moving).Item.Speakers);

        Assert.Equal(
            (yes, SpeakingRole.Moderator, SpeakingAnswer.NotAsked, null),
            (speaker.SpeakerId, speaker.Role, speaker.Answer, speaker.AnsweredAt));
    }

    [Fact]
    public void Copy_OfWhatIsCancelledOrThereOnAllDaysOrAnIdea_LeavesOutTheFirstTwo()
    {
        agenda.Item("GONE", "2030-03-09T10:00-08:00/2030-03-09T11:00-08:00").Cancel();
        agenda.Item("QUIET", "2030-03-09T08:00-08:00/2030-03-11T17:00-07:00", day: null);
        agenda.Item("IDEA", "2030-03-09T10:00-08:00/2030-03-09T11:00-08:00", with: terms => terms with { State = AgendaItemState.Idea });

        var preview = Copy([]);

        Assert.Equal([("IDEA-2", AgendaItemState.Idea)], preview.Moving.Select(move => (move.Item.Code, move.Item.State)));
        Assert.Equal(
            [("GONE", StayReason.Cancelled), ("QUIET", StayReason.Throughout)],
            preview.Staying.Select(move => (move.Item.Code, move.Stays!.Value)).Order());
    }

    [Fact]
    public void Copy_ToTheSameDay_IsRefused() =>
        Assert.Equal("ToDay", Assert.Single(new DayCopy(1, Saturday, 1, Saturday, Some.Pacific).Preview(agenda.Items, []).Refusals).Field);

    [Fact]
    public void CopyOrMove_IntoASkippedHour_IsRefusedWithTheItemsCode()
    {
        agenda.Item("NIGHT", "2030-03-09T02:30-08:00/2030-03-09T04:00-08:00");
        const string Sentence = "NIGHT: 2:30 a.m. doesn’t exist on March 10, 2030: the clocks go from 2 to 3 a.m.";

        Assert.Equal(Sentence, Assert.Single(Copy([]).Refusals).Sentence);
        Assert.Equal(Sentence, Assert.Single(Move().Refusals).Sentence);
    }

    [Fact]
    public void Move_OfADay_KeepsWallTimesAcrossTheClockChangeAlsoPastMidnight()
    {
        agenda.Item("A1", "2030-03-09T09:00-08:00/2030-03-09T10:00-08:00");
        agenda.Item("PIN", "2030-03-09T12:00-08:00/2030-03-09T13:00-08:00", with: terms => terms with { IsPinned = true });
        agenda.Item("LATE", "2030-03-10T00:30-08:00/2030-03-10T01:30-08:00");
        agenda.Item("QUIET", "2030-03-09T08:00-08:00/2030-03-11T17:00-07:00", day: null);

        var preview = Move();

        Assert.Equal(
            [
                SomeDraft.Time("2030-03-10T09:00-07:00/2030-03-10T10:00-07:00", 2),
                SomeDraft.Time("2030-03-10T12:00-07:00/2030-03-10T13:00-07:00", 2),
                SomeDraft.Time("2030-03-11T00:30-07:00/2030-03-11T01:30-07:00", 2),
            ],
            preview.Moving.Select(move => move.To!.Time));
        Assert.Equal(["QUIET"], preview.Staying.Select(move => move.Item.Code));
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(Occurrence.First, 120)]
    [InlineData(Occurrence.Second, 60)]
    public void Move_ToTheNightThatHasAnHourTwice_IsAsked(Occurrence? answer, int minutes)
    {
        agenda.Item("NIGHT", "2030-11-02T01:30-07:00/2030-11-02T02:30-07:00");

        var preview = new DayMove(1, Some.Day("2030-11-02"), 1, Some.Day("2030-11-03"), Some.Pacific, answer).Preview(agenda.Items);

        Assert.Equal(answer is null, preview.Refusals is [ComesTwice]);
        Assert.Equal(minutes, preview.Moving.Sum(move => move.To!.Time!.Length.TotalMinutes));
    }

    [Fact]
    public void Move_OfAnItemThatEndsInTheSecondOfTwoHours_KeepsItsLength()
    {
        agenda.Item("NIGHT", "2030-11-03T01:45-07:00/2030-11-03T01:15-08:00");

        var preview = new DayMove(1, Some.Day("2030-11-03"), 1, Some.Day("2030-11-04"), Some.Pacific).Preview(agenda.Items);

        Assert.Equal(SomeDraft.Time("2030-11-04T01:45-08:00/2030-11-04T02:15-08:00"), Assert.Single(preview.Moving).To!.Time);
    }

    [Fact]
    public void Move_ThereAndBack_IsAsBefore()
    {
        var item = agenda.Item("A1", "2030-03-09T01:00-08:00/2030-03-09T04:00-08:00");

        Move().Moves[0].Apply();
        Assert.Equal(TimeSpan.FromHours(2), item.EndsAt - item.StartsAt);
        new DayMove(2, ClocksGoForward, 1, Saturday, Some.Pacific).Preview(agenda.Items).Moves[0].Apply();

        Assert.Equal(SomeDraft.Time("2030-03-09T01:00-08:00/2030-03-09T04:00-08:00"), AgendaPlacement.Of(item).Time);
    }

    [Fact]
    public void Move_ToWhereItIs_IsRefused() =>
        Assert.Equal("ToDate", Assert.Single(new DayMove(1, Saturday, 1, Saturday, Some.Pacific).Preview(agenda.Items).Refusals).Field);

    [Theory]
    [InlineData("PL-2", "PL-8")]
    [InlineData("pl-1", "pl-8")]
    [InlineData("LUNCH", "LUNCH-2")]
    [InlineData("D4", "D5")]
    [InlineData("2022", "2022-2")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMN", "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGH2")]
    public void Next_AfterACode_IsTheFirstNumberAboveAllOfItsSeries(string code, string next)
    {
        var codes = new FreeCodes(["PL-2", "PL-7", "PL-123456789", "D4", "DAY9", "LUNCH"]);

        Assert.Equal(next, codes.Next(code));
        Assert.NotEqual(next, codes.Next(code));
    }

    private AgendaPreview Copy(string[] taken) => new DayCopy(1, Saturday, 2, ClocksGoForward, Some.Pacific).Preview(agenda.Items, taken);

    private AgendaPreview Move() => new DayMove(1, Saturday, 2, ClocksGoForward, Some.Pacific).Preview(agenda.Items);
}
