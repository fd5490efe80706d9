using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Operating;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Planning;

/// <param name="Requests">That wait for an answer.</param>
public sealed record PlannedConvening(string Slug, string Name, DateOnly? StartsOn, DateOnly? EndsOn, int Requests, int Waiting);

/// <summary>An organization that mail is for and that nobody coordinates.</summary>
/// <param name="Messages">That wait for somebody, or waited too long.</param>
public sealed record UnreachedOrganization(Guid OrganizationId, string Name, int Messages);

/// <param name="MailHeldSince">For administrators: nothing is mailed since then.</param>
public sealed record PlanningPage(IReadOnlyList<PlannedConvening> Convenings, IReadOnlyList<UnreachedOrganization> Unreached, DateTimeOffset? MailHeldSince);

/// <summary>Where the planning team starts.</summary>
public sealed class PlanningPages(PortalDbContext db, CurrentPerson current)
{
    private const int Most = 20;

    public async Task<PlanningPage> HomeAsync(CancellationToken cancellation) => new(
        await db.Convenings.AsNoTracking().Where(convening => !convening.IsArchived)
            .OrderBy(convening => convening.StartsOn).ThenBy(convening => convening.Slug).Take(Most)
            .Select(convening => new PlannedConvening(
                convening.Slug, convening.Name, convening.StartsOn, convening.EndsOn,
                db.Registrations.Count(registration => registration.ConveningId == convening.ConveningId && registration.Status == RegistrationStatus.Requested),
                db.Registrations.Count(registration => registration.ConveningId == convening.ConveningId && registration.Status == RegistrationStatus.Waitlisted)))
            .ToListAsync(cancellation),
        await UnreachedAsync(cancellation),
        current.IsAny(PersonKinds.Administrator) ? await db.MailHeldSinceAsync(cancellation) : null);

    private async Task<IReadOnlyList<UnreachedOrganization>> UnreachedAsync(CancellationToken cancellation)
    {
        var unreached = await (
            from message in db.OutboxMessages
            where message.Problem == MailWords.NobodyToTell && (message.State == OutboxState.Waiting || message.State == OutboxState.Failed)
            join registration in db.Registrations.IgnoreAutoIncludes() on message.RegistrationId equals registration.RegistrationId
            join organization in db.Organizations on registration.OrganizationId equals organization.OrganizationId
            where !db.Memberships.Any(membership => membership.OrganizationId == organization.OrganizationId && membership.Role == OrganizationRole.Coordinator)
            group message by new { organization.OrganizationId, organization.Name } into messages
            orderby messages.Key.Name
            select new { messages.Key.OrganizationId, messages.Key.Name, Messages = messages.Count() }).Take(Most).ToListAsync(cancellation);
        return [.. unreached.Select(row => new UnreachedOrganization(row.OrganizationId, row.Name, row.Messages))];
    }
}
