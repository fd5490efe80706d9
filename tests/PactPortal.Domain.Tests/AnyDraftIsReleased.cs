using System.Text.Json;
using CsCheck;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Domain.Tests;

/// <summary>What holds of every draft that is changed at will and released again and again.</summary>
public sealed class AnyDraftIsReleased
{
    private const int Drafts = 400;

    private static readonly ChangeWords Words = new(Some.Pacific, _ => null);

    private static readonly Gen<Round> Rounds =
        from edits in Edits().Array[8]
        select new Round(edits);

    [Fact]
    public void Release_AnyDraft_CountsEachItemOnceReleasedOrLeftOut() => Holds((agenda, _, content, _) =>
        content.DraftCount == agenda.Items.Count
        && content.Snapshot.Items.Select(item => item.Id).Concat(content.LeftOut.Select(one => one.Item.AgendaItemId)).ToHashSet()
            .SetEquals(agenda.Items.Select(item => item.AgendaItemId)));

    [Fact]
    public void Release_AnyDraft_IsInOrderOfTimeThenOfCode() =>
        Holds((_, _, content, _) => content.Snapshot.Items.Zip(content.Snapshot.Items.Skip(1)).All(pair =>
            pair.First.StartsAt < pair.Second.StartsAt
            || (pair.First.StartsAt == pair.Second.StartsAt && string.CompareOrdinal(pair.First.Code, pair.Second.Code) < 0)));

    [Fact]
    public void Release_TheSameDraftInAnotherOrder_IsTheSame() => Holds((agenda, previous, content, at) =>
        Json(content) == Json((Draft(agenda) with { Items = [.. Enumerable.Reverse(agenda.Items)] }).Release(previous, at)));

    [Fact]
    public void Release_AnyDraft_NamesThoseAloneWhoConfirmed() => Holds((agenda, _, content, _) => content.Snapshot.Items
        .Where(item => !item.IsCancelled)
        .All(item => item.Speakers.All(one => agenda.Items.Single(there => there.AgendaItemId == item.Id).Speakers
            .Any(there => there.SpeakerId == one.SpeakerId && there.Answer == SpeakingAnswer.Confirmed))));

    [Fact]
    public void Release_AnyDraft_RaisesSequencesExactlyWhereCalendarsAreTold() =>
        Holds((_, previous, content, at) => Known(previous).All(was =>
    {
        var now = Known(content.Snapshot).Single(item => item.Id == was.Id);
        var hasCome = content.Snapshot.Items.Contains(now);
        var isTold = previous.Items.Contains(was) ? AgendaDifference.Of(was, hasCome ? now : null, Words)?.TellsCalendars == true : hasCome;
        return (now.Sequence, now.RevisedAt) == (isTold ? (was.Sequence + 1, at) : (was.Sequence, was.RevisedAt));
    }));

    [Fact]
    public void Release_AnyDraft_WithdrawsExactlyWhatADifferenceCallsRemoved() => Holds((_, previous, content, _) =>
        AgendaDifference.Between(previous, content.Snapshot, Words).Where(change => change.Has(AgendaChangeKind.Removed))
            .Select(change => change.Item.Id).ToHashSet()
            .SetEquals(content.Withdrawn.Select(item => item.Id)));

    [Fact]
    public void Release_AnyDraft_HoldsNoBlockThatIsNotThereAndNoCircle() => Holds((_, _, content, _) => content.Snapshot.Items.All(item =>
    {
        var steps = 0;
        for (var next = item; next?.ParentId is { } id && steps <= content.Snapshot.Items.Count; steps++)
        {
            next = content.Snapshot.Items.Single(block => block.Id == id);
        }

        return steps <= content.Snapshot.Items.Count;
    }));

    [Fact]
    public void Release_TwiceWithoutAChange_IsNoDifference() => Holds((agenda, _, content, at) =>
    {
        var again = Draft(agenda).Release(content.Snapshot, at.AddDays(1));
        return again.Withdrawn.Count == 0
            && AgendaDifference.Between(content.Snapshot, again.Snapshot, Words).Count == 0
            && Json(again.Snapshot) == Json(content.Snapshot);
    });

