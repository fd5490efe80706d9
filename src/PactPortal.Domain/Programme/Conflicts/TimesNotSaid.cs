namespace PactPortal.Domain.Programme.Conflicts;

/// <summary>
/// Those of whom nobody said when they can't: no conflict, and no promise either that there is none. Shown beside the conflicts, so that
/// a short list isn't taken for a checked one.
/// </summary>
/// <param name="Speakers">Who stands in an item and didn't decline, by name.</param>
/// <param name="Rooms">Which an item is in, by name.</param>
public sealed record TimesNotSaid(IReadOnlyList<Speaker> Speakers, IReadOnlyList<Room> Rooms)
{
    public static TimesNotSaid Of(CheckedDraft draft)
    {
        var read = new ReadDraft(draft);
        var speakers = read.Items.SelectMany(item => item.People.Where(ReadDraft.Comes).Select(person => read.SpeakerOf(person, item)));
        var rooms = read.Items.SelectMany(item => item.Rooms);
        return new TimesNotSaid(
            [.. speakers.Distinct().Where(one => one.AbsencesSaidAt is null).OrderBy(one => one.Name, StringComparer.Ordinal)],
            [.. rooms.Distinct().Where(one => one.ClosuresSaidAt is null).OrderBy(one => one.Name, StringComparer.Ordinal)]);
    }
}
