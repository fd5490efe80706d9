using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Programme;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

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

        var agenda = await db.ReadAgendaAsync(convening.ConveningId, Reader, cancellation);
        IReadOnlyList<Track> tracks = [.. agenda.Sessions.Select(item => item.Track).DistinctBy(track => track.Code).OrderBy(track => track.Position)];
        IReadOnlyList<string> roles = [.. agenda.Sessions.SelectMany(item => item.Session.Audience.Roles).Distinct().Order(StringComparer.Ordinal)];
        var filter = asked.Within(tracks, roles);
        var found = agenda.Sessions.Where(filter.Admits).ToList();
        // What happens around the sessions is of no track: a filter leaves it out.
        var around = filter.IsEmpty ? agenda.Activities : [];
        return new AgendaPage
        {
            Convening = convening,
            Filter = filter,
            Days = [.. convening.Days.Select(day => new AgendaDay(day, Slots(day.Number, found, around))).Where(day => day.Slots.Count > 0)],
            Throughout = [.. around.Where(activity => activity.Day is null)],
            Tracks = [.. tracks.Select(track => new Choice(track.Code, track.Name))],
            Audiences =
            [
                .. AgencyTypes.All.Select(type => new Choice(StoredName.Of(type), type.Name())),
                .. roles.Select(role => new Choice(AgendaFilter.ValueOf(role), char.ToUpperInvariant(role[0]) + role[1..])),
            ],
            Sessions = agenda.Sessions.Count,
            Found = found.Count,
        };
    }

    /// <summary>The agenda as anybody may have it: a file travels on, and so it names the public speakers only.</summary>
    public async Task<(Convening Convening, Agenda Agenda)?> PublicAgendaAsync(string slug, CancellationToken cancellation) =>
        await db.FindConveningAsync(slug, cancellation) is { } convening
        && await db.ReadAgendaAsync(convening.ConveningId, SpeakerReader.Anybody, cancellation) is { Sessions.Count: > 0 } agenda
            ? (convening, agenda)
            : null;

    public async Task<SessionPage?> SessionAsync(string slug, string code, CancellationToken cancellation) =>
        await db.FindConveningAsync(slug, cancellation) is { } convening && await db.ReadSessionAsync(convening.ConveningId, code, Reader, cancellation) is { } item
            ? new SessionPage(convening, item)
            : null;

    public async Task<SpeakersPage?> SpeakersAsync(string slug, CancellationToken cancellation)
    {
        if (await db.FindConveningAsync(slug, cancellation) is not { } convening)
        {
            return null;
        }

        var speakers = await db.SpeakersShownTo(Reader).AsNoTracking().Where(speaker => speaker.ConveningId == convening.ConveningId).ToListAsync(cancellation);
        var sessions = await (
            from place in db.Set<SessionSpeaker>()
            join session in db.Sessions on place.SessionId equals session.SessionId
            where session.ConveningId == convening.ConveningId
            orderby session.StartsAt
            select new { place.SpeakerId, Session = new SpeakerSession(session.Code, session.Title, session.StartsAt, place.IsModerator) }).ToListAsync(cancellation);
        var bySpeaker = sessions.ToLookup(row => row.SpeakerId, row => row.Session);
        return new SpeakersPage(
            convening,
            [
                .. speakers.OrderBy(speaker => speaker.Name, StringComparer.InvariantCultureIgnoreCase).Select(speaker => new SpeakerCard(
                    speaker.Code, speaker.Name, speaker.Pronouns, speaker.Role, speaker.Organization, speaker.Biography, [.. bySpeaker[speaker.SpeakerId]])),
            ]);
    }

    private SpeakerReader Reader =>
        current.Person is { AccountId: not null } person
            ? new SpeakerReader([.. person.Memberships.Select(membership => membership.OrganizationId)], person.Email)
            : SpeakerReader.Anybody;

    private static IReadOnlyList<AgendaSlot> Slots(int day, IEnumerable<AgendaSession> sessions, IEnumerable<AgendaActivity> activities)
    {
        var begun = sessions.Where(item => item.Session.Day == day).ToLookup(item => (item.Session.StartsAt, item.Session.EndsAt));
        var around = activities.Where(activity => activity.Day == day).ToLookup(activity => (activity.StartsAt, activity.EndsAt));
        return
        [
            .. begun.Select(group => group.Key).Union(around.Select(group => group.Key)).Order()
                .Select(time => new AgendaSlot(time.StartsAt, time.EndsAt, [.. begun[time]], [.. around[time]])),
        ];
    }
}
