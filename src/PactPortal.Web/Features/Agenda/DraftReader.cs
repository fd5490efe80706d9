using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Conflicts;
using PactPortal.Domain.Programme.Releases;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Agenda;

/// <summary>The draft with all that is known of it: conflicts, and what changed since the last release.</summary>
/// <param name="Changes">By item; of those that are gone from the draft too.</param>
/// <param name="Conflicts">The hardest first, the silenced last.</param>
public sealed record KnownDraft(
    AgendaDraft Draft, CheckedDraft Checked, AgendaRelease? Last, IReadOnlyDictionary<Guid, AgendaChange> Changes,
    IReadOnlyList<AgendaConflict> Conflicts)
{
    private readonly Dictionary<Guid, Speaker> speakers = Checked.Speakers.ToDictionary(speaker => speaker.SpeakerId);
    private readonly Dictionary<Guid, Room> rooms = Draft.Rooms.ToDictionary(room => room.RoomId);
    private readonly ILookup<Guid, AgendaConflict> byItem =
        Conflicts.SelectMany(conflict => conflict.Items.Select(item => (item.AgendaItemId, conflict))).Distinct()
            .ToLookup(pair => pair.AgendaItemId, pair => pair.conflict);

    public IEnumerable<AgendaConflict> Of(AgendaItem item) => byItem[item.AgendaItemId];

    public int ChosenBy(AgendaItem item) => Checked.Chosen.GetValueOrDefault(item.AgendaItemId);

    /// <summary>"Name withheld" of whoever is hidden, on the planning team's pages too.</summary>
    public string NameOf(Guid speakerId) => speakers.GetValueOrDefault(speakerId) is { Visibility: not SpeakerVisibility.Hidden } speaker
        ? speaker.Name
        : Speaker.Withheld;

    public string RoomName(Guid roomId) => rooms.GetValueOrDefault(roomId)?.Name ?? "another room";

    /// <summary>Its rooms, or its place in words; null where neither is known.</summary>
    public string? WhereIs(AgendaItem item) =>
        item.RoomIds is [] ? item.Place : string.Join(" and ", item.RoomIds.Select(id => rooms[id].Name));
}

/// <summary>Reads a draft for a page.</summary>
public sealed class DraftReader(PortalDbContext db, TimeProvider time)
{
    public async Task<KnownDraft> ReadAsync(PlannerConvening convening, CancellationToken cancellation)
    {
        var id = convening.ConveningId;
        var draft = await db.ReadDraftAsync(id, cancellation);
        var known = await db.ReadCheckedDraftAsync(convening.Whole, draft, cancellation);
        var last = await db.FindLastReleaseAsync(id, cancellation);
        var before = last?.Snapshot ?? AgendaSnapshot.Empty;
        // Names are in no change that is said here.
        var changes = AgendaDifference.Between(before, draft.Release(before, time.GetUtcNow()).Snapshot, new ChangeWords(convening.Zone, _ => null));
        return new KnownDraft(draft, known, last, changes.ToDictionary(change => change.Item.Id), AgendaConflicts.Of(known));
    }
}
