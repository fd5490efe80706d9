using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Domain.Tests;

/// <summary>The draft becomes what an earlier release was, and what came later isn't lost.</summary>
public sealed class EarlierReleaseIsBroughtBack
{
    private const string Morning = "2026-12-09T10:35-08:00/2026-12-09T11:50-08:00";
    private const string Afternoon = "2026-12-09T13:30-08:00/2026-12-09T14:45-08:00";

    private readonly SomeDraft agenda = new();
    private readonly Room salon;
    private readonly Room elderberry;
    private readonly AgendaItem item;

    public EarlierReleaseIsBroughtBack()
    {
        (salon, elderberry) = (agenda.Room("Willow Salon"), agenda.Room("Elderberry Room"));
        item = agenda.Item("A1", Morning, with: terms => terms with
        {
            RoomIds = [salon.RoomId],
            TrackId = agenda.Track("LAW", "Law").TrackId,
            Abstract = "As it was.",
            State = AgendaItemState.Confirmed,
        });
    }

    [Fact]
    public void Of_AnItemThatChanged_RestoresItsFactsAndKeepsThatItIsPinned()
    {
        var release = agenda.Release();
        SomeDraft.Change(item, terms => terms with
        {
            Time = SomeDraft.Time(Afternoon),
            RoomIds = [elderberry.RoomId],
            TrackId = null,
            Abstract = "Anew.",
            Title = "Else",
            IsPinned = true,
        });
        var version = item.Version;

        var back = Assert.Single(BringBack(release));

        Assert.Equal((BroughtBackAs.Restored, version, "Else"), (back.As, item.Version, item.Title));
        back.Apply();
        Assert.Equal(
            ("About A1", Some.At("2026-12-09T10:35-08:00"), agenda.Tracks[0].TrackId, "As it was.", true, AgendaItemState.Confirmed),
            (item.Title, item.StartsAt!.Value, item.TrackId!.Value, item.Abstract, item.IsPinned, item.State));
        Assert.Equal([salon.RoomId], item.RoomIds);
    }

    [Fact]
    public void Of_AnItemThatIsAsItWas_ChangesNothing()
    {
        var release = agenda.Release();
        SomeDraft.Change(item, terms => terms with { Time = SomeDraft.Time(Afternoon) });
        SomeDraft.Change(item, terms => terms with { Time = SomeDraft.Time(Morning) });
        var version = item.Version;

        var back = Assert.Single(BringBack(release));
        back.Apply();

        Assert.Equal((BroughtBackAs.Same, version), (back.As, item.Version));
    }

    [Fact]
    public void Of_AnItemThatCameLater_KeepsItWithoutATime()
    {
        var release = agenda.Release();
        var later = agenda.Item("B1", Afternoon, with: terms => terms with { RoomIds = [salon.RoomId], ParentId = item.AgendaItemId });
        agenda.Item("IDEA");

        var back = BringBack(release);
        back[1].Apply();

        Assert.Equal(
            [("A1", BroughtBackAs.Same), ("B1", BroughtBackAs.Unplaced), ("IDEA", BroughtBackAs.Same)],
            back.Select(one => (one.Item.Code, one.As)));
        Assert.Equal((false, null, null), (later.IsPlaced, later.Day, later.ParentId));
        Assert.Equal([salon.RoomId], later.RoomIds);
    }

    [Fact]
    public void Of_AnItemThatTheDraftLost_MakesItAgainByTheIdentifierThatCalendarsKnow()
    {
        var release = agenda.Release();
        agenda.Items.Clear();

        var back = Assert.Single(BringBack(release));
        back.Apply();
        agenda.Items.Add(back.Item);

        Assert.Equal((BroughtBackAs.MadeAgain, item.AgendaItemId, "A1"), (back.As, back.Item.AgendaItemId, back.Item.Code));
        Assert.Equal(AgendaItemState.Planned, back.Item.State);
        var again = agenda.Release(release.Snapshot).Snapshot;
        Assert.Empty(AgendaDifference.Between(release.Snapshot, again, new ChangeWords(Some.Pacific, _ => null)));
    }

    [Fact]
    public void Of_AnItemCancelledSince_TakesPlaceAndACancelledOneDoesNot()
    {
        var release = agenda.Release();
        item.Cancel();
        var cancelled = agenda.Release(release.Snapshot);

        var back = Assert.Single(BringBack(release));
        Assert.Equal(AgendaItemState.Planned, back.Terms.State);
        back.Apply();
        Assert.Equal(AgendaItemState.Cancelled, Assert.Single(BringBack(cancelled)).Terms.State);
    }

    [Fact]
    public void Of_OtherSpeakersSince_AsksAnewWhoWasTakenOutAndKeepsWhatPeopleAnswered()
    {
        var (malik, declined, moderator) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        Confirmed(malik, SpeakingRole.Speaker);
        Confirmed(declined, SpeakingRole.Speaker);
        Confirmed(moderator, SpeakingRole.Moderator);
        var release = agenda.Release();
        var (lucinda, asked) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        item.TakeOut(malik);
        item.Give(declined, SpeakingRole.Speaker, SpeakingAnswer.Declined, SomeDraft.Wednesday);
        Confirmed(moderator, SpeakingRole.Speaker);
        Confirmed(lucinda, SpeakingRole.Speaker);
        item.Give(asked, SpeakingRole.Speaker, SpeakingAnswer.Asked, null);

        Assert.Single(BringBack(release)).Apply();

        Assert.Equal(
            new HashSet<(Guid, SpeakingRole, SpeakingAnswer)>
            {
                (malik, SpeakingRole.Speaker, SpeakingAnswer.NotAsked), (declined, SpeakingRole.Speaker, SpeakingAnswer.Declined),
                (moderator, SpeakingRole.Moderator, SpeakingAnswer.Confirmed), (asked, SpeakingRole.Speaker, SpeakingAnswer.Asked),
            },
            item.Speakers.Select(one => (one.SpeakerId, one.Role, one.Answer)).ToHashSet());
    }

    [Fact]
    public void Of_ARoomOrTrackThatIsGone_IsNotComeBackTo()
    {
        var release = agenda.Release();
        agenda.Rooms.Remove(salon);
        agenda.Tracks.Clear();

        var terms = Assert.Single(BringBack(release)).Terms;

        Assert.Empty(terms.RoomIds);
        Assert.Null(terms.TrackId);
    }

    private void Confirmed(Guid speakerId, SpeakingRole role) => item.Give(speakerId, role, SpeakingAnswer.Confirmed, SomeDraft.Monday);

    private IReadOnlyList<BroughtBackItem> BringBack(ReleaseContent release) =>
        new DraftFromRelease(release.Snapshot, agenda.Rooms, agenda.Tracks).Of(agenda.ConveningId, agenda.Items);
}
