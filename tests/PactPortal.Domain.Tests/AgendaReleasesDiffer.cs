using PactPortal.Domain.Organizations;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Domain.Tests;

/// <summary>What is different between two releases, said in one line for what was and one for what is.</summary>
public sealed class AgendaReleasesDiffer
{
    private const string Morning = "2026-12-10T10:45-08:00/2026-12-10T12:00-08:00";

    private static readonly Guid Malik = Guid.CreateVersion7(), Lucinda = Guid.CreateVersion7(), Hidden = Guid.CreateVersion7();

    private static readonly ChangeWords Words = new(
        Some.Pacific, id => id == Malik ? "Malik Thistledown" : id == Lucinda ? "Lucinda Tidewell" : null)
    {
        Earlier = "release 3",
        Later = "the draft",
    };

    private readonly SomeDraft agenda = new();
    private readonly Room salon;
    private readonly Room elderberry;
    private readonly AgendaItem item;

    public AgendaReleasesDiffer()
    {
        (salon, elderberry) = (agenda.Room("Willow Salon", "Level 1"), agenda.Room("Elderberry Room", "Level 2"));
        item = agenda.Item("F2", Morning, 3, terms => terms with { Title = "Staff Who Last", RoomIds = [salon.RoomId] });
    }

    [Theory]
    [InlineData("2026-12-10T10:40-08:00/2026-12-10T11:55-08:00", "Time: 10:45 a.m. to noon | 10:40 to 11:55 a.m.")]
    [InlineData("2026-12-10T10:45-08:00/2026-12-10T11:45-08:00", "Length: 1 h 15 min, to noon | 1 h, to 11:45 a.m.")]
    [InlineData(
        "2026-12-10T13:00-08:00/2026-12-10T13:45-08:00",
        "Time: 10:45 a.m. to noon | 1:00 to 1:45 p.m.", "Length: 1 h 15 min, to noon | 45 min, to 1:45 p.m.")]
    [InlineData(
        "2026-12-09T10:45-08:00/2026-12-09T12:00-08:00",
        "Time: Thursday, December 10, 10:45 a.m. to noon | Wednesday, December 9, 10:45 a.m. to noon")]
    public void Between_AnotherStartOrLength_SaysBothTimes(string becomes, params string[] lines) =>
        Assert.Equal(lines, Changes(() => Terms(with => with with
        {
            Time = SomeDraft.Time(becomes, becomes.StartsWith("2026-12-09", StringComparison.Ordinal) ? 2 : 3),
        })));

    [Fact]
    public void Between_TheTwoHoursOfOneNight_TellsThemApart()
    {
        Terms(with => with with { Time = SomeDraft.Time("2030-11-03T01:15-07:00/2030-11-03T01:45-07:00", 3) });

        Assert.Equal(
            [
                "Time: 1:15 a.m. (before the clocks go back) to 1:45 a.m. (before the clocks go back) | "
                    + "1:15 a.m. (after the clocks go back) to 1:45 a.m. (after the clocks go back)",
            ],
            Changes(() => Terms(with => with with { Time = SomeDraft.Time("2030-11-03T01:15-08:00/2030-11-03T01:45-08:00", 3) })));
    }

    [Fact]
    public void Between_MovedAndMovedBack_IsNothing() => Assert.Empty(Changes(() =>
    {
        Terms(with => with with { Time = SomeDraft.Time("2026-12-10T15:00-08:00/2026-12-10T16:00-08:00", 3) });
        Terms(with => with with { RoomIds = [elderberry.RoomId], Title = "Else" });
        Terms(with => with with { Time = SomeDraft.Time(Morning, 3), RoomIds = [salon.RoomId], Title = "Staff Who Last" });
    }));

    [Fact]
    public void Between_AnotherRoomOrPlace_IsOnlyThat()
    {
        Assert.Equal(["Room: Willow Salon | Elderberry Room"], Changes(() => Terms(with => with with { RoomIds = [elderberry.RoomId] })));
        Assert.Equal(
            ["Room: Elderberry Room | Elderberry Room and Willow Salon"],
            Changes(() => Terms(with => with with { RoomIds = [elderberry.RoomId, salon.RoomId] })));
        Assert.Empty(Changes(() => Terms(with => with with { RoomIds = [salon.RoomId, elderberry.RoomId] })));
        Assert.Equal(
            ["Room: Willow Salon and Elderberry Room | Meet in the lobby"],
            Changes(() => Terms(with => with with { RoomIds = [], Place = "Meet in the lobby" })));
        Assert.Equal(["Room: Meet in the lobby | Meet outside"], Changes(() => Terms(with => with with { Place = "Meet outside" })));
    }

    [Fact]
    public void Between_AnotherRoomOfTheSameName_TellsThemApart()
    {
        var second = agenda.Room("Willow Salon 2", "Level 2");
        second.Change(new RoomTerms("Willow Salon") { Floor = "Level 2" });

        Assert.Equal(
            ["Room: Willow Salon, Level 1 (willow-salon) | Willow Salon, Level 2 (willow-salon-2)"],
            Changes(() => Terms(with => with with { RoomIds = [second.RoomId] })));
    }

