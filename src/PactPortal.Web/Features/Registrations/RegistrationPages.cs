using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Funding;
using PactPortal.Application.Registrations;
using PactPortal.Application.Seats;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations;

/// <summary>Queries that build the pages of an organization's registrations.</summary>
public sealed class RegistrationPages(
    PortalDbContext db, CurrentPerson current, TimeProvider time, OffsetFundLedger offsets, RegistrationAccess access,
    RegistrationPrices prices, WaitingListQuery waitingLists, CountySeats countySeats)
{
    private const int RowsOnPage = 50;

    private static readonly Func<PortalDbContext, IReadOnlyList<Guid>, Guid, int, int, IAsyncEnumerable<StoredRow>> ReadRows =
        EF.CompileAsyncQuery(
            (PortalDbContext db, IReadOnlyList<Guid> organizations, Guid person, int skip, int take) => db.Registrations.AsNoTracking()
                .IgnoreAutoIncludes()
                .Where(registration => organizations.Contains(registration.OrganizationId!.Value) || registration.PayerPersonId == person)
                .OrderByDescending(registration => registration.SubmittedAt ?? registration.StartedAt)
                .ThenBy(registration => registration.Reference)
                .Skip(skip).Take(take)
                .Select(registration => new StoredRow(
                    registration.Reference, registration.ConveningId, registration.OrganizationId, registration.Status,
                    registration.SubmittedAt ?? registration.StartedAt, registration.Organization!.Name ?? registration.PayerPerson!.Name,
                    db.Attendees.Count(attendee => attendee.RegistrationId == registration.RegistrationId),
                    // Cents: the database doesn't know that the column is money.
                    db.Attendees.Where(attendee => attendee.RegistrationId == registration.RegistrationId)
                        .Join(db.Set<AttendeePriceLine>(), attendee => attendee.AttendeeId, line => EF.Property<Guid>(
                            line, "AttendeeId"), (_, line) => (long)(object)line.Line.Amount).Sum() + (long)(object)registration.Kept)));

    public async Task<RegistrationListPage> ListAsync(int page, CancellationToken cancellation)
    {
        var (reach, coordinated) = (current.Reach, current.Person.ReachWithin(PersonKinds.Coordinator));
        var now = time.GetUtcNow();
        var number = Math.Clamp(page, 1, 10_000);
        var rows = await ReadRows(db, reach.Organizations, reach.PersonId, (number - 1) * RowsOnPage, RowsOnPage + 1)
            .ToListAsync(cancellation);
        var convenings = (await db.ReadConveningsAsync(cancellation)).ToDictionary(convening => convening.ConveningId);
        return new RegistrationListPage(
            [
                .. rows.Take(RowsOnPage).Select(row => new RegistrationRow(
                    row.Reference, convenings[row.ConveningId].Name, row.Payer, row.People, row.Status, new Money(row.Total),
                    row.At, convenings[row.ConveningId].Zone, row.OrganizationId is not { } own || coordinated.Includes(own))),
            ],
            [.. convenings.Values.Where(convening => convening.TakesRegistrationsAt(now)).OrderBy(convening => convening.StartsOn)
                .Select(convening => (convening.Slug, convening.Name))],
            coordinated.Organizations.Count > 0, number, rows.Count > RowsOnPage);
    }

    public async Task<(Convening Convening, IReadOnlyList<Choice> Organizations)?> RegisterAsync(
        string slug, CancellationToken cancellation)
    {
        var reach = current.Reach.Organizations;
        var convening = await db.FindConveningAsync(slug, cancellation);
        var organizations = await db.Organizations.AsNoTracking()
            .Where(organization => reach.Contains(organization.OrganizationId)).OrderBy(organization => organization.Name)
            .Select(organization => new { organization.OrganizationId, organization.Name }).ToListAsync(cancellation);
        return convening is null ? null
            : (convening, [.. organizations.Select(organization => new Choice(organization.OrganizationId.ToString(), organization.Name))]);
    }

    public Task<RegistrationContext?> FindAsync(string reference, CancellationToken cancellation) =>
        access.FindAsync(current.Reach, reference, time.GetUtcNow(), cancellation);

    /// <summary>Whether the person coordinates the team's organization, or pays for themselves; a finance officer sees it too.</summary>
    public bool IsCoordinator(RegistrationContext context) =>
        current.Person.ReachWithin(PersonKinds.Coordinator).Includes(context.Registration.Payer);

    public async Task<TeamPage> TeamAsync(RegistrationContext context, TeamForm? form, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var price = await PriceAsync(context, now, cancellation);
        return new TeamPage(context)
        {
            Now = now,
            Form = form ?? (context.Registration.Attendees.Count == 0 ? new TeamForm() : null),
            Price = price,
            Mix = TeamMix.Of(context.Registration.Attendees.Select(attendee => attendee.Details.AgencyType)),
            Seats = await SeatsAsync(context, price, now, cancellation),
            Rates = RateChoices.RatesOf(context, now),
            Days = RateChoices.DaysOf(context),
        };
    }

    public async Task<ReviewPage?> ReviewAsync(
        RegistrationContext context, ReviewForm form, DiscountForm discount, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (await PriceAsync(context, now, cancellation) is not { } price)
        {
            return null;
        }

        form.Show(price, context.Registration.Version);
        return new ReviewPage(context, form, discount, price, now);
    }

    public async Task<RegistrationPage> ShowAsync(RegistrationContext context, CancellationToken cancellation)
    {
        var (letters, money) = await db.ReadPapersAsync(context.Registration.RegistrationId, cancellation);
        var now = time.GetUtcNow();
        return new RegistrationPage(context, IsCoordinator(context))
        {
            Now = now,
            Rows = PriceRow.Of(context.Registration.Attendees.SelectMany(attendee => attendee.Lines), context.Registration.Kept),
            Letters = letters,
            Money = money,
            Waiting = await WaitingAsync(context, cancellation),
            Seats = context.Registration.Status.HasSeats() && context.Convening.TakesRegistrationsAt(now)
                ? await countySeats.ReadAsync(context, null, now, cancellation) : [],
        };
    }

    public async Task<LeavePage> LeaveAsync(RegistrationContext context, CancellationToken cancellation) =>
        new(context, await WaitingAsync(context, cancellation));

    private async Task<WaitingPlace?> WaitingAsync(RegistrationContext context, CancellationToken cancellation)
    {
        if (context.Registration.Status != RegistrationStatus.Waitlisted)
        {
            return null;
        }

        var list = await waitingLists.ReadAsync(context.Convening, time.GetUtcNow(), cancellation);
        return list.Find(context.Registration.RegistrationId) is { } turn ? new WaitingPlace(turn, list.Turns.Count) : null;
    }

    private async Task<RegistrationPrice?> PriceAsync(RegistrationContext context, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!context.Convening.TakesRegistrationsAt(now) || context.Registration.Attendees.Count == 0
            || context.SeatsToPrice() is not { } seats)
        {
            return null;
        }

        return await prices.ReadAsync(context, seats, now, cancellation);
    }

    private async Task<IReadOnlyList<SeatsInUse>> SeatsAsync(
        RegistrationContext context, RegistrationPrice? price, DateTimeOffset now, CancellationToken cancellation)
    {
        var seats = new List<SeatsInUse>();
        if (context.County is not { } county || !context.Standing.IsPactMember)
        {
            return seats;
        }

        var offset = price?.Offset ?? await offsets.ReadAsync(context.Convening.ConveningId, county.Code, now, cancellation);
        if (offset.Rules.Count > 0)
        {
            seats.Add(SeatsWords.Offset(county, offset, price?.Quote.Draws.Sum(draw => draw.Seats) ?? 0));
        }

        var needs = context.SeatsToPrice() is { } priced ? context.SeatNeeds(priced) : new Dictionary<string, int>();
        seats.AddRange(await countySeats.ReadAsync(context, needs, now, cancellation));
        return seats;
    }

    private sealed record StoredRow(
        string Reference, Guid ConveningId, Guid? OrganizationId, RegistrationStatus Status, DateTimeOffset At, string Payer, int People,
        long Total);
}
