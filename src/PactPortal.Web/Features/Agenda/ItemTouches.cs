using PactPortal.Domain;
using PactPortal.Domain.Programme;
using PactPortal.Web.Features.Rooms;
using PactPortal.Web.Features.Speakers;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Agenda;

/// <summary>What a change of an item means for others, in sentences.</summary>
internal static class ItemTouches
{
    public static IEnumerable<string> Of(AgendaItem item, KnownDraft known)
    {
        var (chosen, people) = (known.ChosenBy(item), item.Speakers.Count);
        yield return (chosen, people) switch
        {
            (0, 0) => "Nobody chose it, and nobody speaks in it.",
            (0, _) => $"{NumberWords.People(people)} in it; nobody chose it. They hear of a change when you publish, not before.",
            (_, 0) => $"{NumberWords.People(chosen)} who chose it. They hear of a change when you publish, not before.",
            (_, _) => $"{NumberWords.People(chosen)} who chose it, and {NumberWords.People(people)} in it. They hear of a change when you publish, not before.",
        };
        if (new AgendaTree(known.Draft.Items).Under(item).Count is > 0 and var under)
        {
            yield return $"{AgendaWords.Items(under)} in this block. A change of its time leaves them where they are.";
        }

        yield return Released(item, known);
    }

    /// <summary>What has a page of its own and stands in the item; a room or track that it has none of isn't said.</summary>
    public static IEnumerable<(string What, IReadOnlyList<Crumb> Links)> Around(AgendaItem item, KnownDraft known, string slug)
    {
        var rooms = item.RoomIds.Select(id => known.Draft.Rooms.First(room => room.RoomId == id))
            .Select(room => new Crumb(room.Name, RoomLinks.To(slug, room.RoomId))).ToList();
        var tracks = known.Draft.Tracks.Where(track => track.TrackId == item.TrackId)
            .Select(track => new Crumb(track.Name, RoomLinks.Track(slug, track.TrackId))).ToList();
        var speakers = item.Speakers.Select(person => new Crumb(known.NameOf(person.SpeakerId), SpeakerLinks.To(slug, person.SpeakerId))).ToList();
        return new (string, IReadOnlyList<Crumb>)[]
        {
            (rooms.Count == 1 ? "Room" : "Rooms", rooms), ("Track", tracks), (speakers.Count == 1 ? "Speaker" : "Speakers", speakers),
        }.Where(part => part.Item2.Count > 0);
    }

    private static string Released(AgendaItem item, KnownDraft known)
    {
        var number = known.Last?.Number ?? 0;
        var isIn = known.Last?.Snapshot.Items.Any(one => one.Id == item.AgendaItemId) == true;
        return (isIn, known.Changes.GetValueOrDefault(item.AgendaItemId)) switch
        {
            (true, null) => FormattableString.Invariant($"Release {number} shows it as it is here."),
            (true, { } change) => FormattableString.Invariant($"Release {number} shows it otherwise; {AgendaWords.Changed(change)}."),
            (false, null) => "It is in no release, and the next will not show it as it is now.",
            (false, not null) => "It is in no release yet; the next will show it.",
        };
    }
}