    [Fact]
    public void Between_ARoomThatIsOnlyCalledOtherwise_IsAChangeOfWordsThatCalendarsAreToldOf()
    {
        var change = Assert.Single(ChangesOf(() => salon.Change(new RoomTerms("Aspen Salon") { Floor = "Level 1" })));

        Assert.Equal(["Words: Willow Salon, Level 1 | Aspen Salon, Level 1"], Lines(change));
        Assert.Equal((true, true, false), (change.TellsCalendars, change.MayBeSwitchedOff, change.IsAlwaysTold));
    }

    [Fact]
    public void Between_OtherSpeakers_NamesThoseTheReaderMayKnow()
    {
        item.Give(Malik, SpeakingRole.Speaker, SpeakingAnswer.Confirmed, SomeDraft.Monday);
        Assert.Equal(["Speaker: Malik Thistledown | Lucinda Tidewell"], Changes(() =>
        {
            item.TakeOut(Malik);
            item.Give(Lucinda, SpeakingRole.Speaker, SpeakingAnswer.Confirmed, SomeDraft.Monday);
        }));
        Assert.Equal(
            ["Speaker: Lucinda Tidewell | Lucinda Tidewell, withheld (moderator)"],
            Changes(() => item.Give(Hidden, SpeakingRole.Moderator, SpeakingAnswer.Confirmed, SomeDraft.Monday)));
        Assert.Equal(
            ["Speaker: Lucinda Tidewell, withheld (moderator) | withheld (moderator), speaker to be announced"],
            Changes(() => item.Give(Lucinda, SpeakingRole.Speaker, SpeakingAnswer.Asked, null)));
        Assert.Equal(["Speaker: withheld (moderator), speaker to be announced | Nobody named"], Changes(() =>
        {
            item.Give(Lucinda, SpeakingRole.Speaker, SpeakingAnswer.Declined, SomeDraft.Monday);
            item.TakeOut(Hidden);
        }));
        Assert.Equal(
            ["Speaker: Nobody named | Speaker to be announced"],
            Changes(() => item.Give(Lucinda, SpeakingRole.Speaker, SpeakingAnswer.NotAsked, null)));
    }

    [Fact]
    public void Between_OtherWords_SaysOfEachWhatItWasAndIs()
    {
        Terms(with => with with { Abstract = string.Join(' ', Enumerable.Repeat("word", 61)), Objectives = ["One"] });

        Assert.Equal(
            [
                "Title: Staff Who Last | Staff Who Stay",
                "Words: Abstract of 61 words | Abstract of 74 words",
                "Words: 1 objective | 2 objectives",
                "Words: No content advisory | Content advisory of 3 words",
                "Words: Level: all | Level: advanced",
                "Words: For: Everyone | For: probation, coordinators",
                "Words: No track | Track: Law",
                "Words: No credit | 75 credit minutes",
                "Words: Interpreter not offered | Interpreter on request",
                "Words: No recording | May be recorded",
            ],
            Changes(() => Terms(with => with with
            {
                Title = "Staff Who Stay",
                Abstract = string.Join(' ', Enumerable.Repeat("word", 74)),
                Objectives = ["One", "Two"],
                ContentAdvisory = "Speaks of violence",
                Level = SessionLevel.Advanced,
                Audience = new SessionAudience([AgencyType.Probation], ["coordinators"]),
                TrackId = agenda.Track("LAW", "Law").TrackId,
                CreditMinutes = 75,
                Interpreter = AccessProvision.OnRequest,
                MayBeRecorded = true,
            })));
        Assert.Equal(
            ["Words: Abstract of 74 words | Abstract of 74 words, changed"],
            Changes(() => Terms(with => with with { Abstract = string.Join(' ', Enumerable.Repeat("sword", 74)) })));
    }

    [Fact]
    public void Between_TheSameAudienceFromAnotherForm_IsNothing() =>
        Assert.Empty(Changes(() => Terms(with => with with { Audience = new SessionAudience([], []), Objectives = new List<string>() })));

    private void Terms(Func<AgendaItemTerms, AgendaItemTerms> with) => SomeDraft.Change(item, with);

    private IEnumerable<string> Changes(Action change) => ChangesOf(change).SelectMany(Lines);

    private IReadOnlyList<AgendaChange> ChangesOf(Action change)
    {
        var before = agenda.Release();
        change();
        return AgendaDifference.Between(before.Snapshot, agenda.Release(before.Snapshot, SomeDraft.Wednesday).Snapshot, Words);
    }

    private static IEnumerable<string> Lines(AgendaChange change) =>
        change.Lines.Select(line => $"{line.Kind.Name()}: {line.Was} | {line.Is}");
}
