using PactPortal.Domain.People;

namespace PactPortal.Domain.Programme;

// What can be done to an item of the draft. Each raises its version.
public sealed partial class AgendaItem
{
    /// <summary>Puts everything that a form says in place of what there was.</summary>
    public void Change(AgendaItemTerms terms)
    {
        (Title, Kind, State, ParentId, IsPinned) = (terms.Title, terms.Kind, terms.State, terms.ParentId, terms.IsPinned);
        (Day, StartsAt, EndsAt) = (terms.Time?.Day, terms.Time?.StartsAt, terms.Time?.EndsAt);
        (Place, TrackId, Format, Level) = (terms.Place, terms.TrackId, terms.Format, terms.Level);
        (Audience, Cohort, Capacity, TakesChoices) = (terms.Audience, terms.Cohort, terms.Capacity, terms.TakesChoices);
        (Abstract, Objectives, ContentAdvisory, CreditMinutes) = (terms.Abstract, terms.Objectives, terms.ContentAdvisory, terms.CreditMinutes);
        (Interpreter, Captioning) = (terms.Interpreter, terms.Captioning);
        (MayBeRecorded, MayBePhotographed) = (terms.MayBeRecorded, terms.MayBePhotographed);
        MoveTo(terms.RoomIds);
        Version++;
    }

    /// <summary>Another time, or none.</summary>
    public void MoveTo(AgendaTime? time)
    {
        (Day, StartsAt, EndsAt) = (time?.Day, time?.StartsAt, time?.EndsAt);
        Version++;
    }

    /// <summary>Other rooms, or none, without a change of anything else.</summary>
    public void MoveToRooms(IReadOnlyList<Guid> roomIds)
    {
        MoveTo(roomIds);
        Version++;
    }

    public void Cancel()
    {
        State = AgendaItemState.Cancelled;
        Version++;
    }

    /// <summary>What a release tells calendars of it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The sequence would fall: calendars would keep what they have.</exception>
    public void Tell(int sequence, DateTimeOffset revisedAt)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, Sequence);
        (Sequence, RevisedAt) = (sequence, revisedAt);
    }

    /// <summary>Gives somebody a part in it, or another part.</summary>
    public void Give(Guid speakerId, SpeakingRole role, SpeakingAnswer answer, DateTimeOffset? answeredAt)
    {
        if (speakers.Find(one => one.SpeakerId == speakerId) is { } there)
        {
            there.Change(role, answer, answeredAt);
        }
        else
        {
            speakers.Add(new AgendaItemSpeaker(speakerId, role, answer, speakers.Select(one => one.Position).DefaultIfEmpty().Max() + 1, answeredAt));
        }

        Version++;
    }

    public void TakeOut(Guid speakerId)
    {
        speakers.RemoveAll(one => one.SpeakerId == speakerId);
        Version++;
    }

    /// <summary>Takes the name of somebody who was erased out of its words.</summary>
    public void TakeOut(KnownNames known)
    {
        if (!new[] { Title, Place, Format, Abstract, ContentAdvisory }.Concat(Objectives).Any(known.AreIn))
        {
            return;
        }

        Title = known.TakeOutOf(Title, AgendaItemTerms.TitleLength);
        Place = known.TakeOutOf(Place, AgendaItemTerms.PlaceLength);
        Format = known.TakeOutOf(Format, AgendaItemTerms.FormatLength);
        Abstract = known.TakeOutOf(Abstract, AgendaItemTerms.AbstractLength);
        ContentAdvisory = known.TakeOutOf(ContentAdvisory, AgendaItemTerms.AdvisoryLength);
        Objectives = [.. Objectives.Select(text => known.TakeOutOf(text))];
        Version++;
    }

    private void MoveTo(IReadOnlyList<Guid> roomIds)
    {
        var wanted = roomIds.Distinct().ToList();
        rooms.RemoveAll(room => !wanted.Contains(room.RoomId));
        foreach (var (roomId, at) in wanted.Select((roomId, at) => (roomId, at)))
        {
            if (rooms.Find(room => room.RoomId == roomId) is { } there)
            {
                there.Position = at + 1;
            }
            else
            {
                rooms.Add(new AgendaItemRoom(roomId, at + 1));
            }
        }
    }
}
