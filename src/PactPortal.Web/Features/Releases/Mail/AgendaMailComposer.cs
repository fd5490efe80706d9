using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Documents.Calendars;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;
using PactPortal.Web.Features.Programme;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Ui.Agenda;

namespace PactPortal.Web.Features.Releases.Mail;

/// <summary>Puts together what a release changes for one person, with what their calendar is told.</summary>
public sealed class AgendaMailComposer(PortalDbContext db, PublicAddress address, MailOptions options, TimeProvider time)
{
    /// <returns>Null where there is nothing to tell any more: the notice is gone, or they gave the session up.</returns>
    public async Task<MailContent?> AgendaChangedAsync(OutboxMessage message, CancellationToken cancellation)
    {
        if (await db.AgendaNotices.AsNoTracking().SingleOrDefaultAsync(one => one.AgendaNoticeId == message.About, cancellation) is not { } notice
            || await db.FindReleaseAsync(notice.ConveningId, notice.Release, cancellation) is not { } release)
        {
            return null;
        }

        var convening = await db.GetConveningAsync(notice.ConveningId, cancellation);
        var changes = await db.ReadNoticedChangesAsync(convening, release, notice, cancellation);
        if (changes.Count == 0)
        {
            return null;
        }

        IReadOnlyList<ToldLine> lines = [.. changes.Select(change => ReleaseWords.Of(change, convening.Zone))];
        var recipient = new MailParty(message.RecipientAddress, message.RecipientName);
        return new MailContent(
            lines is [var only] ? $"{only.Heading}: {convening.Name}" : $"Changes in your sessions: {convening.Name}",
            "/Features/Releases/Mail/AgendaChanged.cshtml",
            new AgendaChangedMail(
                convening.Name, notice.Kind == AgendaReaderKind.Speaker, lines, address.Of(ProgrammeLinks.Agenda(convening.Slug)))
            {
                IsPreliminary = release.IsPreliminary,
            })
        {
            Attachments = Calendar(convening, release, changes, recipient),
        };
    }

    private IReadOnlyList<MailAttachment> Calendar(
        Convening convening, AgendaRelease release, IReadOnlyList<AgendaChange> changes, MailParty recipient)
    {
        var events = changes.Select(change => change.ForCalendar(release.Snapshot)).OfType<ReleasedItem>()
            .Select(item => ReleasedEvents.Of(convening, item, new Uri(address.Of(ProgrammeLinks.Session(convening.Slug, item.Code))))).ToList();
        var parts = new CalendarMessage(time.GetUtcNow(), convening.Zone, new MailParty(options.From, convening.Name), recipient, events).Parts;
        return [.. parts.Select((part, at) => part.Attachment(FormattableString.Invariant($"{convening.Slug}-{at + 1}.ics")))];
    }
}
