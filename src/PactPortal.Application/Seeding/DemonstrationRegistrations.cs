using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Funding;
using PactPortal.Application.Seats;
using PactPortal.Data;
using PactPortal.Data.Seeding;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Seeding;

/// <summary>
/// Invented teams of other counties, before the demonstration's first preset. They take seats and draw on the fund by the rules
/// that everybody's do, so that a recount agrees. Runs inside the demonstration's commit.
/// </summary>
public sealed class DemonstrationRegistrations(
    PortalDbContext db, ILookupNormalizer normalizer, OffsetFundLedger offsets, SeatInventory inventory)
{
    private const string Slug = "impact-2026";

    public async Task AddAsync(CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation); // the pools and the fund that are drawn on
        var convening = await db.Convenings.AsNoTracking().SingleAsync(candidate => candidate.Slug == Slug, cancellation); // with its pools
        var members = SeedFiles.Read<MembershipSeed>("Demonstration/membership.json").Members;
        var needs = new Dictionary<string, int>(StringComparer.Ordinal);
        var seeds = SeedFiles.Read<IReadOnlyList<RegistrationSeed>>("Demonstration/registrations.json").OrderBy(seed => seed.At).ToList();
        foreach (var seed in seeds)
        {
            foreach (var (key, count) in await AddAsync(convening, seed, seed.County is { } county
                && members.Contains(county), cancellation))
            {
                needs[key] = needs.GetValueOrDefault(key) + count;
            }
        }

        if (await inventory.TakeAsync(convening, needs, seeds[^1].At, cancellation) is { } shortage)
        {
            throw new InvalidOperationException(
                $"The demonstration's teams need {shortage.Needed} seats of {shortage.Key}, which has {shortage.Left}.");
        }

        db.DiscountCodes.Add(Code(convening));
    }

    /// <summary>A code to try; no invented team has it.</summary>
    private static DiscountCode Code(Convening convening) => new(
        convening.ConveningId, "LANTERN-26", Discount.Of(new Money(50_00)),
        new DiscountTerms(new DateOnly(2026, 8, 3), new DateOnly(2026, 12, 4), 20, 2, null, [], "Invented for the demonstration."),
        new DateTimeOffset(2026, 8, 3, 16, 0, 0, TimeSpan.Zero));

    private async Task<IReadOnlyDictionary<string, int>> AddAsync(
        Convening convening, RegistrationSeed seed, bool isMember, CancellationToken cancellation)
    {
        var organization = new Organization(seed.Organization, seed.AgencyType, seed.County);
        var act = new Act(null, seed.Contact, seed.At);
        var registration = Registration.Start(
            convening.ConveningId, organization.OrganizationId, seed.Reference, act with { At = seed.At.AddHours(-1) });
        var rates = convening.RatesFor(organization, isMember).ToDictionary(rate => rate.Code);
        foreach (var person in seed.People)
        {
            _ = registration.Add(
                new AttendeeDetails(person.Name, null, person.Email, person.AgencyType, person.Job, rates[person.Rate].RateId, null),
                convening.LargestTeam, act with { At = seed.At.AddMinutes(-30) }).Value;
        }

        db.Organizations.Add(organization);
        db.Registrations.Add(registration);
        AddCoordinator(organization, seed);
        var seats = registration.Attendees.Zip(seed.People, (attendee, person) => new SeatToPrice(attendee.AttendeeId, rates[person.Rate]))
            .ToList();
        var offset = await offsets.ReadAsync(convening.ConveningId, seed.County, seed.At, cancellation);
        var quote = TeamQuote.For(convening, seats, offset.Standings, seed.At);
        if (Convening.IsByRequest(organization, isMember))
        {
            registration.Request(quote, seed.County, new TeamContact(act.ActorName, seed.ContactEmail), act);
            return new Dictionary<string, int>();
        }

        await DrawAsync(registration, quote, offset, act, cancellation);
        registration.Confirm(quote, seed.County, Promise(seed, quote.Total), new TeamContact(act.ActorName, seed.ContactEmail), act);
        return SeatNeeds.Of(convening, seed.County, seats.Select(seat => (seat.Rate, (int?)null)));
    }

    /// <summary>Who gets the organization's mail.</summary>
    private void AddCoordinator(Organization organization, RegistrationSeed seed)
    {
        var account = Demonstration.AccountOf(seed.ContactEmail, seed.Contact, normalizer);
        db.Users.Add(account);
        db.Memberships.Add(new Membership(organization.OrganizationId, account.Id, OrganizationRole.Coordinator));
    }

    // Final at once: each of these teams is confirmed in the act that submits it.
    private async Task DrawAsync(Registration registration, TeamQuote quote, OffsetReading offset, Act act, CancellationToken cancellation)
    {
        var commitments = await offsets.DrawAsync(registration, quote, offset, act, cancellation);
        db.FundEntries.AddRange(commitments.Select(commitment => commitment.Final(FundShare.PendingOf([commitment]), act)));
    }

    private static PaymentPromise Promise(RegistrationSeed seed, Money total) =>
        seed.PurchaseOrder is { } number
            ? PaymentPromise.PurchaseOrder(number, total, new DateOnly(2027, 6, 30))
            : PaymentPromise.Commitment(seed.Contact, "Fiscal officer");
}
