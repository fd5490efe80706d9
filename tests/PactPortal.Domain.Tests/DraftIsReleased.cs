using PactPortal.Domain.People;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Domain.Tests;

/// <summary>What goes out of the draft, what stays, and what calendars are told.</summary>
public sealed class DraftIsReleased
{
    private const string Morning = "2026-12-09T10:35-08:00/2026-12-09T11:50-08:00";

    private readonly SomeDraft agenda = new();
    private readonly Room salon;

    public DraftIsReleased() => salon = agenda.Room("Willow Salon", "Level 1");

    [Fact]
    public void Release_WhatIsLeftOut_HasItsReason()
    {
        var lost = agenda.Block("LOST", Morning);
        SomeDraft.Change(lost, terms => terms with { State = AgendaItemState.Idea });
        agenda.Item("IN-LOST", Morning, with: terms => In(salon, terms) with { ParentId = lost.AgendaItemId });
        agenda.Item("STRETCH", Morning, with: terms => In(salon, terms) with { State = AgendaItemState.Idea });
        agenda.Item("NEVER", Morning, with: terms => In(salon, terms) with { State = AgendaItemState.Cancelled });
        agenda.Item("WHEN", with: terms => In(salon, terms));
        agenda.Item("FISCAL", Morning);
        agenda.Item("SURE", Morning, with: terms => terms with { State = AgendaItemState.Confirmed });
        var lobby = agenda.Item("LOBBY", Morning, with: terms => terms with { Place = "Meet in the lobby" });
        agenda.Item("BREAK", Morning, with: terms => terms with { Kind = AgendaItemKind.Break });
        var (out1, held) = (Asked("OUT"), Asked("HELD"));

        var draft = agenda.Draft with { HeldBack = new HashSet<Guid> { held.AgendaItemId, lobby.AgendaItemId } };
        var content = draft.Release(AgendaSnapshot.Empty, SomeDraft.Monday);

        Assert.Equal(
            [
                ("LOST", "An idea"), ("STRETCH", "An idea"), ("NEVER", "Cancelled, and not in the release before"),
                ("WHEN", "Planned, no time yet"), ("FISCAL", "Planned, no room yet"), ("SURE", "Confirmed, no room yet"),
                ("HELD", "Speaker not confirmed, left out as you chose"),
                ("IN-LOST", "Its block is left out"),
            ],
            content.LeftOut.Select(one => (one.Item.Code, one.Words)));
        Assert.Equal(["BREAK", "LOBBY", "OUT"], content.Snapshot.Items.Select(item => item.Code));
        Assert.Equal(
            "2 ideas, 1 cancelled and never announced, 1 without a time, 2 without a room, 1 without a speaker, 1 in a block left out",
            content.LeftOutWords);
        Assert.Equal(agenda.Items.Count, content.DraftCount);
        Assert.True(content.Snapshot.Find("OUT")!.HasSpeakerToBeAnnounced);
        Assert.Equal([held, out1], agenda.Draft.Waiting(AgendaSnapshot.Empty));
    }

    [Fact]
    public void Release_BeforeRoomsAreGiven_TakesSessionsWithoutOneWhereThatIsChosen()
    {
        agenda.Item("A1", Morning);

        var draft = agenda.Draft with { TakesSessionsWithoutRoom = true };

        Assert.Single(draft.Release(AgendaSnapshot.Empty, SomeDraft.Monday).Snapshot.Items);
    }

    [Fact]
    public void Release_OfSpeakers_HoldsThoseAloneWhoConfirmed()
    {
        var item = agenda.Item("A1", Morning, with: terms => In(salon, terms));
        var (yes, moderator) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        item.Give(Guid.CreateVersion7(), SpeakingRole.Speaker, SpeakingAnswer.Declined, SomeDraft.Monday);
        item.Give(yes, SpeakingRole.Speaker, SpeakingAnswer.Confirmed, SomeDraft.Monday);
        item.Give(Guid.CreateVersion7(), SpeakingRole.Interpreter, SpeakingAnswer.Asked, null);
        item.Give(moderator, SpeakingRole.Moderator, SpeakingAnswer.Confirmed, SomeDraft.Monday);

        var released = Assert.Single(agenda.Release().Snapshot.Items);

        Assert.Equal([new(yes, SpeakingRole.Speaker), new(moderator, SpeakingRole.Moderator)], released.Speakers);
        Assert.False(released.HasSpeakerToBeAnnounced);
    }

    [Theory]
    [InlineData(SpeakingAnswer.NotAsked, true)]
    [InlineData(SpeakingAnswer.Asked, true)]
    [InlineData(SpeakingAnswer.Declined, false)]
    [InlineData(SpeakingAnswer.Confirmed, false)]
    public void Release_OfAnItemBySpeakersAnswer_HasASpeakerToBeAnnounced(SpeakingAnswer answer, bool isToBeAnnounced)
    {
        agenda.Item("A1", Morning, with: terms => In(salon, terms)).Give(Guid.CreateVersion7(), SpeakingRole.Speaker, answer, null);

        Assert.Equal(isToBeAnnounced, Assert.Single(agenda.Release().Snapshot.Items).HasSpeakerToBeAnnounced);
    }

