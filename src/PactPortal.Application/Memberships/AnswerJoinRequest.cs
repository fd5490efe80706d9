using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Identity;
using PactPortal.Data.Organizations;
using PactPortal.Domain;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Organizations;

namespace PactPortal.Application.Memberships;

/// <summary>A coordinator answers for their own organization, a planner where there is no coordinator. Answered once.</summary>
public sealed class AnswerJoinRequest(PortalDbContext db, UserManager<Account> accounts)
{
    /// <param name="organizationId">The organization in whose name a coordinator answers; null for a planner.</param>
    public async Task<Outcome<bool>> ExecuteAsync(
        Caller caller, Guid requestId, Guid? organizationId, AnswerForm form, CancellationToken cancellation)
    {
        var act = caller.Act.Because(string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim());
        return await db.CommitAsync<bool>(
            act, form.IsApproved ? "request to join approved" : "request to join declined", AuditSubject.JoinRequest(requestId),
            async token =>
            {
                var request = await db.JoinRequests.SingleOrDefaultAsync(candidate => candidate.JoinRequestId == requestId, token);
                return request is null || !await MayAnswerAsync(caller, request, organizationId, token) ? Outcome.NotFound
                    : await (form.IsApproved ? ApproveAsync(request, act, token) : Decline(request, act)) is { } refusal ? refusal : true;
            },
            cancellation);
    }

    private async Task<bool> MayAnswerAsync(Caller caller, JoinRequest request, Guid? organizationId, CancellationToken cancellation) =>
        organizationId is { } own
            ? request.OrganizationId == own && caller.Reach.Includes(own)
            : !await db.Memberships.AnyAsync(membership => membership.OrganizationId == request.OrganizationId
                && membership.Role == OrganizationRole.Coordinator, cancellation);

    private Task<Refusal?> Decline(JoinRequest request, Act act) => Task.FromResult(request.Decline(act) ?? Owe(request, act));

    private async Task<Refusal?> ApproveAsync(JoinRequest request, Act act, CancellationToken cancellation)
    {
        var proposed = request.OrganizationId is null ? request.Proposed() : null;
        var organizationId = request.OrganizationId ?? proposed?.OrganizationId
            ?? throw new InvalidOperationException($"Request {request.JoinRequestId} names no organization.");
        if (proposed is null && !await db.HoldStandingAsync(organizationId, cancellation))
        {
            return new Refusal("The organization was merged into another meanwhile. Decline, and ask the person to join that one.");
        }

        if (request.Approve(organizationId, act) is { } refusal)
        {
            return refusal;
        }

        if (proposed is not null)
        {
            db.Organizations.Add(proposed);
        }

        if (!await db.Memberships.AnyAsync(membership => membership.AccountId == request.AccountId
            && membership.OrganizationId == organizationId, cancellation))
        {
            db.Memberships.Add(new Membership(organizationId, request.AccountId, request.Role));
        }

        return Owe(request, act);
    }

    private Refusal? Owe(JoinRequest request, Act act)
    {
        // Read before this unit of work began to change anything: the account is nobody's here.
        var account = accounts.Users.AsNoTracking().Where(candidate => candidate.Id == request.AccountId)
            .Select(candidate => new { candidate.Email, candidate.DisplayName }).SingleOrDefault();
        if (account is { Email: { } email })
        {
            db.OutboxMessages.Add(new OutboxMessage(MailKind.JoinAnswered, request.JoinRequestId, email, account.DisplayName, act.At));
        }

        return null;
    }
}

/// <summary>A yes or a no, with a reason for the no.</summary>
public sealed class AnswerForm
{
    public bool IsApproved { get; set; }

    public string? Reason { get; set; }
}
