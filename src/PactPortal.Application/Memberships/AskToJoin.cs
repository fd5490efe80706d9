using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Organizations;
using PactPortal.Domain;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Organizations;

namespace PactPortal.Application.Memberships;

/// <summary>Asks to join an organization, or to have one recorded. Asking twice is asking once.</summary>
public sealed class AskToJoin(PortalDbContext db)
{
    private const int MostWaiting = 5;

    public async Task<Outcome<bool>> ExecuteAsync(Caller caller, JoinForm form, CancellationToken cancellation)
    {
        if (form.Check() is { Count: > 0 } refusals)
        {
            return refusals.ToList();
        }

        var act = caller.Act;
        return await db.CommitAsync<bool>(
            act, "asked to join an organization", AuditSubject.Account(act.Actor), token => AskAsync(form, act, token), cancellation);
    }

    private async Task<Outcome<bool>> AskAsync(JoinForm form, Act act, CancellationToken cancellation)
    {
        var accountId = act.Actor ?? throw new InvalidOperationException("A visitor asked to join.");
        var waiting = await db.JoinRequests.Where(request => request.AccountId == accountId && request.State == JoinRequestState.Waiting)
            .ToListAsync(cancellation);
        if (waiting.Count >= MostWaiting)
        {
            return new Refusal("Five of your requests wait for an answer. Ask again when one is answered.");
        }

        var note = form.Note?.Trim() ?? "";
        if (form.Organization == JoinForm.New)
        {
            var (name, county) = (form.Name?.Trim() ?? "", form.CountyCode);
            var type = form.TypeNamed() ?? throw new InvalidOperationException("The form was not checked.");
            if (county is not null && !await db.Counties.AnyAsync(candidate => candidate.Code == county, cancellation))
            {
                return new Refusal("Choose a county.", nameof(form.County));
            }

            if (waiting.Any(request => request.NewName == name))
            {
                return Outcome.Unchanged(true);
            }

            db.JoinRequests.Add(JoinRequest.ForNew(name, type, county, accountId, act.ActorName, note, act.At));
            return true;
        }

        var organizationId = Guid.Parse(form.Organization ?? "");
        var organization = await db.Organizations.SingleOrDefaultAsync(
            candidate => candidate.OrganizationId == organizationId, cancellation);
        if (organization is null || !await db.HoldStandingAsync(organizationId, cancellation))
        {
            return new Refusal("Choose your organization, or say that it is not in the list.", nameof(form.Organization));
        }

        if (await db.Memberships.AnyAsync(membership => membership.AccountId == accountId
            && membership.OrganizationId == organizationId, cancellation))
        {
            return new Refusal(
                $"You belong to {organization.Name} already. A coordinator there can change what you do.", nameof(form.Organization));
        }

        if (waiting.Any(request => request.OrganizationId == organizationId))
        {
            return Outcome.Unchanged(true);
        }

        var asked = JoinRequest.For(organization, accountId, act.ActorName, RoleWords.Named(form.Role)
            ?? OrganizationRole.Member, note, act.At);
        db.JoinRequests.Add(asked);
        db.OutboxMessages.Add(OutboxMessage.ToOrganization(MailKind.JoinAsked, asked.JoinRequestId, null, act.At));
        return true;
    }
}
