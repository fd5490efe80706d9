using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Programme.Releases;

/// <summary>Somebody for whom a release changes something, against what they know.</summary>
/// <param name="Items">What changed for them, in order of time.</param>
/// <param name="IsMailed">False where a banner on their page is all: they switched off mail about rooms, speakers and words.</param>
public sealed record ReaderToTell(
    AgendaReaderKind Kind, Guid ReaderId, string Address, string Name, IReadOnlyList<(NoticedItem Since, AgendaChange Change)> Items, bool IsMailed)
{
    public bool HasToldAlways => Items.Any(item => item.Change.IsAlwaysTold);

    /// <summary>They weren't told of a release before this one, which was quiet.</summary>
    public bool WasLeftUntold(int last) => Items.Any(item => item.Since.Since < last);
}

/// <summary>
/// Works out who is told of a release: those who chose an item, those who speak in it, and those who did and are no longer listed, judged by the release
/// that each of them knows of it. It reads four lists at once, however many people there are.
/// </summary>
public sealed class ReleaseAudience(PortalDbContext db)
{
    /// <param name="now">What is, or would be, in force.</param>
    public async Task<IReadOnlyList<ReaderToTell>> ReadAsync(
        Guid conveningId, AgendaSnapshot now, ChangeWords words, CancellationToken cancellation)
    {
        var known = await db.AgendaKnowledge.AsNoTracking().Where(one => one.ConveningId == conveningId).ToListAsync(cancellation);
        if (known.Count == 0)
        {
            return [];
        }

        var changes = new ChangesSince(await SnapshotsAsync(conveningId, known, cancellation), now, words with { IsForPlanners = false });
        var chosen = await AttendeesAsync(conveningId, cancellation);
        var speaking = await SpeakersAsync(conveningId, known, now, cancellation);
        var readers = chosen.Concat(speaking).ToDictionary(reader => (reader.Kind, reader.Id));
        return
        [
            .. from one in known
               group one by (one.Kind, one.ReaderId) into mine
               let reader = readers.GetValueOrDefault(mine.Key)
               where reader is not null
               let items = changes.Of(mine, reader.Items)
               where items.Count > 0
               orderby reader.Name, reader.Id
               select new ReaderToTell(
                   reader.Kind, reader.Id, reader.Address, reader.Name, items,
                   reader.Address.Length > 0 && (reader.WantsAll || items.Any(item => item.Change.IsAlwaysTold))),
        ];
    }

    // Those of the releases that somebody knows.
    private async Task<Dictionary<int, AgendaSnapshot>> SnapshotsAsync(
        Guid conveningId, IEnumerable<AgendaKnowledge> known, CancellationToken cancellation)
    {
        var numbers = known.Select(one => one.Release).Distinct().ToList();
        return await db.AgendaReleases.AsNoTracking().Where(release => release.ConveningId == conveningId && numbers.Contains(release.Number))
            .ToDictionaryAsync(release => release.Number, release => release.Snapshot, cancellation);
    }

    private async Task<IEnumerable<Reader>> AttendeesAsync(Guid conveningId, CancellationToken cancellation)
    {
        var rows = await (
            from choice in db.SessionChoices.AsNoTracking()
            where choice.ConveningId == conveningId
            join attendee in db.Attendees on choice.AttendeeId equals attendee.AttendeeId
            join registration in db.Registrations on attendee.RegistrationId equals registration.RegistrationId
            where RegistrationStatuses.WithSeats.Contains(registration.Status)
            join said in db.AttendeeAnswers on new { attendee.AttendeeId, Address = attendee.Details.Email }
                equals new { said.AttendeeId, said.Address } into all
            from said in all.DefaultIfEmpty()
            select new
            {
                attendee.AttendeeId,
                attendee.Details.Email,
                attendee.Details.FullName,
                WantsAll = (bool?)said.IsToldOfSmallChanges,
                choice.AgendaItemId,
            }).ToListAsync(cancellation);
        return rows.GroupBy(row => row.AttendeeId).Select(mine => (mine.First(), mine.Select(row => row.AgendaItemId).ToHashSet()))
            .Select(mine => new Reader(
                AgendaReaderKind.Attendee, mine.Item1.AttendeeId, mine.Item1.Email, mine.Item1.FullName, mine.Item1.WantsAll ?? true, mine.Item2));
    }

    // Those who speak, and those who know of an item in which they spoke.
    private async Task<IEnumerable<Reader>> SpeakersAsync(
        Guid conveningId, IEnumerable<AgendaKnowledge> known, AgendaSnapshot now, CancellationToken cancellation)
    {
        var spoke = known.Where(one => one.Kind == AgendaReaderKind.Speaker).Select(one => one.ReaderId).ToHashSet();
        var items = now.Items.Concat(now.Withdrawn).SelectMany(item => item.Speakers, (item, speaker) => (speaker.SpeakerId, item.Id))
            .ToLookup(pair => pair.SpeakerId, pair => pair.Id);
        return (await db.AddressesOfSpeakersAsync(conveningId, cancellation)).Where(speaker => spoke.Contains(speaker.SpeakerId))
            .Select(speaker => new Reader(
                AgendaReaderKind.Speaker, speaker.SpeakerId, speaker.Email ?? "", speaker.Name, true, [.. items[speaker.SpeakerId]]));
    }

    private sealed record Reader(AgendaReaderKind Kind, Guid Id, string Address, string Name, bool WantsAll, HashSet<Guid> Items);

    /// <summary>What changed since each release, worked out once for all who know the same.</summary>
    private sealed class ChangesSince(Dictionary<int, AgendaSnapshot> earlier, AgendaSnapshot now, ChangeWords words)
    {
        private readonly Dictionary<Guid, ReleasedItem> items = now.Items.ToDictionary(item => item.Id);
        private readonly Dictionary<int, Dictionary<Guid, ReleasedItem>> before =
            earlier.ToDictionary(release => release.Key, release => release.Value.Items.ToDictionary(item => item.Id));

        private readonly Dictionary<(Guid, int), AgendaChange?> worked = [];

        /// <param name="theirs">What they chose or speak in.</param>
        public IReadOnlyList<(NoticedItem Since, AgendaChange Change)> Of(IEnumerable<AgendaKnowledge> known, HashSet<Guid> theirs) =>
        [
            .. from one in known
               let change = theirs.Contains(one.AgendaItemId) ? Of(one.AgendaItemId, one.Release) : OfFormerSpeaker(one)
               where change is not null && change.Was is not null
               orderby change.Item.StartsAt, change.Item.Code
               select (new NoticedItem(one.AgendaItemId, one.Release), change),
        ];

        // Of whoever chose it and gave it up nothing is found: nobody is named who isn't a speaker.
        private AgendaChange? OfFormerSpeaker(AgendaKnowledge known) => AgendaDifference.OfFormerSpeaker(
            before.GetValueOrDefault(known.Release)?.GetValueOrDefault(known.AgendaItemId), items.GetValueOrDefault(known.AgendaItemId), known.ReaderId, words);

        private AgendaChange? Of(Guid itemId, int release)
        {
            if (!worked.TryGetValue((itemId, release), out var change))
            {
                change = before.TryGetValue(release, out var then)
                    ? AgendaDifference.Of(then.GetValueOrDefault(itemId), items.GetValueOrDefault(itemId), words) : null;
                worked[(itemId, release)] = change;
            }

            return change;
        }
    }
}
