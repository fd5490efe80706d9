using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Pricing;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Data.Counties;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations;

/// <summary>A registration with what its pages and use cases need to know around it.</summary>
public sealed record RegistrationContext(Registration Registration, Convening Convening, Organization Organization, County? County, CountyStanding Standing)
{
    /// <summary>The discount code on the registration as it stands, or null.</summary>
    public DiscountReading? Discount { get; init; }

    /// <summary>The rates this organization may choose from.</summary>
    public IReadOnlyList<Rate> Rates => Convening.RatesFor(Organization, Standing.IsPactMember);

    /// <summary>The days of a rate that this organization's people may come on.</summary>
    public IReadOnlyList<int> DaysOf(Rate rate) => Convening.DaysFor(rate, Organization, Standing.IsPactMember);

    /// <summary>A county outside PACT asks to attend.</summary>
    public bool IsByRequest => Convening.IsByRequest(Organization, Standing.IsPactMember);

    /// <summary>Why the team can't be sent at an instant, or null.</summary>
    public Refusal? WhyNotAt(DateTimeOffset now) =>
        !Convening.TakesRegistrationsAt(now) ? new Refusal("Registration is closed. Nothing was sent, and your draft is kept.")
        : Registration.Attendees.Count == 0 ? new Refusal("Add at least one person to the team first.")
        : Registration.Attendees.Count > Convening.LargestTeam ? new Refusal($"A team has at most {Convening.LargestTeam} people.")
        : SeatsToPrice() is null ? new Refusal("The rate of somebody on the team is not offered to your organization. Change it on the team page.")
        : null;

    /// <summary>How many seats the team needs in each pool; of the rates and days on it now.</summary>
    public IReadOnlyDictionary<string, int> SeatNeeds(IEnumerable<SeatToPrice> seats)
    {
        var days = Registration.Attendees.ToDictionary(attendee => attendee.AttendeeId, attendee => attendee.Details.ChosenDay);
        return Domain.Seats.SeatNeeds.Of(Convening, Organization.CountyCode, seats.Select(seat => (seat.Rate, days[seat.SeatId])));
    }

    /// <summary>The seats as they would be priced, in team order. Null where somebody's rate or day is not offered any more.</summary>
    public IReadOnlyList<SeatToPrice>? SeatsToPrice()
    {
        var rates = Rates.ToDictionary(rate => rate.RateId);
        return Registration.Attendees.All(attendee =>
            rates.TryGetValue(attendee.Details.RateId, out var rate) && (!rate.IsDayPass || DaysOf(rate).Contains(attendee.Details.ChosenDay ?? 0)))
            ? [.. Registration.Attendees.Select(attendee => new SeatToPrice(attendee.AttendeeId, rates[attendee.Details.RateId]))]
            : null;
    }
}

/// <summary>Finds registrations within the reach of the request: another organization's is not there.</summary>
public sealed class RegistrationAccess(PortalDbContext db)
{
    // Side by side and flat: joined, collections would multiply, and EF Core makes a delegate anew for each collection of each reading.
    private static readonly Func<PortalDbContext, string, bool, IReadOnlyList<Guid>, CancellationToken, Task<TeamOfOrganization?>> FindTeam = EF.CompileAsyncQuery(
        (PortalDbContext db, string reference, bool isEverywhere, IReadOnlyList<Guid> organizations, CancellationToken cancellation) =>
            (from registration in db.Registrations.IgnoreAutoIncludes()
             where registration.Reference == reference && (isEverywhere || organizations.Contains(registration.OrganizationId))
             join organization in db.Organizations on registration.OrganizationId equals organization.OrganizationId
             join code in db.DiscountCodes on registration.DiscountCodeId equals (Guid?)code.DiscountCodeId into codes
             from code in codes.DefaultIfEmpty()
             select new TeamOfOrganization(
                 registration, organization, code,
                 db.OrganizationDiscountUses.Where(uses => uses.DiscountCodeId == registration.DiscountCodeId && uses.OrganizationId == registration.OrganizationId).Sum(uses => uses.Used)))
            .SingleOrDefault());

