using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Searching;
using PactPortal.Domain;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui.Lists;

namespace PactPortal.Web.Features.Registrations.Manage;

/// <summary>A registration as the planning team's list has it.</summary>
public sealed record ListedRegistration
{
    public required string Reference { get; init; }

    /// <summary>The organization; the person where somebody comes without one.</summary>
    public required string Organization { get; init; }

    /// <summary>In full; null where the organization belongs to none.</summary>
    public required string? County { get; init; }

    public required Cohort? Cohort { get; init; }

    public required RegistrationStatus Status { get; init; }

    public required string? TierName { get; init; }

    public required DateTimeOffset? SubmittedAt { get; init; }

    public required int People { get; init; }

    public required long NetCents { get; init; }

    /// <summary>Null until something was charged.</summary>
    public required long? BalanceCents { get; init; }
}

/// <summary>The planning team's list of registrations: all that were submitted, newest first.</summary>
public sealed class RegistrationList(PortalDbContext db)
{
    private const int FewOrganizations = 12;

    public async Task<PortalList<ListedRegistration>> FindAsync(
        PlannerConvening convening, RegistrationListRequest request, CancellationToken cancellation)
    {
        request.Tiers = [.. convening.Whole.Tiers.Select(tier => tier.Name)];
        var submitted = db.Registrations.AsNoTracking().IgnoreAutoIncludes()
            .Where(registration => registration.ConveningId == convening.ConveningId && registration.SubmittedAt != null);
        var rows = request.Narrow(Rows(await SearchAsync(submitted, request, cancellation)));
        var seen = ListMark.Read(request.After);
        return new PortalList<ListedRegistration>
        {
            Address = DeskLinks.Registrations(convening.Slug),
            One = "registration",
            Many = "registrations",
            Of = convening.Name,
            Subject = convening.Slug,
            Request = request,
            Rows = rows,
            Columns = Columns(convening),
            DefaultOrder = new ListOrder("submitted", IsDescending: true),
            TieBreak = ordered => ordered.ThenByDescending(row => row.Reference),
            Continuation = new(
                seen,
                Behind(rows, seen),
                row => new ListMark(row.SubmittedAt ?? default, row.Reference)), // submitted, all of them
            Empty = ("No registrations yet", "Teams are listed here once they are submitted."),
        };
    }

    private static ListColumns<ListedRegistration> Columns(PlannerConvening convening) =>
        new ListColumns<ListedRegistration>(convening.Zone)
            .Organization(
                row => row.Organization, row => row.County, row => DeskLinks.Registration(convening.Slug, row.Reference),
                row => row.County ?? row.Organization)
            .Status(row => StatusWords.Of(row.Status), row => StatusWords.KindOf(row.Status))
            .Code("Reference", row => row.Reference, sort: row => row.Reference)
            .Text("Cohort", row => row.Cohort is { } cohort ? Cohorts.NameOf(cohort) : null).InFilesOnly()
            .Count("People", row => row.People, row => row.People)
            .Text("Tier", row => row.TierName, row => row.TierName).NotOnPaper()
            .Money("Net", row => new Money(row.NetCents), row => row.NetCents)
            .Money("Balance", row => row.BalanceCents is { } cents ? new Money(cents) : null, row => row.BalanceCents, "not charged")
            .Time("Submitted", row => row.SubmittedAt, row => row.SubmittedAt).NotOnPaper();

    private IQueryable<ListedRegistration> Rows(IQueryable<Registration> registrations) =>
        from registration in registrations
        join county in db.Counties on registration.CountyCode equals county.Code into counties
        from county in counties.DefaultIfEmpty()
        select new ListedRegistration
        {
            Reference = registration.Reference,
            Organization = registration.Organization!.Name ?? registration.PayerPerson!.Name,
            County = county == null ? null : county.Name + " County",
            Cohort = county == null ? null : county.Cohort,
            Status = registration.Status,
            TierName = registration.TierName,
            SubmittedAt = registration.SubmittedAt,
            People = db.Attendees.Count(attendee => attendee.RegistrationId == registration.RegistrationId),
            NetCents = (long)(object)registration.Kept
                + db.Attendees.Where(attendee => attendee.RegistrationId == registration.RegistrationId)
                    .Join(
                        db.Set<AttendeePriceLine>(), attendee => attendee.AttendeeId, line => EF.Property<Guid>(line, "AttendeeId"),
                        (_, line) => (long)(object)line.Line.Amount)
                    .Sum(),
            BalanceCents = db.LedgerEntries.Any(entry => entry.RegistrationId == registration.RegistrationId)
                ? db.LedgerEntries.Where(entry => entry.RegistrationId == registration.RegistrationId)
                    .Sum(entry => (long)(object)entry.Amount)
                : null,
        };

    /// <summary>
    /// A reference is found by itself. Few organizations are named, so that their registrations are found by index; where many fit, the
    /// newest registrations are soon enough found by going back through all.
    /// </summary>
    private async Task<IQueryable<Registration>> SearchAsync(
        IQueryable<Registration> all, RegistrationListRequest request, CancellationToken cancellation)
    {
        if (request.Words is not { } words)
        {
            return all;
        }

        // A name may look like a reference: "Bi-State".
        if (request.Reference is { } reference && await all.AnyAsync(registration => registration.Reference == reference, cancellation))
        {
            return all.Where(registration => registration.Reference == reference);
        }

        var pattern = Containing.Pattern(words);
        var organizations = db.Organizations.Where(organization => EF.Functions.Like(organization.Name, pattern, Containing.Escape)
            || db.Counties.Any(county =>
                county.Code == organization.CountyCode && EF.Functions.Like(county.Name + " County", pattern, Containing.Escape)));
        var ids = await organizations.OrderBy(organization => organization.OrganizationId)
            .Select(organization => organization.OrganizationId)
            .Take(FewOrganizations + 1).ToListAsync(cancellation);
        // Few come without an organization, and are found through the index of those who do.
        var people = all.Where(registration => registration.PayerPersonId != null
            && EF.Functions.Like(registration.PayerPerson!.Name, pattern, Containing.Escape))
            .Select(registration => registration.RegistrationId);
        return ids.Count <= FewOrganizations
            ? all.Where(registration => ids.Contains(registration.OrganizationId!.Value) || people.Contains(registration.RegistrationId)
                || EF.Functions.Like(registration.Reference, pattern, Containing.Escape))
            : all.Where(registration => organizations.Any(organization => organization.OrganizationId == registration.OrganizationId)
                || people.Contains(registration.RegistrationId)
                || EF.Functions.Like(registration.Reference, pattern, Containing.Escape));
    }

    private static IQueryable<ListedRegistration> Behind(IQueryable<ListedRegistration> rows, ListMark? seen)
    {
        if (seen is not var (at, last))
        {
            return rows;
        }

        // The first condition says nothing new: it lets the database begin at the row. It is the database that compares.
#pragma warning disable CA1309
        return rows.Where(row => row.SubmittedAt <= at && (row.SubmittedAt < at || string.Compare(row.Reference, last) < 0));
#pragma warning restore CA1309
    }
}
