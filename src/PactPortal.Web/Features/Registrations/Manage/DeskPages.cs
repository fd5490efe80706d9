using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Searching;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Registrations.Manage;

/// <param name="County">In full; null where the organization belongs to none.</param>
public sealed record DeskRow(
    string Reference, string Organization, string? County, RegistrationStatus Status, string? TierName, DateTimeOffset SubmittedAt, int People, Money Total);

public sealed record DeskListPage(DeskConvening Convening, DeskFilter Filter, IReadOnlyList<DeskRow> Rows, bool HasOlder);

/// <summary>Queries of the planning team's list of registrations.</summary>
public sealed class DeskPages(PortalDbContext db, MailRecipients recipients)
{
    private const int RowsOnPage = 25;
    private const int FewOrganizations = 12;

    /// <summary>Newest first. Continues after the last row that was seen, so that the hundredth page costs what the first does.</summary>
    public async Task<DeskListPage?> ListAsync(string slug, DeskFilter filter, CancellationToken cancellation)
    {
        if (await db.FindDeskAsync(slug, cancellation) is not { } convening)
        {
            return null;
        }

        var query =
            from registration in Newest(await SearchedAsync(Filtered(convening.ConveningId, filter), filter, cancellation))
            join organization in db.Organizations on registration.OrganizationId equals organization.OrganizationId
            join county in db.Counties on registration.CountyCode equals county.Code into counties
            from county in counties.DefaultIfEmpty()
            orderby registration.SubmittedAt descending, registration.Reference descending
            select new
            {
                registration.RegistrationId,
                registration.Reference,
                Organization = organization.Name,
                County = county == null ? null : county.Name + " County",
                registration.Status,
                registration.TierName,
                registration.SubmittedAt,
                registration.Kept,
            };
        var found = await query.ToListAsync(cancellation);
        var ids = found.Take(RowsOnPage).Select(row => row.RegistrationId).ToList();
        var seats = await db.Set<Attendee>().AsNoTracking().AsSingleQuery().Where(attendee => ids.Contains(attendee.RegistrationId)).ToListAsync(cancellation);
        var teams = seats.ToLookup(attendee => attendee.RegistrationId);
        return new DeskListPage(
            convening, filter,
            [
                .. found.Take(RowsOnPage).Select(row => new DeskRow(
                    row.Reference, row.Organization, row.County, row.Status, row.TierName, row.SubmittedAt ?? default, teams[row.RegistrationId].Count(),
                    Money.Sum(teams[row.RegistrationId].SelectMany(attendee => attendee.Lines).Select(line => line.Amount)) + row.Kept)),
            ],
            found.Count > RowsOnPage);
    }

    public async Task<RegistrationRecord?> ShowAsync(string slug, string reference, CancellationToken cancellation) =>
        await db.FindDeskAsync(slug, cancellation) is { } convening ? await db.FindRecordAsync(recipients, convening, reference, cancellation) : null;

    private IQueryable<Registration> Filtered(Guid conveningId, DeskFilter filter)
    {
        var query = db.Registrations.AsNoTracking().IgnoreAutoIncludes().Where(registration => registration.ConveningId == conveningId && registration.SubmittedAt != null);
        if (filter.WantedStatus is { } status)
        {
            query = query.Where(registration => registration.Status == status);
        }

        if (filter.Seen is var (at, last))
        {
            // The first condition says nothing new: it lets the database begin at the row. It is the database that compares.
#pragma warning disable CA1309
            query = query.Where(registration => registration.SubmittedAt <= at
                && (registration.SubmittedAt < at || string.Compare(registration.Reference, last) < 0));
#pragma warning restore CA1309
        }

        return query;
    }

    /// <summary>
    /// A reference is found by itself. Of a few organizations the newest of each are taken, by index; where many fit, the newest
    /// registrations are soon enough found by going back through all.
    /// </summary>
    private async Task<IQueryable<Registration>> SearchedAsync(IQueryable<Registration> all, DeskFilter filter, CancellationToken cancellation)
    {
        if (filter.Words is not { } words)
        {
            return all;
        }

        if (filter.Reference is { } reference)
        {
            return all.Where(registration => registration.Reference == reference);
        }

        var pattern = Containing.Pattern(words);
        var organizations = db.Organizations.Where(organization => EF.Functions.Like(organization.Name, pattern, Containing.Escape)
            || db.Counties.Any(county => county.Code == organization.CountyCode && EF.Functions.Like(county.Name + " County", pattern, Containing.Escape)));
        var ids = await organizations.Select(organization => organization.OrganizationId).Take(FewOrganizations + 1).ToListAsync(cancellation);
        return ids.Count switch
        {
            0 => all.Where(_ => false),
            <= FewOrganizations => ids.Select(id => Newest(all.Where(registration => registration.OrganizationId == id))).Aggregate((some, more) => some.Concat(more)),
            _ => all.Where(registration => organizations.Any(organization => organization.OrganizationId == registration.OrganizationId)),
        };
    }

    private static IQueryable<Registration> Newest(IQueryable<Registration> registrations) =>
        registrations.OrderByDescending(registration => registration.SubmittedAt).ThenByDescending(registration => registration.Reference).Take(RowsOnPage + 1);
}