    private static readonly Func<PortalDbContext, Guid, IAsyncEnumerable<Attendee>> ReadAttendees = EF.CompileAsyncQuery(
        (PortalDbContext db, Guid registrationId) => db.EveryAttendee.IgnoreAutoIncludes().Where(attendee => attendee.RegistrationId == registrationId));

    private static readonly Func<PortalDbContext, Guid, IAsyncEnumerable<AttendeePriceLine>> ReadLines = EF.CompileAsyncQuery(
        (PortalDbContext db, Guid registrationId) =>
            from attendee in db.EveryAttendee
            where attendee.RegistrationId == registrationId
            join line in db.Set<AttendeePriceLine>() on attendee.AttendeeId equals EF.Property<Guid>(line, "AttendeeId")
            select line);

    private static readonly Func<PortalDbContext, Guid, IAsyncEnumerable<TimelineEntry>> ReadTimeline = EF.CompileAsyncQuery(
        (PortalDbContext db, Guid registrationId) => db.Set<TimelineEntry>().Where(entry => EF.Property<Guid>(entry, "RegistrationId") == registrationId));

    private static readonly Func<PortalDbContext, Guid, IAsyncEnumerable<CancelledSeat>> ReadCancelledSeats = EF.CompileAsyncQuery(
        (PortalDbContext db, Guid registrationId) => db.Set<CancelledSeat>().Where(seat => EF.Property<Guid>(seat, "RegistrationId") == registrationId));

    public async Task<RegistrationContext?> FindAsync(
        Reach reach, string reference, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await FindTeam(db, reference, reach.IsEverywhere, reach.Organizations, cancellation) is not { } found)
        {
            return null;
        }

        // They are tracked: reading them puts them where they belong.
        var registrationId = found.Registration.RegistrationId;
        await ReadAsync(ReadAttendees(db, registrationId), cancellation);
        await ReadAsync(ReadLines(db, registrationId), cancellation);
        await ReadAsync(ReadTimeline(db, registrationId), cancellation);
        await ReadAsync(ReadCancelledSeats(db, registrationId), cancellation);
        var context = await LoadContextAsync(found.Registration, found.Organization, now, cancellation);
        return found.Code is null ? context : context with { Discount = new DiscountReading(found.Code, found.Used, found.Organization.OrganizationId) };
    }

    /// <summary>A draft; refused where it was submitted meanwhile.</summary>
    public async Task<Outcome<RegistrationContext>> FindDraftAsync(Caller caller, string reference, CancellationToken cancellation) =>
        await FindAsync(caller.Reach, reference, caller.Act.At, cancellation) switch
        {
            null => Outcome.NotFound,
            { Registration.IsDraft: true } context => context,
            _ => new Refusal("This team was submitted meanwhile. Nothing was changed."),
        };

    /// <summary>What stands around a registration that was found.</summary>
    public async Task<RegistrationContext> LoadContextAsync(
        Registration registration, DateTimeOffset now, CancellationToken cancellation)
    {
        var organization = await db.Organizations.AsNoTracking().SingleAsync(candidate => candidate.OrganizationId == registration.OrganizationId, cancellation);
        return await LoadContextAsync(registration, organization, now, cancellation);
    }

    private async Task<RegistrationContext> LoadContextAsync(
        Registration registration, Organization organization, DateTimeOffset now, CancellationToken cancellation)
    {
        var convening = await db.GetConveningAsync(registration.ConveningId, cancellation);
        var county = organization.CountyCode is null ? null : (await db.ReadCountiesAsync(cancellation)).Find(organization.CountyCode);
        var standing = await db.ReadStandingAsync(organization.CountyCode, California.Today(now), cancellation);
        return new RegistrationContext(registration, convening, organization, county, standing);
    }

    private static async Task ReadAsync<T>(IAsyncEnumerable<T> rows, CancellationToken cancellation)
    {
        await foreach (var _ in rows.WithCancellation(cancellation))
        {
        }
    }

    /// <param name="Used">What the organization used of the code.</param>
    private sealed record TeamOfOrganization(Registration Registration, Organization Organization, DiscountCode? Code, int Used);
}
