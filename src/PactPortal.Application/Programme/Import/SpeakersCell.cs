using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Import;

/// <summary>Who speaks in an item, in one cell of a file that travels on.</summary>
public static class SpeakersCell
{
    /// <param name="names">Of those whom anybody may see; of all others the cell says that a name is withheld.</param>
    public static string Of(AgendaItem item, IReadOnlyDictionary<Guid, string> names) =>
        ListedNames.Join(item.Speakers.Select(one => names.TryGetValue(one.SpeakerId, out var name)
            ? new SaidSpeaker(name, one.Role, one.Answer).Words()
            : Speaker.Withheld));

    /// <summary>Names of rooms, to be read back also where one has a comma in it.</summary>
    public static string OfRooms(IEnumerable<string> names) => ListedNames.Join(names);
}
