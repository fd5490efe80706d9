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
    /// <returns>Null where there is nothing to tell any more: they left, or answered the offer already.</returns>
    public async Task<MailContent?> ComposeAsync(OutboxMessage message, CancellationToken cancellation)
    {
        if (await db.ChoiceNotices.AsNoTracking().SingleOrDefaultAsync(one => one.ChoiceNoticeId == message.About, cancellation) is not { } notice
            || !await db.Attendees.AnyAsync(one => one.AttendeeId == notice.AttendeeId && one.Details.Email == message.RecipientAddress, cancellation)
            || !await IsStillSoAsync(notice, cancellation)
            || await db.FindLastReleaseAsync(notice.ConveningId, cancellation) is not { } release)
        {
            return null;
        }

        var convening = await db.GetConveningAsync(notice.ConveningId, cancellation);
        var (item, from) = (Find(release, notice.AgendaItemId), Find(release, notice.FromItemId));
        if (item is null && from is null)
        {
            return null;
        }

        var token = await makeLink.ExecuteAsync(notice.AttendeeId, message.RecipientAddress, cancellation);
        return new MailContent(
            SubjectOf(notice.Kind, (item ?? from)!.Title, item is null, convening.Name), // one of them is there
            "/Features/Choices/Mail/SessionSeat.cshtml",
            new SessionSeatMail(notice, convening, item, from, address.Of(ChoiceLinks.Own(token))));
    }

    private async Task<bool> IsStillSoAsync(ChoiceNotice notice, CancellationToken cancellation) =>
        notice.Kind != ChoiceNoticeKind.Offered
        || await db.SessionChoices.AnyAsync(
            choice => choice.AttendeeId == notice.AttendeeId && choice.AgendaItemId == notice.AgendaItemId
                && choice.State == ChoiceState.Offered && choice.OfferEndsAt == notice.EndsAt, cancellation);

    private static ReleasedItem? Find(AgendaRelease release, Guid? itemId) =>
        release.Snapshot.Items.Concat(release.Snapshot.Withdrawn).FirstOrDefault(item => item.Id == itemId);

    private static string SubjectOf(ChoiceNoticeKind kind, string title, bool isOut, string convening) => kind switch
    {
        ChoiceNoticeKind.Offered => $"A seat is kept for you in {title}: {convening}",
        ChoiceNoticeKind.Lapsed => $"The seat in {title} went to the next in line: {convening}",
        ChoiceNoticeKind.Moved => isOut ? $"You are no longer in {title}: {convening}" : $"Your session is {title}: {convening}",
    };
}
