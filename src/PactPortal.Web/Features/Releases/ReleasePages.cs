using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Programme.Releases;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Conflicts;
using PactPortal.Domain.Programme.Releases;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui.Agenda;

namespace PactPortal.Web.Features.Releases;

/// <summary>Queries that build the pages of releases.</summary>
public sealed class ReleasePages(PortalDbContext db, ReleaseAudience audience, TimeProvider time)
{
    public async Task<ReleasesPage> AllAsync(PlannerConvening convening, CancellationToken cancellation)
    {
        var id = convening.ConveningId;
        var rows = await (
            from release in db.AgendaReleases.AsNoTracking()
            where release.ConveningId == id
            join account in db.Users on release.PublishedBy equals (Guid?)account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            orderby release.Number descending
            select new { Release = release, By = account.DisplayName }).ToListAsync(cancellation);
        var told = await db.AgendaNotices.Where(notice => notice.ConveningId == id && notice.IsMailed).GroupBy(notice => notice.Release)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        var words = await WordsAsync(convening, cancellation);
        var last = await db.FindLastReleaseAsync(id, cancellation);
        var before = last?.Snapshot ?? AgendaSnapshot.Empty;
        var draft = (await db.ReadDraftAsync(id, cancellation)).Release(before, time.GetUtcNow()).Snapshot;
        var untold = last is null ? [] : await audience.ReadAsync(id, before, words, cancellation);
        return new ReleasesPage(
            convening,
            [
                .. rows.Select(row => new ReleaseRow(
                    row.Release.Number, row.Release.Name, row.Release.Note, row.Release.IsPreliminary, row.Release.PublishedAt,
                    row.Release.PublishedBy is null ? "PactPortal" : row.By, row.Release.Snapshot.Items.Count, told.GetValueOrDefault(row.Release.Number))),
            ],
            AgendaDifference.Between(before, draft, words).Count,
            untold.Count);
    }

    /// <summary>The draft as it would go out now, with what the form chose.</summary>
    public async Task<NewReleasePage> NewAsync(PlannerConvening convening, ReleaseForm form, CancellationToken cancellation)
    {
        var id = convening.ConveningId;
        var last = await db.FindLastReleaseAsync(id, cancellation);
        var draft = await db.ReadDraftAsync(id, cancellation) with
        {
            HeldBack = form.HeldBack.ToHashSet(),
            TakesSessionsWithoutRoom = form.TakesSessionsWithoutRoom,
        };
        (form.After, form.Draft) = (last?.Number ?? 0, draft.Mark());
        var before = last?.Snapshot ?? AgendaSnapshot.Empty;
        var content = draft.Release(before, time.GetUtcNow());
        var words = await WordsAsync(convening, cancellation) with
        {
            Earlier = last is null ? "any release" : FormattableString.Invariant($"release {form.After}"),
            Later = "the draft",
        };
        var readers = await audience.ReadAsync(id, content.Snapshot, words, cancellation);
        var known = await db.ReadCheckedDraftAsync(convening.Whole, draft, cancellation);
        return new NewReleasePage(convening, form)
        {
            Content = content,
            Last = last,
            Changes = await RowsAsync(convening, AgendaDifference.Between(before, content.Snapshot, words), cancellation),
            Waiting = draft.Waiting(before),
            Conflicts = [.. AgendaConflicts.Of(known).Where(conflict => !conflict.IsSilenced)],
            Unconfirmed = Unconfirmed(known, content),
            Told = ToldSum.Of(readers, form.After),
            Sample = [.. (readers.Count > 0 ? readers[0].Items : []).Select(item => ReleaseWords.Of(item.Change, convening.Zone))],
        };
    }

    // Of what is left out somebody who hasn't answered keeps nothing from being said.
    private static IReadOnlyList<UnconfirmedSpeaker> Unconfirmed(CheckedDraft known, ReleaseContent content)
    {
        var speakers = known.Speakers.ToDictionary(speaker => speaker.SpeakerId);
        var leftOut = content.LeftOut.Where(left => left.Reason != LeftOutReason.SpeakerNotConfirmed).Select(left => left.Item.AgendaItemId).ToHashSet();
        return
        [
            .. from item in PlannedItem.Ordered(known.Items)
               where item.State != AgendaItemState.Cancelled && !leftOut.Contains(item.AgendaItemId)
               from part in item.Speakers
               where part.Answer is SpeakingAnswer.NotAsked or SpeakingAnswer.Asked
               let speaker = speakers.GetValueOrDefault(part.SpeakerId)
               select new UnconfirmedSpeaker(
                   part.SpeakerId, speaker is { Visibility: not SpeakerVisibility.Hidden } ? speaker.Name : Speaker.Withheld, item, part.Answer),
        ];
    }

    public async Task<OneReleasePage?> OneAsync(PlannerConvening convening, int number, CancellationToken cancellation) =>
        await db.FindReleaseAsync(convening.ConveningId, number, cancellation) is { } release
            ? new OneReleasePage(
                convening, release, (await db.FindLastReleaseAsync(convening.ConveningId, cancellation))?.Number ?? number,
                (await WordsAsync(convening, cancellation)).SpeakerName)
            : null;

    public async Task<ComparePage?> CompareAsync(PlannerConvening convening, int number, int since, CancellationToken cancellation)
    {
        var id = convening.ConveningId;
        if (await db.FindReleaseAsync(id, number, cancellation) is not { } later || await db.FindReleaseAsync(id, since, cancellation) is not { } earlier)
        {
            return null;
        }

        var words = await WordsAsync(convening, cancellation) with
        {
            Earlier = FormattableString.Invariant($"release {since}"),
            Later = FormattableString.Invariant($"release {number}"),
        };
        return new ComparePage(
            convening, earlier, later, await RowsAsync(convening, AgendaDifference.Between(earlier.Snapshot, later.Snapshot, words), cancellation));
    }

    public async Task<BringBackPage?> BringBackAsync(PlannerConvening convening, int number, CancellationToken cancellation)
    {
        var id = convening.ConveningId;
        if (await db.FindReleaseAsync(id, number, cancellation) is not { } release)
        {
            return null;
        }

        var draft = await db.ReadDraftAsync(id, cancellation);
        return new BringBackPage(
            convening, release, new BringBackForm { Draft = draft.Mark() },
            new DraftFromRelease(release.Snapshot, draft.Rooms, draft.Tracks).Of(id, draft.Items));
    }

    private async Task<ChangeWords> WordsAsync(PlannerConvening convening, CancellationToken cancellation)
    {
        var names = await db.ReadSpeakerNamesAsync(convening.ConveningId, withAttendeesOnly: true, cancellation);
        return new ChangeWords(convening.Zone, speaker => names.GetValueOrDefault(speaker));
    }

    private async Task<IReadOnlyList<ChangeRow>> RowsAsync(PlannerConvening convening, IReadOnlyList<AgendaChange> changes, CancellationToken cancellation)
    {
        var conveningId = convening.ConveningId;
        var chosen = await db.SessionChoices.Where(choice => choice.ConveningId == conveningId).GroupBy(choice => choice.AgendaItemId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        return [.. changes.Select(change => new ChangeRow(
            change, DateWords.Day(convening.Whole.LocalDay(change.Item.StartsAt)), chosen.TryGetValue(change.Item.Id, out var count) ? count : change.Item.TakesChoices ? 0 : null))];
    }
}
