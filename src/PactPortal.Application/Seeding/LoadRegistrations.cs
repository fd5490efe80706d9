using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Seats;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Seeding;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.People;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Seeding;

/// <summary>
/// Many fictional registrations in a convening of their own, to measure with; Development only. Its pools grow with them, and a
/// recount agrees. Nothing of the other convenings changes.
/// </summary>
public sealed class LoadRegistrations(PortalDbContext db, SeatInventory inventory)
{
    public const string Slug = "load";

    private const int InOneCommit = 5_000;
    private const int EveryTwentiethAsks = 20;

    private static readonly DateTimeOffset Opens = new(2026, 8, 3, 16, 0, 0, TimeSpan.Zero);

    public async Task ExecuteAsync(int count, CancellationToken cancellation)
    {
        await PrepareAsync(count, cancellation);
        var first = await db.Registrations.CountAsync(registration => registration.Reference.StartsWith("LOAD-"), cancellation);
        for (var done = 0; done < count; done += InOneCommit)
        {
            var (from, size) = (first + done, Math.Min(InOneCommit, count - done));
            var outcome = await db.CommitAsync<int>(
                Act.OfPortal(Opens, "Fictional registrations to measure with"), "load seeded", AuditSubject.Convening(Slug),
                token => AddAsync(from, size, token), cancellation);
            _ = outcome.Value;
        }
    }

    private async Task PrepareAsync(int count, CancellationToken cancellation)
    {
        await db.CommitAsync<int>(
            Act.OfPortal(Opens, "Fictional convening to measure with"), "load prepared", AuditSubject.Convening(Slug),
            async token =>
            {
                if (!await db.Convenings.AnyAsync(convening => convening.Slug == Slug, token))
                {
                    AddConvening(db);
                    var counties = await db.Counties.OrderBy(county => county.Code).ToListAsync(token);
                    db.Organizations.AddRange(counties.Select(county => new Organization(
                        $"{county.FullName} - fictional load agency", AgencyType.HumanServices, county.Code)));
                    await db.SaveChangesAsync(token);
                }

                // Two seats a team at most.
                return await db.SeatPools
                    .Where(pool => db.Convenings.Any(convening => convening.ConveningId == pool.ConveningId && convening.Slug == Slug))
                    .ExecuteUpdateAsync(update => update.SetProperty(pool => pool.Capacity, pool => pool.Capacity + (2 * count)), token);
            },
            cancellation);
    }

    private async Task<Outcome<int>> AddAsync(int from, int size, CancellationToken cancellation)
    {
        var convening = await db.Convenings.AsNoTracking().SingleAsync(candidate => candidate.Slug == Slug, cancellation);
        var organizations = await db.Organizations.AsNoTracking()
            .Where(organization => organization.Name.EndsWith(" - fictional load agency")).OrderBy(organization => organization.CountyCode)
            .ToListAsync(cancellation);
        var registrations = Enumerable.Range(from, size)
            .Select(number => Team(convening, organizations[number % organizations.Count], number)).ToList();
        await WriteAsync(registrations, cancellation);
        var seats = registrations.Where(registration => registration.Status.HasSeats()).Sum(registration => registration.Attendees.Count);
        return await inventory.TakeAsync(
            convening, new Dictionary<string, int> { [SeatPoolKey.Day(1)] = seats }, Opens, cancellation) is null
            ? size
            : throw new InvalidOperationException($"The load convening has too few seats for {seats} more people.");
    }

