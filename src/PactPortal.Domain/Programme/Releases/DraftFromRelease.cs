namespace PactPortal.Domain.Programme.Releases;

/// <summary>What becomes of one item.</summary>
/// <param name="Item">Of the draft; one that was made again is new, and is to be stored.</param>
/// <param name="Terms">What it gets.</param>
/// <param name="Asked">Who speaks in it again, and has to be asked anew; or has another part than now, and keeps their answer.</param>
/// <param name="TakenOut">Who confirmed since, and isn't in the release.</param>
public sealed record BroughtBackItem(
    AgendaItem Item, BroughtBackAs As, AgendaItemTerms Terms, IReadOnlyList<ReleasedSpeaker> Asked, IReadOnlyList<Guid> TakenOut)
{
    /// <summary>Does it, unless it is the same.</summary>
    public void Apply()
    {
        if (As == BroughtBackAs.Same)
        {
            return;
        }

        Item.Change(Terms);
        foreach (var (speakerId, role) in Asked)
        {
            var there = Item.Speakers.FirstOrDefault(one => one.SpeakerId == speakerId);
            Item.Give(speakerId, role, there?.Answer ?? SpeakingAnswer.NotAsked, there?.AnsweredAt);
        }

        foreach (var speakerId in TakenOut)
        {
            Item.TakeOut(speakerId);
        }
    }
}

/// <summary>
/// The draft as an earlier release had it. Facts come back, answers don't: who declined meanwhile has, and who was taken out is asked
/// anew. What came later is kept without a time. Nothing is released by it, and no sequence falls.
/// </summary>
/// <param name="Rooms">What the convening has: a room that is gone isn't come back to.</param>
public sealed record DraftFromRelease(AgendaSnapshot Snapshot, IReadOnlyCollection<Room> Rooms, IReadOnlyCollection<Track> Tracks)
{
    /// <summary>Of each item of the draft and of the release, in the release's order, then what came later by its code.</summary>
    public IReadOnlyList<BroughtBackItem> Of(Guid conveningId, IReadOnlyCollection<AgendaItem> draft)
    {
        var (known, released) = (draft.ToDictionary(item => item.AgendaItemId), Snapshot.Items.ToDictionary(item => item.Id));
        return
        [
            .. Snapshot.Items.Select(item => known.TryGetValue(item.Id, out var there)
                ? Back(there, item, BroughtBackAs.Restored)
                : Back(AgendaItem.By(item.Id, conveningId, item.Code), item, BroughtBackAs.MadeAgain)),
            .. draft.Where(item => !released.ContainsKey(item.AgendaItemId)).OrderBy(item => item.Code, StringComparer.Ordinal)
                .Select(item => Later(item, known, released)),
        ];
    }

    private BroughtBackItem Back(AgendaItem item, ReleasedItem released, BroughtBackAs how)
    {
        var (was, terms) = (AgendaItemTerms.Of(item), Terms(item, released));
        var roles = item.Speakers.Select(there => new ReleasedSpeaker(there.SpeakerId, there.Role)).ToHashSet();
        ReleasedSpeaker[] asked = [.. released.Speakers.Where(one => !roles.Contains(one))];
        var speakers = released.Speakers.Select(one => one.SpeakerId).ToHashSet();
        var confirmed = item.Speakers.Where(there => there.Answer == SpeakingAnswer.Confirmed).Select(there => there.SpeakerId);
        Guid[] takenOut = [.. confirmed.Where(id => !speakers.Contains(id))];
        var isSame = how == BroughtBackAs.Restored && asked is [] && takenOut is [] && was.IsSameAs(terms);
        return new BroughtBackItem(item, isSame ? BroughtBackAs.Same : how, terms, asked, takenOut);
    }

    /// <summary>A block of theirs that is one no more in the release holds them no longer.</summary>
    private static BroughtBackItem Later(AgendaItem item, Dictionary<Guid, AgendaItem> known, Dictionary<Guid, ReleasedItem> released)
    {
        var was = AgendaItemTerms.Of(item);
        var holds = was.ParentId is { } id
            && (released.TryGetValue(id, out var back) ? back.Kind : known.GetValueOrDefault(id)?.Kind) == AgendaItemKind.Block;
        var terms = was with { Time = null, ParentId = holds ? was.ParentId : null };
        return new BroughtBackItem(item, was.IsSameAs(terms) ? BroughtBackAs.Same : BroughtBackAs.Unplaced, terms, [], []);
    }

    private AgendaItemTerms Terms(AgendaItem item, ReleasedItem released) => new()
    {
        Title = released.Title,
        Kind = released.Kind,
        State = released.IsCancelled ? AgendaItemState.Cancelled
            : item.State is AgendaItemState.Planned or AgendaItemState.Confirmed ? item.State : AgendaItemState.Planned,
        ParentId = released.ParentId,
        Time = new AgendaTime(released.Day, released.StartsAt, released.EndsAt),
        IsPinned = item.IsPinned,
        RoomIds = [.. released.Rooms.Select(room => room.Id).Where(id => Rooms.Any(room => room.RoomId == id))],
        Place = released.Place,
        TrackId = Tracks.FirstOrDefault(track => track.Code == released.Track?.Code)?.TrackId,
        Format = released.Format,
        Level = released.Level,
        Audience = released.Audience,
        Cohort = released.Cohort,
        Capacity = released.Capacity,
        TakesChoices = released.TakesChoices,
        Abstract = released.Abstract,
        Objectives = released.Objectives,
        ContentAdvisory = released.ContentAdvisory,
        CreditMinutes = released.CreditMinutes,
        Interpreter = released.Interpreter,
        Captioning = released.Captioning,
        MayBeRecorded = released.MayBeRecorded,
        MayBePhotographed = released.MayBePhotographed,
    };
}
