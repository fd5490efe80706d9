namespace PactPortal.Domain.Programme.Conflicts;

/// <summary>
/// Finds what is in the way of what. Times are compared as instants, so midnight and a change of the clocks are nothing special; they end
/// exclusively, so touching is fine. What is cancelled is in nobody's way. The work grows with the items and with their overlaps, never
/// with all pairs of items.
/// </summary>
public static class AgendaConflicts
{
    /// <summary>The hardest first, then by time; the silenced last.</summary>
    /// <exception cref="InvalidOperationException">The draft lacks a room or a speaker that an item has.</exception>
    public static IReadOnlyList<AgendaConflict> Of(CheckedDraft draft)
    {
        var read = new ReadDraft(draft);
        List<AgendaConflict> found =
        [
            .. RoomConflicts.Of(read), .. SpeakerConflicts.Of(read), .. WalkConflicts.Of(read), .. DayConflicts.Of(read),
            .. AudienceConflicts.Of(read),
        ];
        if (draft.Silences.Count > 0)
        {
            Silence(found, Latest(draft.Silences));
        }

        return
        [
            .. found.OrderBy(conflict => conflict.IsSilenced)
                .ThenBy(conflict => conflict.Severity)
                .ThenBy(conflict => conflict.BeginsAt ?? DateTimeOffset.MaxValue)
                .ThenBy(conflict => conflict.Kind)
                .ThenBy(conflict => conflict.Items[0].Code, StringComparer.Ordinal)
                .ThenBy(conflict => conflict.Items[^1].Code, StringComparer.Ordinal)
                .ThenBy(conflict => conflict.AboutId),
        ];
    }

    private static void Silence(List<AgendaConflict> found, Dictionary<string, (ConflictKey Key, ConflictSilence Silence)> silences)
    {
        foreach (var conflict in found)
        {
            if (silences.TryGetValue(conflict.Key.Matter, out var said) && said.Key.Covers(conflict.Key))
            {
                conflict.Silence = said.Silence;
            }
        }
    }

    /// <summary>What was said last of each matter; a key of another time, that no conflict has now, is nobody's.</summary>
    private static Dictionary<string, (ConflictKey Key, ConflictSilence Silence)> Latest(IEnumerable<ConflictSilence> silences)
    {
        var latest = new Dictionary<string, (ConflictKey, ConflictSilence)>(StringComparer.Ordinal);
        foreach (var silence in silences.OrderBy(silence => silence.At))
        {
            if (ConflictKey.Find(silence.Key) is { } key)
            {
                latest[key.Matter] = (key, silence);
            }
        }

        return latest;
    }
}