    private async Task WriteAsync(List<Registration> registrations, CancellationToken cancellation)
    {
        await using var teams = new RowWriter<Registration>(db);
        await teams.WriteAsync(registrations, cancellation);
        var attendees = registrations.SelectMany(registration => registration.Attendees).ToList();
        await using var people = new RowWriter<Person>(db);
        await people.WriteAsync(attendees.Select(attendee => attendee.Person).OfType<Person>(), cancellation);
        await using var seats = new RowWriter<Attendee>(db);
        await seats.WriteAsync(attendees, cancellation);
        await WriteOwnedAsync(
            "AttendeeId",
            attendees.SelectMany(attendee => attendee.Lines.Select(line => (attendee.AttendeeId, new AttendeePriceLine(line)))),
            cancellation);
        await using var ledger = new RowWriter<LedgerEntry>(db);
        // Charged and not invoiced: a hundred thousand invoices would be a load of their own, and mail.
        await ledger.WriteAsync(registrations.Where(registration => registration.Status == RegistrationStatus.Confirmed)
            .SelectMany(registration => Ledger.Charge(registration, registration.SubmittedAt ?? Opens)), cancellation);
        await WriteOwnedAsync(
            "RegistrationId",
            registrations.SelectMany(registration => registration.Timeline.Select(entry => (registration.RegistrationId, entry))),
            cancellation);
    }

    /// <summary>Rows that know nothing of whose they are.</summary>
    private async Task WriteOwnedAsync<T>(string key, IEnumerable<(Guid Owner, T Row)> rows, CancellationToken cancellation)
        where T : class
    {
        var owners = rows.ToDictionary(row => row.Row, row => (object?)row.Owner);
        await using var writer = new RowWriter<T>(db, new Dictionary<string, Func<T, object?>> { [key] = row => owners[row] });
        await writer.WriteAsync(owners.Keys, cancellation);
    }

    private static Registration Team(Convening convening, Organization organization, int number)
    {
        var act = new Act(null, $"Load Coordinator {number}", Opens.AddSeconds(30L * number));
        var (rate, email) = (convening.Rates[0], $"load{number}@example.org");
        var registration = Registration.Start(convening.ConveningId, organization.OrganizationId, Reference(number), act);
        for (var person = 0; person <= number % 2; person++)
        {
            registration.Add(
                new AttendeeDetails($"Load Person {number}-{person}", null, email, AgencyType.HumanServices, null, rate.RateId, null),
                convening.LargestTeam, act);
        }

        var quote = TeamQuote.For(
            convening, [.. registration.Attendees.Select(attendee => new SeatToPrice(attendee.AttendeeId, rate))], [], act.At);
        if (number % EveryTwentiethAsks == 0)
        {
            registration.Request(quote, organization.CountyCode, new TeamContact(act.ActorName, email), act);
        }
        else
        {
            registration.Confirm(quote, organization.CountyCode, PaymentPromise.Commitment(
                act.ActorName, "Fiscal officer"), new TeamContact(act.ActorName, email), act);
        }

        return registration;
    }

    private static string Reference(int number)
    {
        var letters = new char[5];
        for (var at = letters.Length - 1; at >= 0; at--)
        {
            (letters[at], number) = (CodeAlphabet.Letters[number % CodeAlphabet.Letters.Length], number / CodeAlphabet.Letters.Length);
        }

        return "LOAD-" + new string(letters);
    }

    private static void AddConvening(PortalDbContext db)
    {
        var convening = new Convening(Slug, "Load (fictional)", "America/Los_Angeles") { IsDemonstration = true };
        var day = new DateOnly(2027, 1, 12);
        ConveningSeeding.Add(db, convening, [],
        [
            NameAndPlaceChange.Of(convening) with { NumberPrefix = "LOAD-" },
            DaysAndSeatsChange.Of(convening) with { StartsOn = day, EndsOn = day,
                Days = [new DayFacts(1, day, "The day", null, DayAudience.Open, 0, null)] },
            new RatesAndTiersChange(
                [new TierFacts("early", "Early bird", Opens.AddYears(5))],
                [new RateFacts("load", "Fictional rate", null, RateEligibility.Anyone, [1], false, false, false,
                    null, new Dictionary<string, Money> { ["early"] = new(10_000) })],
                [], []),
            new OpeningAndPublishingChange(Opens, convening.MidnightBefore(day), [], IsPublished: false, IsArchived: false),
        ]);
    }
}