    [Fact]
    public void Release_OfACancelledItem_ShowsItWhereItWasAnnounced()
    {
        var item = agenda.Item("A1", Morning, with: terms => In(salon, terms));
        var first = agenda.Release();
        SomeDraft.Change(item, terms => terms with { Time = null, RoomIds = [], Title = "Else", State = AgendaItemState.Cancelled });

        var second = agenda.Release(first.Snapshot, SomeDraft.Wednesday);
        var third = agenda.Release(second.Snapshot, SomeDraft.Wednesday.AddDays(1));

        var (was, gone) = (first.Snapshot.Items[0], second.Snapshot.Items[0]);
        Assert.Equal((true, 1, SomeDraft.Wednesday), (gone.IsCancelled, gone.Sequence, gone.RevisedAt));
        Assert.Equal((was.Title, was.StartsAt, "Willow Salon"), (gone.Title, gone.StartsAt, gone.Where));
        Assert.Equal(gone, third.Snapshot.Items[0]);
        Assert.Empty(second.Withdrawn);
    }

    [Fact]
    public void Release_OfAnItemThatIsWithdrawnAndComesBack_TellsCalendarsEachTimeWithAHigherSequence()
    {
        var item = agenda.Item("A1", Morning, with: terms => In(salon, terms));
        var first = agenda.Release();
        SomeDraft.Change(item, terms => terms with { State = AgendaItemState.Idea });

        var second = agenda.Release(first.Snapshot, SomeDraft.Wednesday);
        var third = agenda.Release(second.Snapshot, SomeDraft.Wednesday.AddDays(1));
        SomeDraft.Change(item, terms => terms with { State = AgendaItemState.Planned });
        var fourth = agenda.Release(third.Snapshot, SomeDraft.Wednesday.AddDays(2));

        Assert.Empty(second.Snapshot.Items);
        Assert.Equal((item.AgendaItemId, true, 1, SomeDraft.Wednesday), Known(Assert.Single(second.Withdrawn)));
        Assert.Empty(third.Withdrawn);
        Assert.Equal((item.AgendaItemId, true, 1, SomeDraft.Wednesday), Known(Assert.Single(third.Snapshot.Withdrawn)));
        Assert.Equal((item.AgendaItemId, false, 2, SomeDraft.Wednesday.AddDays(2)), Known(Assert.Single(fourth.Snapshot.Items)));
        Assert.Empty(fourth.Snapshot.Withdrawn);
    }

    [Fact]
    public void Release_OfADraftThatLostAnItem_TellsCalendarsThatItIsGone()
    {
        agenda.Item("A1", Morning, with: terms => In(salon, terms));
        var first = agenda.Release();
        agenda.Items.Clear();

        var withdrawn = Assert.Single(agenda.Release(first.Snapshot, SomeDraft.Wednesday).Withdrawn);

        Assert.Equal((first.Snapshot.Items[0].Id, true, 1, SomeDraft.Wednesday), Known(withdrawn));
    }

    [Fact]
    public void Snapshot_WithoutANameThatIsErased_HasItNeitherInWhatIsWithdrawn()
    {
        agenda.Item("A1", Morning, with: terms => In(salon, terms) with { Title = "An hour with Malik" });
        var first = agenda.Release();
        agenda.Items.Clear();

        var second = agenda.Release(first.Snapshot).Snapshot;
        var snapshot = second.Without(new KnownNames(["Malik Thistledown", "Malik"], []));

        Assert.Equal("An hour with Name erased", Assert.Single(snapshot.Withdrawn).Title);
    }

    [Fact]
    public void RaiseSequences_OfWhatIsPublished_KeepsTheDraftAtWhatCalendarsKnow()
    {
        var moved = agenda.Item("A1", Morning, with: terms => In(salon, terms));
        var same = agenda.Item("B1", Morning, with: terms => In(salon, terms));
        var first = agenda.Release();
        moved.MoveTo(SomeDraft.Time("2026-12-09T13:00-08:00/2026-12-09T14:15-08:00"));

        var second = agenda.Release(first.Snapshot, SomeDraft.Wednesday);
        second.RaiseSequences(agenda.Items);

        Assert.Equal((1, 0), (moved.Sequence, same.Sequence));
        Assert.Equal(["B1", "A1"], second.Snapshot.Items.Select(item => item.Code));
        Assert.Equal(
            [(0, SomeDraft.Monday), (1, SomeDraft.Wednesday)],
            second.Snapshot.Items.Select(item => (item.Sequence, item.RevisedAt)));
        Assert.Equal([0, 1], agenda.Release(second.Snapshot, SomeDraft.Wednesday).Snapshot.Items.Select(item => item.Sequence));
    }

    [Fact]
    public void Release_OfACircle_EndsAndHoldsNone()
    {
        var one = agenda.Block("ONE", Morning);
        var two = agenda.Block("TWO", Morning, parentId: one.AgendaItemId);
        SomeDraft.Change(one, terms => terms with { ParentId = two.AgendaItemId });
        agenda.Item("A1", Morning, with: terms => In(salon, terms) with { ParentId = two.AgendaItemId });

        Assert.Equal(
            [("A1", two.AgendaItemId), ("ONE", null), ("TWO", (Guid?)null)],
            agenda.Release().Snapshot.Items.Select(item => (item.Code, item.ParentId)));
    }

    private static (Guid Id, bool IsCancelled, int Sequence, DateTimeOffset RevisedAt) Known(ReleasedItem item) =>
        (item.Id, item.IsCancelled, item.Sequence, item.RevisedAt);

    private static AgendaItemTerms In(Room room, AgendaItemTerms terms) => terms with { RoomIds = [room.RoomId] };

    private AgendaItem Asked(string code)
    {
        var item = agenda.Item(code, Morning, with: terms => In(salon, terms));
        item.Give(Guid.CreateVersion7(), SpeakingRole.Speaker, SpeakingAnswer.Asked, null);
        return item;
    }
}
