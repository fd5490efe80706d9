using Microsoft.EntityFrameworkCore;
using PactPortal.Application;
using PactPortal.Data;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Organizations;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Memberships.Mail;

/// <summary>Puts invitations, requests and their answers together.</summary>
public sealed class MembershipMailComposer(PortalDbContext db, PublicAddress address, RealTime real)
{
    private const string Folder = "/Features/Memberships/Mail/";

    public async Task<MailContent?> InvitationAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var invitation = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.InvitationId == message.About, cancellation);
        if (invitation is null || !invitation.IsOpenAt(real.Now))
        {
            return null;
        }

        var name = await NameAsync(invitation.OrganizationId, cancellation);
        return new MailContent(
            $"{invitation.InvitedBy} invites you to {name}", Folder + "Invitation.cshtml",
            new MembershipMail(name, invitation.Role, invitation.InvitedBy, address.Of(MembershipLinks.Mine)));
    }

    public async Task<MailContent?> JoinAskedAsync(OutboxMessage message, CancellationToken cancellation)
    {
        if (await FindRequestAsync(message, cancellation) is not { State: JoinRequestState.Waiting, OrganizationId: { } organizationId } request)
        {
            return null;
        }

        var name = await NameAsync(organizationId, cancellation);
        return new MailContent(
            $"{request.AccountName} asks to join {name}", Folder + "JoinAsked.cshtml",
            new MembershipMail(name, request.Role, request.AccountName, address.Of(MembershipLinks.People(organizationId))));
    }

    public async Task<MailContent?> JoinAnsweredAsync(OutboxMessage message, CancellationToken cancellation)
    {
        if (await FindRequestAsync(message, cancellation) is not { State: not JoinRequestState.Waiting } request)
        {
            return null;
        }

        var name = request.OrganizationId is { } id ? await NameAsync(id, cancellation) : request.NewName ?? "";
        return new MailContent(
            $"Your request to join {name}", Folder + "JoinAnswered.cshtml",
            new MembershipMail(name, request.Role, request.AnsweredBy ?? "", address.Of(MembershipLinks.Mine)) { IsApproved = request.State == JoinRequestState.Approved, Reason = request.Reason });
    }

    private Task<JoinRequest?> FindRequestAsync(OutboxMessage message, CancellationToken cancellation) =>
        db.JoinRequests.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.JoinRequestId == message.About, cancellation);

    private Task<string> NameAsync(Guid organizationId, CancellationToken cancellation) =>
        db.Organizations.Where(organization => organization.OrganizationId == organizationId).Select(organization => organization.Name).SingleAsync(cancellation);
}
