using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Documents.Lists;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.PeopleLists;

/// <param name="Days">With how many people each.</param>
public sealed record PeopleListPage(PlannerConvening Convening, int People, IReadOnlyList<(ConveningDay Day, int People)> Days);

/// <summary>Gathers who has a seat, for lists on paper.</summary>
public sealed class PeopleListPages(PortalDbContext db, TimeProvider time)
{
    /// <summary>Null where nobody can register yet.</summary>
    public async Task<PeopleListPage?> ShowAsync(PlannerConvening about, CancellationToken cancellation)
    {
        if (about.Whole is not { IsPublished: true } convening)
        {
            return null;
        }

        var people = await db.ConfirmedSeats(convening.ConveningId).CountAsync(cancellation);
        var days = await db.CountPeopleByDayAsync(convening, cancellation);
        return new PeopleListPage(about, people, [.. convening.Days.OrderBy(day => day.Number).Select(day => (day, days[day.Number]))]);
    }

    /// <summary>Null where nobody can register yet.</summary>
    public async Task<PeopleListFacts?> FindAsync(PlannerConvening about, CancellationToken cancellation) =>
        about.Whole is { IsPublished: true } convening
            ? new PeopleListFacts(
                convening, time.GetUtcNow(), [.. (await PeopleAsync(convening, null, cancellation)).Select(row => row.Person)])
            : null;

    /// <summary>The organizations that have people with a seat, and who comes without one, by name.</summary>
    public async Task<IReadOnlyList<(Payer Payer, string Name)>> PayersAsync(Convening convening, CancellationToken cancellation)
    {
        var seats = db.ConfirmedSeats(convening.ConveningId).Select(attendee => attendee.RegistrationId);
        var rows = await db.Registrations.AsNoTracking().IgnoreAutoIncludes()
            .Where(registration => seats.Contains(registration.RegistrationId))
            .Select(registration => new
            {
                registration.OrganizationId,
                registration.PayerPersonId,
                Name = registration.Organization!.Name
                ?? registration.PayerPerson!.Name
            })
            .Distinct().ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => (Payer: Payer.Of(row.OrganizationId, row.PayerPersonId), row.Name))
                .OrderBy(row => row.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(row => row.Payer.Id),
        ];
    }

    /// <summary>Who of some payers' teams has a seat.</summary>
    public async Task<ILookup<Guid, PeopleListFacts>> OfPayersAsync(
        Convening convening, IReadOnlyList<Guid> payers, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return (await PeopleAsync(convening, payers, cancellation)).GroupBy(row => row.PayerId)
            .ToLookup(group => group.Key, group => new PeopleListFacts(convening, now, [.. group.Select(row => row.Person)]));
    }

    /// <param name="payers">Organizations, and people who come without one; null: all.</param>
    private async Task<IEnumerable<(Guid PayerId, ListedPerson Person)>> PeopleAsync(
        Convening convening, IReadOnlyList<Guid>? payers, CancellationToken cancellation)
    {
        // A badge name counts while it was said under the address that has the seat.
        var rows = await (
            from attendee in db.ConfirmedSeats(convening.ConveningId)
            join registration in db.Registrations.IgnoreAutoIncludes() on attendee.RegistrationId equals registration.RegistrationId
            where payers == null || payers.Contains(registration.OrganizationId!.Value)
                || payers.Contains(registration.PayerPersonId!.Value)
            join county in db.Counties on registration.CountyCode equals county.Code into counties
            from county in counties.DefaultIfEmpty()
            join says in db.AttendeeAnswers
                on new { attendee.AttendeeId, Address = attendee.Details.Email } equals new { says.AttendeeId, says.Address } into all
            from says in all.DefaultIfEmpty()
            select new
            {
                registration.OrganizationId,
                registration.PayerPersonId,
                attendee.Details,
                attendee.BadgeCode,
                Organization = (string?)registration.Organization!.Name,
                County = county == null ? null : county.Name + " County",
                says.BadgeName,
                says.LatinSpelling,
                says.Pronouns,
            }).ToListAsync(cancellation);
        var rates = convening.Rates.ToDictionary(rate => rate.RateId);
        return rows.Select(row =>
        {
            var days = rates[row.Details.RateId].DaysOf(row.Details.ChosenDay);
            var person = new ListedPerson(
                row.Details.FullName, row.Details.LatinSpelling, row.BadgeName, row.LatinSpelling, row.Pronouns, row.Organization,
                row.County, row.Details.DescribeWork(), days);
            return (Payer.Of(row.OrganizationId, row.PayerPersonId).Id, person with { BadgeCode = row.BadgeCode });
        });
    }
}
