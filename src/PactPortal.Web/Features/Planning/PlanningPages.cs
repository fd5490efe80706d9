using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Data.Operating;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Organizations;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Planning;

/// <param name="Words">How many wait there; null where nothing is counted.</param>
public sealed record OpenLink(string Address, string Title, string Hint, bool SomethingWaits, string? Words);

/// <summary>Links under a heading.</summary>
/// <param name="Dates">Of a convening that has them.</param>
public sealed record LinkSection(string Id, string Heading, string? Dates, IReadOnlyList<OpenLink> Links);

/// <summary>An organization that mail is for and that nobody coordinates.</summary>
/// <param name="Messages">That wait for somebody, or waited too long.</param>
public sealed record UnreachedOrganization(Guid OrganizationId, string Name, int Messages);

/// <param name="Sections">What the person may open.</param>
/// <param name="Unreached">For those who keep organizations.</param>
/// <param name="MailHeldSince">For administrators: nothing is mailed since then.</param>
public sealed record PlanningPage(
    IReadOnlyList<LinkSection> Sections, IReadOnlyList<UnreachedOrganization> Unreached, DateTimeOffset? MailHeldSince);

/// <summary>Where the planning team starts.</summary>
public sealed class PlanningPages(PortalDbContext db, CurrentPerson current, PlannerNavigation navigation)
{
    private const int Most = 20;

    public async Task<PlanningPage> HomeAsync(CancellationToken cancellation) => new(
        await SectionsAsync(cancellation),
        current.MayVisit("planning/organizations") ? await UnreachedAsync(cancellation) : [],
        current.IsAny(PersonKinds.Administrator) ? await db.MailHeldSinceAsync(cancellation) : null);

    private async Task<IReadOnlyList<LinkSection>> SectionsAsync(CancellationToken cancellation)
    {
        var convenings = (await db.ReadConveningsAsync(cancellation)).Where(convening => !convening.IsArchived)
            .OrderBy(convening => convening.StartsOn).ThenBy(convening => convening.Slug, StringComparer.Ordinal).Take(Most)
            .Select(convening => new PlannerConvening(convening)).ToList();
        var (around, access) = (navigation.In(PlannerPlace.CountiesAndPeople), navigation.In(PlannerPlace.Access));
        var shown = convenings.SelectMany(navigation.Of).Concat(around).Concat(access).Where(link => link.Hint is not null);
        var counts = await navigation.CountAsync(shown, null, cancellation);
        List<LinkSection> sections =
        [
            .. convenings.Select((convening, at) => new LinkSection(
                $"convening-{at}", convening.Name, convening.Dates, Open(navigation.Of(convening), counts, convening))),
            new("around", "Counties and people", null, Open(around, counts, null)),
            new("access", "Access", null, Open(access, counts, null)),
        ];
        return [.. sections.Where(section => section.Links.Count > 0)];
    }

    private static IReadOnlyList<OpenLink> Open(IEnumerable<PlannerLink> links, PlannerCounts counts, PlannerConvening? convening) =>
    [
        .. from link in links
           let hint = link.Hint
           where hint is not null
           select new OpenLink(
               link.AddressOf(convening), link.Title, hint, counts.Of(link, convening) > 0, counts.Describe(link, convening)),
    ];

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
