using Microsoft.EntityFrameworkCore;
using PactPortal.Application;
using PactPortal.Data;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Organizations;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Memberships.Mail;

/// <summary>Puts invitations, requests and their answers together.</summary>
public sealed class MembershipMailComposer(PortalDbContext db, PublicAddress address, RealTime real) : IMailComposer
{
    private const string Folder = "/Features/Memberships/Mail/";

    public IReadOnlyList<MailKind> Kinds { get; } = [MailKind.Invitation, MailKind.JoinAsked, MailKind.JoinAnswered];

    public Task<MailContent?> ComposeAsync(OutboxMessage message, CancellationToken cancellation) =>
        message.Kind == MailKind.Invitation ? InvitationAsync(message.About, cancellation) : RequestAsync(message, cancellation);

    private async Task<MailContent?> InvitationAsync(Guid invitationId, CancellationToken cancellation)
    {
        var invitation = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.InvitationId == invitationId, cancellation);
        if (invitation is null || !invitation.IsOpenAt(real.Now))
        {
            return null;
        }

        var name = await NameAsync(invitation.OrganizationId, cancellation);
        return new MailContent(
            $"{invitation.InvitedBy} invites you to {name}", Folder + "Invitation.cshtml",
            new MembershipMail(name, invitation.Role, invitation.InvitedBy, address.Of(MembershipLinks.Mine)));
    }

    private async Task<MailContent?> RequestAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var request = await db.JoinRequests.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.JoinRequestId == message.About, cancellation);
        var isAsking = message.Kind == MailKind.JoinAsked;
        if (request is null || isAsking != (request.State == JoinRequestState.Waiting))
        {
            return null;
        }

        var name = request.OrganizationId is { } id ? await NameAsync(id, cancellation) : request.NewName ?? "";
        return isAsking && request.OrganizationId is { } asked
            ? new MailContent($"{request.AccountName} asks to join {name}", Folder + "JoinAsked.cshtml", new MembershipMail(name, request.Role, request.AccountName, address.Of(MembershipLinks.People(asked))))
            : new MailContent(
                $"Your request to join {name}", Folder + "JoinAnswered.cshtml",
                new MembershipMail(name, request.Role, request.AnsweredBy ?? "", address.Of(MembershipLinks.Mine)) { IsApproved = request.State == JoinRequestState.Approved, Reason = request.Reason });
    }

    private Task<string> NameAsync(Guid organizationId, CancellationToken cancellation) =>
        db.Organizations.Where(organization => organization.OrganizationId == organizationId).Select(organization => organization.Name).SingleAsync(cancellation);
}
