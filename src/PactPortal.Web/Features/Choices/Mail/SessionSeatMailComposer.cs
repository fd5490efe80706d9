using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Attendees;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Choices;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Choices.Mail;

/// <summary>Puts together what an attendee is told of their seat in a session, with a link to their own page.</summary>
public sealed class SessionSeatMailComposer(PortalDbContext db, MakePersonalLink makeLink, PublicAddress address)
{
    /// <summary>A seat is kept for them.</summary>
    /// <returns>Null where they answered the offer already, or left.</returns>
    public async Task<MailContent?> OfferedAsync(OutboxMessage message, CancellationToken cancellation) =>
        await FindAsync(message, cancellation) is { } notice && await db.SessionChoices.AnyAsync(
            choice => choice.AttendeeId == notice.AttendeeId && choice.AgendaItemId == notice.AgendaItemId
                && choice.State == ChoiceState.Offered && choice.OfferEndsAt == notice.EndsAt, cancellation)
            ? await ComposeAsync(notice, message, title => $"A seat is kept for you in {title}", cancellation) : null;

    /// <summary>The time to accept a seat is over.</summary>
    /// <returns>Null where they left.</returns>
    public async Task<MailContent?> LapsedAsync(OutboxMessage message, CancellationToken cancellation) =>
        await FindAsync(message, cancellation) is { } notice
            ? await ComposeAsync(notice, message, title => $"The time to accept the seat in {title} is over", cancellation) : null;

    /// <summary>The planning team gave them another session, or took them out of one.</summary>
    /// <returns>Null where they left.</returns>
    public async Task<MailContent?> MovedAsync(OutboxMessage message, CancellationToken cancellation) =>
        await FindAsync(message, cancellation) is { } notice
            ? await ComposeAsync(
                notice, message, title => notice.AgendaItemId is null ? $"You are no longer in {title}" : $"Your session is {title}", cancellation)
            : null;

    /// <returns>Null where their place, or its address, is another's by now.</returns>
    private async Task<ChoiceNotice?> FindAsync(OutboxMessage message, CancellationToken cancellation) =>
        await db.ChoiceNotices.AsNoTracking().SingleOrDefaultAsync(one => one.ChoiceNoticeId == message.About, cancellation) is { } notice
        && await db.Attendees.AnyAsync(one => one.AttendeeId == notice.AttendeeId && one.Details.Email == message.RecipientAddress, cancellation)
            ? notice : null;

    private async Task<MailContent?> ComposeAsync(
        ChoiceNotice notice, OutboxMessage message, Func<string, string> subject, CancellationToken cancellation)
    {
        var release = await db.FindLastReleaseAsync(notice.ConveningId, cancellation);
        var (item, from) = (Find(release, notice.AgendaItemId), Find(release, notice.FromItemId));
        if ((item ?? from) is not { } about)
        {
            return null;
        }

        var convening = await db.GetConveningAsync(notice.ConveningId, cancellation);
        var token = await makeLink.ExecuteAsync(notice.AttendeeId, message.RecipientAddress, cancellation);
        return new MailContent(
            $"{subject(about.Title)}: {convening.Name}", "/Features/Choices/Mail/SessionSeat.cshtml",
            new SessionSeatMail(notice, convening, item, from, address.Of(ChoiceLinks.Own(token))));
    }

    private static ReleasedItem? Find(AgendaRelease? release, Guid? itemId) =>
        release?.Snapshot.ItemsAndWithdrawn.FirstOrDefault(item => item.Id == itemId);
}
