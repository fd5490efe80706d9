using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.Programme;

/// <summary>Queries that build the public pages of an agenda. Who speaks comes from SpeakersShownTo and from nowhere else.</summary>
public sealed class ProgrammePages(PortalDbContext db, CurrentPerson current)
{
    public async Task<AgendaPage?> AgendaAsync(string slug, AgendaFilter asked, CancellationToken cancellation)
    {
        if (await db.FindConveningAsync(slug, cancellation) is not { } convening)
        {
            return null;
        }

        if (await db.ReadAgendaAsync(convening.ConveningId, Reader, cancellation) is not { } agenda)
        {
            return new AgendaPage { Convening = convening, Filter = asked.Within(AgendaOptions.None) };
        }

        IReadOnlyList<AgendaEntry> sessions = [.. agenda.Sessions];
        var options = AgendaOptions.Of(convening, sessions);
        var filter = asked.Within(options);
        var found = sessions.Where(filter.Admits).ToList();
        // What happens around the sessions is of no track and no room's own: a filter by more than the day leaves it out.
        IReadOnlyList<ReleasedItem> around = [.. agenda.Around.Where(filter.Admits)];
        return new AgendaPage
        {
            Convening = convening,
            Release = agenda.Release,
            Filter = filter,
            Days = [.. convening.Days.Select(day => new AgendaDay(day, Slots(day.Number, found, around))).Where(day => day.Slots.Count > 0)],
            Throughout = [.. around.Where(item => item.Day is null)],
            Options = options,
            Sessions = sessions.Count,
            Found = found.Count,
        };
    }

    /// <summary>The agenda as anybody may have it: a file travels on, and so it names the public speakers only.</summary>
    public async Task<(Convening Convening, Domain.Programme.Agenda Agenda)?> PublicAgendaAsync(string slug, CancellationToken cancellation) =>
        await db.FindConveningAsync(slug, cancellation) is { } convening
        && await db.ReadAgendaAsync(convening.ConveningId, SpeakerReader.Anybody, cancellation) is { Entries.Count: > 0 } agenda
            ? (convening, agenda)
            : null;

    public async Task<SessionPage?> SessionAsync(string slug, string code, CancellationToken cancellation) =>
        await db.FindConveningAsync(slug, cancellation) is { } convening
        && await db.ReadAgendaAsync(convening.ConveningId, Reader, cancellation) is { } agenda
        && agenda.Entries.FirstOrDefault(entry => string.Equals(entry.Item.Code, code, StringComparison.Ordinal)) is { } found
            ? new SessionPage(convening, agenda.Release, found)
            : null;

    public async Task<SpeakersPage?> SpeakersAsync(string slug, CancellationToken cancellation)
    {
        if (await db.FindConveningAsync(slug, cancellation) is not { } convening)
        {
            return null;
        }

        if (await db.FindLastReleaseAsync(convening.ConveningId, cancellation) is not { } release)
        {
            return new SpeakersPage(convening, null, []);
        }

        var speaking = release.Snapshot.Items.SelectMany(item => item.Speakers, (item, place) => (place.SpeakerId, Session: new SpeakerSession(
            item.Code, item.Title, item.StartsAt, place.Role))).ToLookup(row => row.SpeakerId, row => row.Session);
        var speakers = await db.SpeakersShownTo(Reader).AsNoTracking().Where(speaker => speaker.ConveningId == convening.ConveningId)
            .ToListAsync(cancellation);
        return new SpeakersPage(
            convening,
            release,
            [
                .. speakers.Where(speaker => speaking.Contains(speaker.SpeakerId))
                    .OrderBy(speaker => speaker.Name, StringComparer.InvariantCultureIgnoreCase).Select(speaker => new SpeakerCard(
                    speaker.Code, speaker.Name, speaker.Pronouns, speaker.Role, speaker.Organization, speaker.Biography,
                    [.. speaking[speaker.SpeakerId]])
                {
                    Photo = speaker.MayShowPhoto is true ? speaker.Photo : null,
                }),
            ]);
    }

    /// <returns>Null where the reader may not see one, or the speaker stands in no release: the speakers' page doesn't show it either.</returns>
    public async Task<SpeakerPhoto?> PhotographAsync(string slug, string code, CancellationToken cancellation) =>
        await db.FindConveningAsync(slug, cancellation) is { } convening
        && await db.FindShownPhotoAsync(convening.ConveningId, code, Reader, cancellation) is { } shown
        && await db.FindLastReleaseAsync(convening.ConveningId, cancellation) is { } release
        && release.Snapshot.Items.Any(item => item.Speakers.Any(place => place.SpeakerId == shown.SpeakerId))
            ? shown.Photo
            : null;

    private SpeakerReader Reader =>
        current.Person is { AccountId: not null } person
            ? new SpeakerReader([.. person.Memberships.Select(membership => membership.OrganizationId)], person.Email)
            : SpeakerReader.Anybody;

    private static IReadOnlyList<AgendaSlot> Slots(int day, IEnumerable<AgendaEntry> sessions, IEnumerable<ReleasedItem> around)
    {
        var begun = sessions.Where(entry => entry.Item.Day == day).ToLookup(entry => (entry.Item.StartsAt, entry.Item.EndsAt));
        var beside = around.Where(item => item.Day == day).ToLookup(item => (item.StartsAt, item.EndsAt));
        return
        [
            .. begun.Select(group => group.Key).Union(beside.Select(group => group.Key)).Order()
                .Select(time => new AgendaSlot(time.StartsAt, time.EndsAt, [.. begun[time]], [.. beside[time]])),
        ];
    }
}
