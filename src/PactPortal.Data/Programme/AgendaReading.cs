using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Programme;

namespace PactPortal.Data.Programme;

/// <summary>
/// The agenda that others than the planning team read: the last release of a convening, and the people in it whom the reader may know of.
/// </summary>
public static class AgendaReading
{
    /// <returns>Null while nothing is released.</returns>
    public static async Task<Agenda?> ReadAgendaAsync(
        this PortalDbContext db, Guid conveningId, SpeakerReader reader, CancellationToken cancellation) =>
        await db.FindLastReleaseAsync(conveningId, cancellation) is { } release ? await db.ReadAgendaAsync(release, reader, cancellation) : null;

    /// <summary>Any release, with the people whom the reader may know of now.</summary>
    public static async Task<Agenda> ReadAgendaAsync(
        this PortalDbContext db, AgendaRelease release, SpeakerReader reader, CancellationToken cancellation)
    {
        var conveningId = release.ConveningId;
        var shown = await db.SpeakersShownTo(reader).Where(speaker => speaker.ConveningId == conveningId)
            .Select(speaker => new
            {
                speaker.SpeakerId,
                speaker.Code,
                speaker.Name,
                speaker.Role,
                speaker.Organization,
                Photo = speaker.MayShowPhoto == true ? speaker.Photo : null,
            })
            .ToDictionaryAsync(speaker => speaker.SpeakerId, cancellation);
        return new Agenda(
            release,
            [
                .. release.Snapshot.Items.Select(item => new AgendaEntry(
                    item,
                    [
                        .. from place in item.Speakers
                           let speaker = shown.GetValueOrDefault(place.SpeakerId)
                           where speaker is not null
                           select new AgendaPerson(speaker.Code, speaker.Name, speaker.Role, speaker.Organization, place.Role) { Photo = speaker.Photo },
                    ])),
            ]);
    }

    /// <summary>What is released, as lines that name nobody, in order of time; none while nothing is. What was cancelled is left out.</summary>
    public static async Task<IReadOnlyList<AgendaLine>> ReadLinesAsync(
        this PortalDbContext db, Guid conveningId, CancellationToken cancellation) =>
        await db.FindLastReleaseAsync(conveningId, cancellation) is { } release ? AgendaLine.Of(release.Snapshot) : [];

    /// <summary>The release that is in force, not tracked.</summary>
    public static async Task<AgendaRelease?> FindLastReleaseAsync(
        this PortalDbContext db, Guid conveningId, CancellationToken cancellation)
    {
        var heads = await db.KeepAsync<IReadOnlyList<ReleaseHead>>(
            $"agenda releases of {conveningId}",
            async () => await db.AgendaReleases.Where(release => release.ConveningId == conveningId)
                .OrderByDescending(release => release.Number).Take(1)
                .Select(release => new ReleaseHead(release.AgendaReleaseId, release.Version)).ToListAsync(cancellation));
        // A version of a release never changes: it is read once.
        return heads is [var last]
            ? await db.KeepVersionAsync(
                $"agenda release {last.Id} {last.Version}",
                () => db.AgendaReleases.AsNoTracking().SingleAsync(release => release.AgendaReleaseId == last.Id, cancellation))
            : null;
    }

    private sealed record ReleaseHead(Guid Id, int Version);
}
