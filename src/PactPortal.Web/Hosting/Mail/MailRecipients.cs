using Microsoft.EntityFrameworkCore;
using PactPortal.Application;
using PactPortal.Data;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Registrations;

namespace PactPortal.Web.Hosting.Mail;

/// <summary>
/// Who has a message that is sent now. The one place that answers it, for what is sent and for pages that say where mail goes.
/// </summary>
public sealed class MailRecipients(PortalDbContext db, RealTime real)
{
    private const int MostTold = 10;

    // Wrong passwords lock an account for minutes; what is locked for longer was closed.
    private static readonly TimeSpan LongestPassingLock = TimeSpan.FromDays(1);

    /// <returns>Empty where nobody acts for the organization.</returns>
    public async Task<IReadOnlyList<MailParty>> FindAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var audience = message.Kind.Audience();
        if (audience == MailAudience.Person)
        {
            return [new MailParty(message.RecipientAddress, message.RecipientName)];
        }

        if (message.RegistrationId is not { } registrationId)
        {
            return await OfOrganizationAsync(message, cancellation);
        }

        var team = await db.Registrations.IgnoreAutoIncludes().AsNoTracking()
            .SingleOrDefaultAsync(registration => registration.RegistrationId == registrationId, cancellation);
        return team is null ? [] : await OfTeamAsync(team, audience, cancellation);
    }

    /// <summary>Whoever pays for themselves has all mail about it; an organization's team has its own people.</summary>
    public async Task<IReadOnlyList<MailParty>> OfTeamAsync(
        Registration team, MailAudience audience, CancellationToken cancellation) => team switch
        {
            { OrganizationId: { } organizationId } => await OfOrganizationAsync(organizationId, team.ContactEmail, audience, cancellation),
            { ContactEmail: { } address } => [new MailParty(address, team.ContactName ?? address)],
            _ => [],
        };

    /// <param name="contact">The address of whoever submitted the team; it has the message while its
    /// account acts for the organization.</param>
    private async Task<IReadOnlyList<MailParty>> OfOrganizationAsync(
        Guid organizationId, string? contact, MailAudience audience, CancellationToken cancellation)
    {
        var acting = await ActingForAsync(organizationId, cancellation);
        var coordinators = acting[OrganizationRole.Coordinator].ToList();
        List<MailParty> officers = audience is MailAudience.TeamsMoney or MailAudience.TeamsMoneyAndPayables
            ? [.. acting[OrganizationRole.FinanceOfficer]] : [];
        var own = coordinators.Concat(officers).FirstOrDefault(person => person.IsAt(contact));
        List<MailParty> people = own is not null ? [own] : [.. (coordinators.Count > 0 ? coordinators : officers).Take(MostTold)];
        if (audience == MailAudience.TeamsMoneyAndPayables && await PayablesAsync(organizationId, cancellation) is { } payables
            && !people.Any(person => person.IsAt(payables.Address)))
        {
            people.Add(payables);
        }

        return people;
    }

    private async Task<IReadOnlyList<MailParty>> OfOrganizationAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var organizationId = message.Kind switch
        {
            MailKind.JoinAsked => await db.JoinRequests.Where(request => request.JoinRequestId == message.About)
                .Select(request => request.OrganizationId).SingleOrDefaultAsync(cancellation),
            MailKind.OrganizationMerged => await db.Organizations.Where(doubled => doubled.OrganizationId == message.About)
                .Select(doubled => doubled.MergedInto).SingleOrDefaultAsync(cancellation),
            MailKind.ConfirmAddress or MailKind.AccountExists or MailKind.ResetPassword or MailKind.Invitation or MailKind.AdministratorMade
                or MailKind.AgendaChanged or MailKind.JoinAnswered
                or MailKind.TeamConfirmed or MailKind.AttendeeConfirmed or MailKind.RequestApproved or MailKind.RequestDeclined
                or MailKind.SeatsGiven
                or MailKind.RemovedFromWaitingList or MailKind.LeftWaitingList or MailKind.SeatEnded or MailKind.HoldEnded
                or MailKind.Receipt or MailKind.RefundMade or MailKind.InvoiceIssued or MailKind.InvoiceDueSoon or MailKind.InvoiceOverdue
                or MailKind.PurchaseOrderRejected or MailKind.SpeakerAsked
                or MailKind.SessionSeatOffered or MailKind.SessionOfferLapsed or MailKind.SessionSeatMoved =>
                throw new InvalidOperationException($"Message {message.OutboxMessageId} of kind {message.Kind} names no registration."),
        };
        return organizationId is { } id ? await OfOrganizationAsync(id, null, MailAudience.Coordinators, cancellation) : [];
    }

    /// <summary>By role, each by name.</summary>
    private async Task<ILookup<OrganizationRole, MailParty>> ActingForAsync(Guid organizationId, CancellationToken cancellation)
    {
        DateTimeOffset? closed = real.Now + LongestPassingLock;
        var acting = await (
            from membership in db.Memberships
            join account in db.Users on membership.AccountId equals account.Id
            where membership.OrganizationId == organizationId && account.Email != null
                && (account.LockoutEnd == null || account.LockoutEnd < closed)
            orderby account.DisplayName, account.Email
            select new { membership.Role, account.Email, account.DisplayName }).ToListAsync(cancellation);
        return acting.ToLookup(person => person.Role, person => new MailParty(person.Email ?? "", person.DisplayName));
    }

    private async Task<MailParty?> PayablesAsync(Guid organizationId, CancellationToken cancellation) =>
        await db.BillingDetails.Where(details => details.OrganizationId == organizationId).Select(details => details.PayablesEmail)
            .SingleOrDefaultAsync(cancellation) is { } email
            ? new MailParty(email, "Accounts payable")
            : null;
}
