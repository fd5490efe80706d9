namespace PactPortal.Domain.Programme;

/// <summary>The agenda as one reader may see it, in order of time.</summary>
public sealed record Agenda(IReadOnlyList<AgendaSession> Sessions, IReadOnlyList<AgendaActivity> Activities);

/// <param name="People">Those whom the reader may know of; a session whose people are all hidden still takes place.</param>
public sealed record AgendaSession(Session Session, Track Track, Room? Room, IReadOnlyList<SessionPerson> People)
{
    public IEnumerable<SessionPerson> Speakers => People.Where(person => !person.IsModerator);

    public IEnumerable<SessionPerson> Moderators => People.Where(person => person.IsModerator);
}

/// <summary>Somebody in a session, as far as the reader may know them.</summary>
/// <param name="Code">Their part of the address of the speakers' page.</param>
public sealed record SessionPerson(Guid SessionId, string Code, string Name, string? Role, string? Organization, bool IsModerator);
