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
/// <param name="Organization">Whose team it is; null where a person comes without one.</param>
/// <param name="PayerName">Of the organization, or of the person.</param>
public sealed record RegistrationContext(
    Registration Registration, Convening Convening, Organization? Organization, string PayerName, County? County, CountyStanding Standing)
{
    /// <summary>Of the organization, or null: a person without one is counted under none.</summary>
    public string? CountyCode => Organization?.CountyCode;

    /// <summary>The discount code on the registration as it stands, or null.</summary>
    public DiscountReading? Discount { get; init; }

    /// <summary>The rates this payer may choose from.</summary>
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
        : SeatsToPrice() is null
        ? new Refusal("The rate of somebody on the team is not offered to your organization. Change it on the team page.")
        : null;

    /// <summary>How many seats the team needs in each pool; of the rates and days on it now.</summary>
    public IReadOnlyDictionary<string, int> SeatNeeds(IEnumerable<SeatToPrice> seats)
    {
        var days = Registration.Attendees.ToDictionary(attendee => attendee.AttendeeId, attendee => attendee.Details.ChosenDay);
        return Domain.Seats.SeatNeeds.Of(Convening, CountyCode, seats.Select(seat => (seat.Rate, days[seat.SeatId])));
    }

    /// <summary>The seats as they would be priced, in team order. Null where somebody's rate or day is not offered any more.</summary>
    public IReadOnlyList<SeatToPrice>? SeatsToPrice()
    {
        var rates = Rates.ToDictionary(rate => rate.RateId);
        return Registration.Attendees.All(attendee =>
            rates.TryGetValue(attendee.Details.RateId, out var rate)
                && (!rate.IsDayPass || DaysOf(rate).Contains(attendee.Details.ChosenDay ?? 0)))
            ? [.. Registration.Attendees.Select(attendee => new SeatToPrice(attendee.AttendeeId, rates[attendee.Details.RateId]))]
            : null;
    }
}

/// <summary>Finds registrations within the reach of the request: another organization's, or another person's own, is not there.</summary>
public sealed class RegistrationAccess(PortalDbContext db, DiscountRedemptions discounts)
{
    // Side by side and flat: joined, collections would multiply, and EF Core makes a delegate anew for each collection of each reading.
    private static readonly Func<PortalDbContext, string, bool, IReadOnlyList<Guid>, Guid, CancellationToken, Task<TeamOfPayer?>> FindTeam =
        EF.CompileAsyncQuery(
            (PortalDbContext db, string reference, bool isEverywhere, IReadOnlyList<Guid> organizations, Guid person,
                CancellationToken cancellation) =>
                (from registration in db.Registrations.IgnoreAutoIncludes()
                 where registration.Reference == reference
                     && (isEverywhere || organizations.Contains(registration.OrganizationId!.Value) || registration.PayerPersonId == person)
                 join organization in db.Organizations on registration.OrganizationId equals (Guid?)organization.OrganizationId into owners
                 from organization in owners.DefaultIfEmpty()
                 join code in db.DiscountCodes on registration.DiscountCodeId equals (Guid?)code.DiscountCodeId into codes
                 from code in codes.DefaultIfEmpty()
                 select new TeamOfPayer(
                     registration, organization, code,
                     db.People.Where(payer => payer.PersonId == registration.PayerPersonId).Select(payer => payer.Name).SingleOrDefault(),
                     db.OrganizationDiscountUses.Where(uses => uses.DiscountCodeId == registration.DiscountCodeId
                         && uses.OrganizationId == registration.OrganizationId).Sum(uses => uses.Used)))
                .SingleOrDefault());

    private static readonly Func<PortalDbContext, Guid, IAsyncEnumerable<Attendee>> ReadAttendees = EF.CompileAsyncQuery(
        (PortalDbContext db, Guid registrationId) => db.EveryAttendee.IgnoreAutoIncludes()
            .Where(attendee => attendee.RegistrationId == registrationId));

