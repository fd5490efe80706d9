using Microsoft.EntityFrameworkCore;
using PactPortal.Application;
using PactPortal.Application.Memberships;
using PactPortal.Data;
using PactPortal.Data.Counties;
using PactPortal.Domain.Organizations;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Memberships;

/// <summary>Queries of the pages about belonging to organizations.</summary>
public sealed class MembershipPages(PortalDbContext db, CurrentPerson current, RealTime real)
{
    private const int MostListed = 200;

    public async Task<MyOrganizationsPage> MineAsync(JoinForm form, CancellationToken cancellation)
    {
        var (accountId, email, now) = (current.Person.AccountId, current.Person.Email, real.Now);
        var memberships = await (
            from membership in db.Memberships
            join organization in db.Organizations on membership.OrganizationId equals organization.OrganizationId
            join county in db.Counties on organization.CountyCode equals county.Code into counties
            from county in counties.DefaultIfEmpty()
            where membership.AccountId == accountId
            orderby organization.Name
            select new MyMembership(organization.OrganizationId, organization.Name, county == null ? null : county.Name, membership.Role))
                .ToListAsync(cancellation);
        var invitations = await (
            from invitation in db.Invitations
            join organization in db.Organizations on invitation.OrganizationId equals organization.OrganizationId
            where invitation.Email == email && invitation.State == InvitationState.Open && invitation.EndsAt > now
            orderby organization.Name
            select new MyInvitation(invitation.InvitationId, organization.Name, invitation.Role, invitation.InvitedBy)).ToListAsync(
                cancellation);
        var requests = await (
            from request in db.JoinRequests
            join organization in db.Organizations on request.OrganizationId equals organization.OrganizationId into organizations
            from organization in organizations.DefaultIfEmpty()
            where request.AccountId == accountId
            orderby request.At descending
            select new MyRequest(organization == null ? request.NewName
                ?? "" : organization.Name, request.Role, request.State, request.Reason)).Take(20).ToListAsync(cancellation);
        var known = (await db.ReadCountiesAsync(cancellation)).Counties;
        return new MyOrganizationsPage(memberships, invitations, requests, form)
        {
            Counties = [.. known.Select(county => new Choice(county.Code, county.Name)), new Choice(JoinForm.NoCounty, "No single county")],
            Organizations = form.County is null ? null : await InCountyAsync(form.CountyCode, cancellation),
        };
    }

    public async Task<PeoplePage?> PeopleAsync(Guid organizationId, InviteForm form, CancellationToken cancellation)
    {
        if (!current.Reach.Includes(organizationId))
        {
            return null;
        }

        var now = real.Now;
        var name = await db.Organizations.Where(organization => organization.OrganizationId == organizationId)
            .Select(organization => organization.Name).SingleAsync(cancellation);
        var people = await (
            from membership in db.Memberships
            join account in db.Users on membership.AccountId equals account.Id
            where membership.OrganizationId == organizationId
            orderby account.DisplayName, account.Email
            select new PersonHere(account.Id, account.DisplayName, account.Email ?? "", membership.Role)).Take(MostListed)
                .ToListAsync(cancellation);
        var invitations = await db.Invitations.AsNoTracking()
            .Where(invitation => invitation.OrganizationId == organizationId && invitation.State == InvitationState.Open
                && invitation.EndsAt > now)
            .OrderBy(invitation => invitation.Email).Take(MostListed).ToListAsync(cancellation);
        var requests = await Requests(db.JoinRequests.Where(request => request.OrganizationId == organizationId)).ToListAsync(cancellation);
        return new PeoplePage(organizationId, name, people, invitations, requests, form);
    }

    /// <summary>What planners answer: requests for organizations that nobody coordinates, or that aren't recorded.</summary>
    public async Task<IReadOnlyList<WaitingRequest>> ForPlannersAsync(CancellationToken cancellation) =>
        await Requests(ForPlanners()).ToListAsync(cancellation);

    /// <summary>A row for each request that the planning team answers; they are of no convening.</summary>
    public IQueryable<Guid> WaitingForPlanners() =>
        ForPlanners().Where(request => request.State == JoinRequestState.Waiting).Select(_ => Guid.Empty);

    private IQueryable<JoinRequest> ForPlanners() => db.JoinRequests.Where(request =>
        !db.Memberships.Any(
            membership => membership.OrganizationId == request.OrganizationId && membership.Role == OrganizationRole.Coordinator));

    private IQueryable<WaitingRequest> Requests(IQueryable<JoinRequest> among) => (
        from request in among
        join account in db.Users on request.AccountId equals account.Id
        join organization in db.Organizations on request.OrganizationId equals organization.OrganizationId into organizations
        from organization in organizations.DefaultIfEmpty()
        where request.State == JoinRequestState.Waiting
        orderby request.At
        select new WaitingRequest(
            request.JoinRequestId, account.DisplayName, account.Email ?? "", request.Role, request.Note, request.At,
            organization == null ? request.NewName ?? "" : organization.Name,
            organization == null ? request.NewAgencyType : organization.AgencyType,
            organization == null ? request.NewCountyCode : organization.CountyCode, organization == null)).Take(MostListed);

    private async Task<IReadOnlyList<Choice>> InCountyAsync(string? code, CancellationToken cancellation)
    {
        var there = await db.Organizations.AsNoTracking()
            .Where(organization => organization.CountyCode == code && organization.MergedInto == null)
            .OrderBy(organization => organization.Name).Take(MostListed)
            .Select(organization => new { organization.OrganizationId, organization.Name, organization.AgencyType })
            .ToListAsync(cancellation);
        return
        [
            .. there.Select(organization => new Choice(
                organization.OrganizationId.ToString(), organization.Name, organization.AgencyType.Name())),
            new Choice(JoinForm.New, "It is not in this list", "The planning team records it, and you become its first coordinator"),
        ];
    }
}
