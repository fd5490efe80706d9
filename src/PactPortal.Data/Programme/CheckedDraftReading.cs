using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Conflicts;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Data.Programme;

/// <summary>The draft of an agenda with what people said and chose, to be checked for conflicts. Nothing of it is tracked.</summary>
public static class CheckedDraftReading
{
    /// <param name="draft">Read before, of the same convening.</param>
    public static async Task<CheckedDraft> ReadCheckedDraftAsync(
        this PortalDbContext db, Convening convening, AgendaDraft draft, CancellationToken cancellation)
    {
        var id = convening.ConveningId;
        var choices = await db.SessionChoices.Where(choice => choice.ConveningId == id && choice.State != ChoiceState.Waiting)
            .Select(choice => new { choice.AttendeeId, choice.AgendaItemId }).ToListAsync(cancellation);
        return new CheckedDraft(convening.Zone)
        {
            Days = [.. convening.Days.Select(day => new DraftDay(day.Number, day.Date))],
            Items = [.. draft.Items],
            Rooms = await db.Rooms.AsNoTracking().Include("closures").Where(room => room.ConveningId == id).ToListAsync(cancellation),
            Speakers = await db.ReadSpeakersOfDraftAsync(id, cancellation),
            Chosen = choices.CountBy(choice => choice.AgendaItemId).ToDictionary(),
            ChosenBoth = choices.GroupBy(choice => choice.AttendeeId, choice => choice.AgendaItemId).SelectMany(PairsOf)
                .CountBy(pair => pair).ToDictionary(),
            Silences = await db.SilencedConflicts.AsNoTracking().Where(one => one.ConveningId == id)
                .Select(one => new ConflictSilence(one.Key, one.Reason, one.SilencedByName, one.SilencedAt)).ToListAsync(cancellation),
        };
    }

    /// <summary>All speakers of a convening, with when they can't; who is hidden is among them without a name.</summary>
    public static async Task<IReadOnlyList<Speaker>> ReadSpeakersOfDraftAsync(
        this PortalDbContext db, Guid conveningId, CancellationToken cancellation)
    {
        var speakers = await db.Speakers.AsNoTracking().Include("absences").Where(speaker => speaker.ConveningId == conveningId)
            .ToListAsync(cancellation);
        return
        [
            .. speakers.Select(speaker => speaker.Visibility == SpeakerVisibility.Hidden ? speaker.WithoutName() : speaker)
                .OrderBy(speaker => speaker.Visibility == SpeakerVisibility.Hidden).ThenBy(speaker => speaker.Name, StringComparer.Ordinal)
                .ThenBy(speaker => speaker.SpeakerId),
        ];
    }

    private static IEnumerable<ItemPair> PairsOf(IEnumerable<Guid> items)
    {
        var chosen = items.ToList();
        return chosen.SelectMany((one, at) => chosen.Skip(at + 1).Select(other => new ItemPair(one, other)));
    }
}
