using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.People;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Application.Programme.Import;

/// <summary>Somebody who speaks at the convening, as far as a file can mean them.</summary>
/// <param name="Name">Null for who isn't named to the planning team.</param>
/// <param name="Folded">Their name as it is compared, of whoever hid too: a name in a file isn't to make a second, public one of them.</param>
public sealed record KnownSpeaker(Guid SpeakerId, string? Name, string Folded, SpeakerVisibility Visibility);

/// <summary>What an import is read against: the draft, and who and what the convening has.</summary>
public sealed record ImportGround(Convening Convening, AgendaDraft Draft, IReadOnlyList<KnownSpeaker> Speakers, IReadOnlyList<string> GivenCodes)
{
    /// <summary>Those of the file's identifiers that an item has, of whatever convening.</summary>
    public required IReadOnlySet<Guid> TakenIds { get; init; }

    /// <summary>Changes with everything that is read here.</summary>
    public required string Mark { get; init; }

    /// <summary>Whether a text of the file holds the name of somebody who hid.</summary>
    public bool NamesSomebodyHidden(string text)
    {
        var folded = PersonName.Fold(text);
        return Speakers.Any(speaker => speaker.Name is null && folded.Contains(speaker.Folded, StringComparison.Ordinal));
    }
}

internal static class ImportGroundReading
{
    private const int AtOnce = 500;

    public static async Task<ImportGround> ReadImportGroundAsync(
        this PortalDbContext db, Guid conveningId, IEnumerable<ImportedRow> rows, CancellationToken cancellation)
    {
        var draft = await db.ReadDraftAsync(conveningId, cancellation);
        var speakers = await db.SpeakersToChange(conveningId).AsNoTracking().ToListAsync(cancellation);
        var taken = new HashSet<Guid>();
        var wanted = rows.Select(row => Guid.TryParse(row[ImportColumn.Identifier], out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty).Distinct();
        foreach (var ids in wanted.Chunk(AtOnce))
        {
            var items = db.AgendaItems.Where(item => ids.Contains(item.AgendaItemId));
            taken.UnionWith(await items.Select(item => item.AgendaItemId).ToListAsync(cancellation));
        }

        return new ImportGround(
            await db.GetConveningAsync(conveningId, cancellation), draft,
            [.. speakers.Select(Known).OrderBy(one => one.Name, StringComparer.InvariantCultureIgnoreCase)],
            await db.ReadGivenCodesAsync(conveningId, cancellation))
        {
            TakenIds = taken,
            Mark = FormattableString.Invariant($"{draft.Mark()}.{speakers.Count}.{speakers.Sum(speaker => (long)speaker.Version)}"),
        };
    }

    private static KnownSpeaker Known(Speaker speaker) => new(
        speaker.SpeakerId, speaker.Visibility == SpeakerVisibility.Hidden ? null : speaker.Name, PersonName.Fold(speaker.Name), speaker.Visibility);
}
