using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Programme.Choices;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Application.Programme.Releases;

/// <summary>
/// Publishes the draft: the release that everybody reads from now on, and, unless it is quiet, a message to each of those for whom it changes something.
/// All of it in one commit, so that of two who press at once one publishes and the other is told.
/// </summary>
public sealed class PublishRelease(PortalDbContext db, ReleaseAudience audience, SessionPools pools)
{
    public Task<Outcome<AgendaRelease>> ExecuteAsync(Caller caller, Guid conveningId, ReleaseForm form, CancellationToken cancellation) =>
        db.CommitAsync<AgendaRelease>(
            caller.Act, "agenda released", AuditSubject.Agenda(conveningId), token => PublishAsync(caller.Act, conveningId, form, token), cancellation);

    private async Task<Outcome<AgendaRelease>> PublishAsync(Act act, Guid conveningId, ReleaseForm form, CancellationToken cancellation)
    {
        var convening = await db.GetConveningAsync(conveningId, cancellation);
        var last = await db.FindLastReleaseAsync(conveningId, cancellation);
        if ((last?.Number ?? 0) != form.After)
        {
            return new Refusal(
                $"Release {last?.Number} was published while you were reading. Nothing was published; below is what changes since then.");
        }

        var draft = await db.ReadDraftAsync(conveningId, cancellation) with
        {
            HeldBack = form.HeldBack.ToHashSet(),
            TakesSessionsWithoutRoom = form.TakesSessionsWithoutRoom,
        };
        if (draft.Mark() != form.Draft)
        {
            return new Refusal("The draft changed while you were reading. Nothing was published; look at the changes again.");
        }

        var read = form.Read();
        if (!read.Succeeded)
        {
            return read.Failure;
        }

        var content = draft.Release(last?.Snapshot ?? AgendaSnapshot.Empty, act.At);
        if (content.Snapshot.Items.Count == 0 && last is null)
        {
            return new Refusal("Nothing would be in the release: each item of the draft is left out, for the reasons below.");
        }

        var release = new AgendaRelease(conveningId, form.After + 1, read.Value.Name, act.At, read.Value.Note)
        {
            IsPreliminary = form.IsPreliminary,
            PublishedBy = act.Actor,
        };
        release.Hold(content.Snapshot);
        db.AgendaReleases.Add(release);
        content.RaiseSequences(draft.Items);
        await pools.PutAsync(conveningId, content.Snapshot, act.At, cancellation);
        // Names don't matter to who is told; what a message says of them is worked out when it is sent.
        var words = new ChangeWords(convening.Zone, _ => null);
        var readers = await audience.ReadAsync(conveningId, content.Snapshot, words, cancellation);
        if (last is not null && last.IsPreliminary == form.IsPreliminary && (form.IsQuiet || readers.Count == 0)
            && AgendaDifference.Between(last.Snapshot, content.Snapshot, words).Count == 0)
        {
            return new Refusal($"The draft is the same as release {last.Number}, and nobody waits to be told of it. Nothing was published.");
        }

        if (!form.IsQuiet)
        {
            Tell(release, readers, act);
        }

        await LearnAsync(release, form.IsQuiet, cancellation);
        return release;
    }

    private void Tell(AgendaRelease release, IReadOnlyList<ReaderToTell> readers, Act act)
    {
        foreach (var reader in readers)
        {
            var notice = new AgendaNotice(
                release.ConveningId, reader.Kind, reader.ReaderId, release.Number, [.. reader.Items.Select(item => item.Since)], reader.IsMailed, act.At);
            db.AgendaNotices.Add(notice);
            if (reader.IsMailed)
            {
                // On no timeline: what an attendee chose is not their coordinator's to read. A speaker's name isn't kept beside the message: they may hide it.
                var name = reader.Kind == AgendaReaderKind.Speaker ? "" : reader.Name;
                db.OutboxMessages.Add(new OutboxMessage(MailKind.AgendaChanged, notice.AgendaNoticeId, reader.Address, name, act.At));
            }
        }

        db.TellOfCommit(new AuditChange("agenda release", release.AgendaReleaseId.ToString(), "mails", null,
            readers.Count(reader => reader.IsMailed).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>
    /// Who was told knows this release; so does whoever has nothing to be told. Who speaks in an item for the first time was asked about it, and knows it as
    /// it is released. Who was taken out of one is told once: after a quiet release it is still to come.
    /// </summary>
    private async Task LearnAsync(AgendaRelease release, bool isQuiet, CancellationToken cancellation)
    {
        var conveningId = release.ConveningId;
        if (!isQuiet)
        {
            var number = release.Number;
            await db.AgendaKnowledge.Where(one => one.ConveningId == conveningId)
                .ExecuteUpdateAsync(update => update.SetProperty(one => one.Release, number), cancellation);
        }

        var items = release.Snapshot.Items.ToDictionary(item => item.Id);
        var known = await db.AgendaKnowledge.Where(one => one.ConveningId == conveningId && one.Kind == AgendaReaderKind.Speaker)
            .ToListAsync(cancellation);
        var speaking = release.Snapshot.Items.SelectMany(item => item.Speakers, (item, speaker) => (speaker.SpeakerId, item.Id)).ToHashSet();
        var learned = known.Select(one => (one.ReaderId, one.AgendaItemId)).ToHashSet();
        db.AgendaKnowledge.AddRange(speaking.Except(learned)
            .Select(pair => new AgendaKnowledge(conveningId, AgendaReaderKind.Speaker, pair.Item1, pair.Item2, release.Number)));
        if (!isQuiet)
        {
            db.AgendaKnowledge.RemoveRange(known.Where(one => items.ContainsKey(one.AgendaItemId)
                && !speaking.Contains((one.ReaderId, one.AgendaItemId))));
        }
    }
}
