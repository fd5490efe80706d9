using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Domain.Programme;

/// <summary>
/// The first release of an agenda that was shown before there were releases: everything that has a time, as it is, and nobody is told. Its instant is that
/// of the last change, so that a calendar gets what it got before.
/// </summary>
public static class FirstRelease
{
    public const string Name = "First release";

    public static AgendaRelease Of(Guid conveningId, AgendaDraft draft)
    {
        var snapshot = SnapshotOf(draft);
        var release = new AgendaRelease(conveningId, 1, Name, snapshot.Items.Max(item => item.RevisedAt));
        release.Hold(snapshot);
        return release;
    }

    /// <summary>With what calendars were told of each item.</summary>
    public static AgendaSnapshot SnapshotOf(AgendaDraft draft) => (draft with { TakesSessionsWithoutRoom = true })
        .Release(AgendaSnapshot.Empty, draft.Items.Max(item => item.RevisedAt ?? DateTimeOffset.MinValue)).Snapshot;
}