    private static readonly Func<PortalDbContext, Guid, IAsyncEnumerable<AttendeePriceLine>> ReadLines = EF.CompileAsyncQuery(
        (PortalDbContext db, Guid registrationId) =>
            from attendee in db.EveryAttendee
            where attendee.RegistrationId == registrationId
            join line in db.Set<AttendeePriceLine>() on attendee.AttendeeId equals EF.Property<Guid>(line, "AttendeeId")
            select line);

    private static readonly Func<PortalDbContext, Guid, IAsyncEnumerable<TimelineEntry>> ReadTimeline = EF.CompileAsyncQuery(
        (PortalDbContext db, Guid registrationId) => db.Set<TimelineEntry>()
            .Where(entry => EF.Property<Guid>(entry, "RegistrationId") == registrationId));

    private static readonly Func<PortalDbContext, Guid, IAsyncEnumerable<CancelledSeat>> ReadCancelledSeats = EF.CompileAsyncQuery(
        (PortalDbContext db, Guid registrationId) => db.Set<CancelledSeat>()
            .Where(seat => EF.Property<Guid>(seat, "RegistrationId") == registrationId));

    public async Task<RegistrationContext?> FindAsync(
        Reach reach, string reference, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await FindTeam(db, reference, reach.IsEverywhere, reach.Organizations, reach.PersonId, cancellation) is not { } found)
        {
            return null;
        }

        // They are tracked: reading them puts them where they belong.
        var registrationId = found.Registration.RegistrationId;
        await ReadAsync(ReadAttendees(db, registrationId), cancellation);
        await ReadAsync(ReadLines(db, registrationId), cancellation);
        await ReadAsync(ReadTimeline(db, registrationId), cancellation);
        await ReadAsync(ReadCancelledSeats(db, registrationId), cancellation);
        var context = await LoadContextAsync(found.Registration, found.Organization, found.Person, now, cancellation);
        return found switch
        {
            { Code: null } => context,
            { Organization: null } => context with { Discount = await discounts.ReadDiscountAsync(found.Registration, cancellation) },
            _ => context with { Discount = new DiscountReading(found.Code, found.Used, found.Registration.Payer) },
        };
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
        var (organizationId, personId) = (registration.OrganizationId, registration.PayerPersonId);
        var organization = organizationId is null ? null : await db.Organizations.AsNoTracking()
            .SingleAsync(candidate => candidate.OrganizationId == organizationId, cancellation);
        var person = personId is null ? null : await db.People.Where(payer => payer.PersonId == personId).Select(payer => payer.Name)
            .SingleAsync(cancellation);
        return await LoadContextAsync(registration, organization, person, now, cancellation);
    }

    private async Task<RegistrationContext> LoadContextAsync(
        Registration registration, Organization? organization, string? person, DateTimeOffset now, CancellationToken cancellation)
    {
        var convening = await db.GetConveningAsync(registration.ConveningId, cancellation);
        var county = organization?.CountyCode is { } code ? (await db.ReadCountiesAsync(cancellation)).Find(code) : null;
        var standing = await db.ReadStandingAsync(organization?.CountyCode, California.Today(now), cancellation);
        return new RegistrationContext(
            registration, convening, organization,
            organization?.Name ?? person ?? throw new InvalidOperationException($"Registration {registration.Reference} has no payer."),
            county, standing);
    }

    private static async Task ReadAsync<T>(IAsyncEnumerable<T> rows, CancellationToken cancellation)
    {
        await foreach (var _ in rows.WithCancellation(cancellation))
        {
        }
    }

    /// <param name="Person">The name of who pays for themselves; null where an organization does.</param>
    /// <param name="Used">What the organization used of the code.</param>
    private sealed record TeamOfPayer(Registration Registration, Organization? Organization, DiscountCode? Code, string? Person, int Used);
}
