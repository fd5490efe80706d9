using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Data;
using PactPortal.Data.Identity;
using PactPortal.Domain;
using PactPortal.Domain.Accessibility;
using PactPortal.Domain.Attendees;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.People;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Printing;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Lists;

/// <summary>
/// A portal with more of everything than a page shows, all of it made at one instant, for organizations of one name and people of one name.
/// It is written as rows: nobody took the seats or paid the money, and what was counted doesn't agree.
/// </summary>
public sealed partial class CrowdedPortal : SharedPortal
{
    /// <summary>Of every organization with a confirmed team.</summary>
    public const string Namesake = "Probation Department";

    /// <summary>In the names of the two organizations whose teams ask or wait.</summary>
    public const string Busy = "Busy";

    private const string Asking = $"{Busy} with requests";

    /// <summary>More than the longest page has.</summary>
    private const int Crowd = 60;

    private static readonly Act Made = Act.OfPortal(Some.EarlyMorning, "A crowd");

    /// <summary>Who acts for all of the organizations.</summary>
    public string Coordinator { get; private set; } = "";

    public Guid DiscountCodeId { get; private set; }

    public Guid PayoutId { get; private set; }

    /// <summary>A session that somebody of every team chose.</summary>
    public Guid SessionId { get; private set; }

    /// <summary>The organization whose statement has many lines.</summary>
    public Guid StatedId { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Coordinator = await App.OrganizationAsync(Asking, AgencyType.Probation, "15");
        await App.WriteAsync(async (db, token) =>
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var convening = await db.Convenings.AsNoTracking().SingleAsync(candidate => candidate.Slug == Some.Convening, token);
            var coordinator = await db.Users.AsNoTracking().SingleAsync(account => account.Email == Coordinator, token);
            var asking = await db.Organizations.AsNoTracking().SingleAsync(organization => organization.Name == Asking, token);
            var organizations = Many(_ => new Organization(Namesake, AgencyType.Probation, "15"));
            var waiting = new Organization($"{Busy} on the waiting list", AgencyType.Probation, "15");
            db.Organizations.AddRange([waiting, .. organizations]);
            db.Memberships.AddRange(organizations.Append(waiting)
                .Select(organization => new Membership(organization.OrganizationId, coordinator.Id, OrganizationRole.Coordinator)));
            db.Users.AddRange(Many(Account));
            var confirmed = AddDiscounted(db, convening, organizations);
            SessionId = await db.AgendaItems.Where(item => item.Code == "E3").Select(item => item.AgendaItemId).SingleAsync(token);
            db.SessionChoices.AddRange(confirmed.Select(team => new SessionChoice(
                convening.ConveningId, team.Attendees[0].AttendeeId, SessionId, ChoiceState.Waiting, ChoiceMaker.Attendee, Made.At)));
            AddAskingAndWaiting(db, convening, asking, waiting);
            AddCases(db);
            db.PrintJobs.AddRange(Many(_ => Printed(convening)));
            AddMoney(db, convening, confirmed);
            await db.SaveChangesAsync(token);
        });
    }

    protected override Task<PortalApp> StartAsync() => PortalApp.StartAsync(services: services =>
    {
        services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(new EqualRowsInAnyOrder()));
        services.ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(new EqualRowsInAnyOrder()));
    });

    protected override Task LookOverAsync(PortalApp ended)
    {
        Assert.True(ended.Errors.Entries.Count == 0, string.Join('\n', ended.Errors.Entries));
        return Task.CompletedTask;
    }

    private static List<T> Many<T>(Func<int, T> make) => [.. Enumerable.Range(1, Crowd).Select(make)];

    private static Account Account(int number)
    {
        var email = $"namesake{number}@example.org";
        return new Account
        {
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            DisplayName = "Alex Namesake",
            Person = new Person("Alex Namesake"),
        };
    }

    /// <summary>A confirmed team of each organization, with a discount code and somebody who said what they need.</summary>
    private List<Registration> AddDiscounted(PortalDbContext db, Convening convening, List<Organization> organizations)
    {
        var terms = new DiscountTerms(new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 30), 1_000, null, null, [], null);
        var gives = Discount.Of(new Money(50_00));
        var codes = Many(number => new DiscountCode(convening.ConveningId, $"CROWD-{number}", gives, terms, Made.At));
        db.DiscountCodes.AddRange(codes);
        DiscountCodeId = codes[0].DiscountCodeId;
        var teams = organizations.Select((organization, at) =>
        {
            var team = Draft(convening, organization, $"DONE-{at:D3}");
            team.Apply(codes[0], Made);
            var promise = PaymentPromise.Commitment("Theo Ledgerwell", "Fiscal officer");
            team.Confirm(Quote(convening, team, codes[0].StandingFor(0)), "15", promise, new TeamContact(Made.ActorName, Coordinator), Made);
            return team;
        }).ToList();
        db.Registrations.AddRange(teams);
        db.AttendeeAnswers.AddRange(teams.Select(team =>
        {
            var answers = new AttendeeAnswers(team.Attendees[0].AttendeeId, team.Attendees[0].Details.Email);
            answers.Say(new AttendeeSays { AccessNeeds = "A seat near the door" }, Made.At);
            return answers;
        }));
        return teams;
    }

    private void AddAskingAndWaiting(PortalDbContext db, Convening convening, Organization asking, Organization waiting)
    {
        db.Registrations.AddRange(Many(number =>
        {
            var team = Draft(convening, asking, $"ASKS-{number:D3}");
            team.Request(Quote(convening, team), "15", new TeamContact(Made.ActorName, Coordinator), Made);
            return team;
        }));
        foreach (var number in Enumerable.Range(1, Crowd))
        {
            var team = Draft(convening, waiting, $"WAIT-{number:D3}");
            team.Wait(Quote(convening, team), "15", new TeamContact(Made.ActorName, Coordinator), Made);
            db.Registrations.Add(team);
            db.WaitingListEntries.Add(new WaitingListEntry(convening.ConveningId, team.RegistrationId, seats: 1, isMember: true, Made.At));
        }
    }

    private static Registration Draft(Convening convening, Organization organization, string reference)
    {
        var team = Registration.Start(convening.ConveningId, organization.OrganizationId, reference, Made);
        var rateId = RateOf(convening).RateId;
        var sam = new AttendeeDetails("Sam Example", null, $"{reference}@example.org", AgencyType.Probation, null, rateId, null);
        team.Add(sam, convening.LargestTeam, Made);
        return team;
    }

    private static TeamQuote Quote(Convening convening, Registration team, DiscountStanding? discount = null) =>
        TeamQuote.For(
            convening, [new SeatToPrice(team.Attendees[0].AttendeeId, RateOf(convening))], [], Made.At, discount);

    private static Rate RateOf(Convening convening) => convening.Rates.Single(rate => rate.Code == "pact-county");

    private static void AddCases(PortalDbContext db)
    {
        foreach (var number in Enumerable.Range(1, Crowd))
        {
            var one = new AccessibilityCase($"ACCESS-{number:D5}", "A video has no captions.", Made.At, new DateOnly(2026, 10, 1));
            if (number % 2 == 0)
            {
                one.Close("Captions were added.", Made);
            }

            db.AccessibilityCases.Add(one);
        }
    }

    private static PrintJob Printed(Convening convening)
    {
        var badge = new PrintItem(Guid.NewGuid(), "Something", "something");
        var job = new PrintJob(convening.ConveningId, PrintKind.Badges, PrintForm.Zip, [badge], Made);
        job.Finish(size: 1, [], Made.At, Made.At.AddDays(7));
        return job;
    }
}