    [Fact]
    public void BringBack_AnyRelease_GivesItsAgendaAgainButForWhoSpeaks() => Rounds.Array[2, 4].Sample(
        rounds =>
        {
            var (agenda, snapshots) = (Agenda(), new List<AgendaSnapshot> { AgendaSnapshot.Empty });
            foreach (var round in rounds)
            {
                round.Edit(agenda);
                snapshots.Add((Draft(agenda) with { HeldBack = new HashSet<Guid>() }).Release(snapshots[^1], SomeDraft.Monday).Snapshot);
            }

            var earlier = snapshots[rounds.Length / 2];
            foreach (var item in new DraftFromRelease(earlier, agenda.Rooms, agenda.Tracks).Of(agenda.ConveningId, agenda.Items))
            {
                item.Apply();
            }

            var brought = (Draft(agenda) with { HeldBack = new HashSet<Guid>() }).Release(snapshots[^1], SomeDraft.Wednesday).Snapshot;
            var changes = AgendaDifference.Between(earlier, brought, Words);
            return changes.All(change =>
                change.IsOnly(AgendaChangeKind.Speaker) || change.Is is { IsCancelled: true } || IsInCancelledBlock(earlier, change.Item));
        },
        iter: Drafts);

    /// <summary>After each of several rounds of changes, each followed by a release.</summary>
    private static void Holds(Func<SomeDraft, AgendaSnapshot, ReleaseContent, DateTimeOffset, bool> rule) => Rounds.Array[1, 4].Sample(
        rounds =>
        {
            var (agenda, previous, at, holds) = (Agenda(), AgendaSnapshot.Empty, SomeDraft.Monday, true);
            foreach (var round in rounds)
            {
                round.Edit(agenda);
                var content = Draft(agenda).Release(previous, at);
                holds &= rule(agenda, previous, content, at);
                content.RaiseSequences(agenda.Items);
                (previous, at) = (content.Snapshot, at.AddDays(1));
            }

            return holds;
        },
        iter: Drafts);

    /// <summary>A cancelled block that has left the releases since isn't announced again, and what stood in it isn't without it.</summary>
    private static bool IsInCancelledBlock(AgendaSnapshot snapshot, ReleasedItem item) =>
        snapshot.Items.FirstOrDefault(block => block.Id == item.ParentId) is { } block
        && (block.IsCancelled || IsInCancelledBlock(snapshot, block));

    private static IEnumerable<ReleasedItem> Known(AgendaSnapshot snapshot) => snapshot.Items.Concat(snapshot.Withdrawn);

    /// <summary>Every second item that waits for a speaker is held back.</summary>
    private static AgendaDraft Draft(SomeDraft agenda) =>
        agenda.Draft with
        {
            HeldBack = agenda.Items.Where((_, at) => at % 2 == 0).Select(item => item.AgendaItemId).ToHashSet(),
            TakesSessionsWithoutRoom = true,
        };

    private static SomeDraft Agenda()
    {
        var agenda = new SomeDraft();
        foreach (var number in Enumerable.Range(1, 8))
        {
            agenda.Item($"A{number}");
        }

        agenda.Room("Willow Salon");
        agenda.Room("Elderberry Room");
        return agenda;
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);

    private static Gen<Edit> Edits() =>
        from state in Gen.OneOf(Enum.GetValues<AgendaItemState>())
        from isBlock in Gen.Bool
        from hour in Gen.Int[-1, 4]
        from room in Gen.Int[-1, 1]
        from parent in Gen.Int[-6, 7]
        from answer in Gen.OneOf(Enum.GetValues<SpeakingAnswer>())
        from title in Gen.OneOf("About it", "About something else")
        select new Edit(state, isBlock, hour, room, parent, answer, title);

    private sealed record Edit(AgendaItemState State, bool IsBlock, int Hour, int Room, int Parent, SpeakingAnswer Answer, string Title);

    private sealed record Round(Edit[] Edits)
    {
        private static readonly Guid Speaker = Guid.CreateVersion7();

        public void Edit(SomeDraft agenda)
        {
            foreach (var (edit, item) in Edits.Zip(agenda.Items))
            {
                var startsAt = SomeDraft.Monday.AddHours(edit.Hour);
                SomeDraft.Change(item, terms => terms with
                {
                    Title = edit.Title,
                    State = edit.State,
                    Kind = edit.IsBlock ? AgendaItemKind.Block : AgendaItemKind.Panel,
                    Time = edit.Hour < 0 ? null : new AgendaTime(1, startsAt, startsAt.AddHours(1)),
                    RoomIds = edit.Room < 0 ? [] : [agenda.Rooms[edit.Room].RoomId],
                    ParentId = edit.Parent < 0 ? null : agenda.Items[edit.Parent].AgendaItemId,
                });
                item.Give(Speaker, SpeakingRole.Speaker, edit.Answer, null);
            }
        }
    }
}
