using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Registrations.Paste;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Clock;
using PactPortal.Data.Identity;
using PactPortal.Data.Seeding;
using PactPortal.Domain;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Organizations;

namespace PactPortal.Application.Seeding;

/// <param name="At">The instant the demonstration clock is set to.</param>
public sealed record ClockPreset(string Id, string Label, DateTimeOffset At);

/// <param name="Role">As people would say it: "coordinator of Fresno County - demonstration agency".</param>
public sealed record DemonstrationAccount(string Email, string Name, string Role);

/// <summary>
/// The demonstration: two convenings, fictional organizations and accounts, and a clock. Development only; does nothing the second time.
/// </summary>
public sealed class Demonstration(
    PortalDbContext db, IPasswordHasher<Account> hasher, ILookupNormalizer normalizer, DemonstrationRegistrations teams)
{
    private static readonly Lazy<AccountsSeed> Seed = new(() => SeedFiles.Read<AccountsSeed>("Demonstration/accounts.json"));

    public static IReadOnlyList<ClockPreset> Presets { get; } = SeedFiles.Read<IReadOnlyList<ClockPreset>>("Demonstration/clock.json");

    public static string Password => Seed.Value.Password;

    public static IReadOnlyList<DemonstrationAccount> Accounts =>
    [
        .. Seed.Value.Accounts.Select(account => new DemonstrationAccount(
            account.Email, account.Name,
            Seed.Value.Organizations.SingleOrDefault(organization => organization.Key == account.Organization) is { } organization
                ? $"{account.Role}, {organization.Name}"
                : account.Role)),
    ];

    public static bool IsDemonstrationAccount(string? email) =>
        Seed.Value.Accounts.Any(account => string.Equals(account.Email, email, StringComparison.OrdinalIgnoreCase));

    /// <param name="registrations">Also puts in the invented teams that were there before anybody tries the demonstration.</param>
    /// <param name="setting">The configured clock, or null: the first preset on a new database, else wherever the clock stands.</param>
    public async Task ExecuteAsync(DateTimeOffset now, ClockPreset? setting, bool registrations, CancellationToken cancellation)
    {
        if (await db.DemonstrationClocks.AsNoTracking().SingleOrDefaultAsync(cancellation) is { } stored)
        {
            if (setting is not null && stored.Setting != setting.Id)
            {
                await SetClockAsync(now, setting, setting.Id, Act.OfPortal(now, "Configured"), cancellation);
            }

            return;
        }

        var passwordHash = hasher.HashPassword(new Account(), Password);
        await db.CommitAsync<int>(
            Act.OfPortal(now, "First start in Development"), "demonstration seeded", AuditSubject.Portal("demonstration"),
            async token =>
            {
                if (await db.DemonstrationClocks.AnyAsync(token))
                {
                    return 0; // another process was first
                }

                var clock = new DemonstrationClock { Setting = setting?.Id ?? "" };
                var start = setting ?? Presets[0];
                clock.SetTo(start.At, now, start.Id);
                db.DemonstrationClocks.Add(clock);
                AddMembership(now);
                var counties = await db.Counties.OrderBy(county => county.Code).Select(county => county.Code).ToListAsync(token);
                var impact = ConveningSeeding.Add(db, SeedFiles.Read<ConveningSeed>("Demonstration/impact-2026.json"), counties);
                ProgrammeSeeding.Add(db, impact, SeedFiles.Read<ProgrammeSeed>("Demonstration/impact-2026-programme.json"));
                ConveningSeeding.Add(db, SeedFiles.Read<ConveningSeed>("Demonstration/gathering-2027.json"), counties);
                AddPeople(passwordHash);
                if (registrations)
                {
                    await teams.AddAsync(token);
                }

                return Seed.Value.Accounts.Count;
            },
            cancellation);
    }

    /// <summary>Sets the one clock of every process on the database.</summary>
    /// <param name="configured">The setting that is obeyed by this, or null where a person set it.</param>
    public Task<Outcome<long>> SetClockAsync(
        DateTimeOffset now, ClockPreset to, string? configured, Act act, CancellationToken cancellation) =>
        db.CommitAsync<long>(
            act, "demonstration clock set", AuditSubject.Portal(to.Id),
            async token =>
            {
                var clock = await db.DemonstrationClocks.SingleAsync(token);
                clock.SetTo(to.At, now, to.Id);
                clock.Setting = configured ?? clock.Setting;
                return clock.OffsetTicks;
            },
            cancellation);

    /// <summary>Without a password nobody signs in there.</summary>
    public static Account AccountOf(string email, string name, ILookupNormalizer normalizer)
    {
        var account = Account.Of(email, name);
        (account.NormalizedUserName, account.NormalizedEmail) = (normalizer.NormalizeName(email), normalizer.NormalizeEmail(email));
        account.EmailConfirmed = true;
        return account;
    }

    private void AddMembership(DateTimeOffset now)
    {
        var seed = SeedFiles.Read<MembershipSeed>("Demonstration/membership.json");
        db.CountyFacts.AddRange(seed.Members.Select(code => Fact(code, CountyFactKind.PactMembership, true, seed.Source)));
        db.CountyFacts.AddRange(seed.NotMembers.Select(code => Fact(code, CountyFactKind.PactMembership, false, seed.Source)));
        db.CountyFacts.AddRange(seed.Members.Select(code => Fact(code, CountyFactKind.CsecProgramOptIn, true, seed.OptInSource)));

        CountyFact Fact(string code, CountyFactKind kind, bool holds, string source) =>
            new(code, kind, holds, seed.EffectiveOn, source, now);
    }

    // The account rows are written here and not through Identity's manager, which would save each by itself.
    private void AddPeople(string passwordHash)
    {
        var organizations = Seed.Value.Organizations.ToDictionary(
            seed => seed.Key, seed => new Organization(seed.Name, AgencyTypes.Named(seed.AgencyType), seed.CountyCode));
        var roles = PlanningRole.All.ToDictionary(
            name => name,
            name => new IdentityRole<Guid>(name) { Id = Guid.CreateVersion7(), NormalizedName = normalizer.NormalizeName(name) });
        db.Organizations.AddRange(organizations.Values);
        db.Roles.AddRange(roles.Values);

        foreach (var seed in Seed.Value.Accounts)
        {
            var account = AccountOf(seed.Email, seed.Name, normalizer);
            account.PasswordHash = passwordHash;
            db.Users.Add(account);
            if (seed.Cohort is { } cohort)
            {
                db.CohortCoordinators.Add(new CohortCoordinator(Cohorts.Named(cohort), account.Id));
            }

            if (seed.Organization is { } key)
            {
                db.Memberships.Add(new Membership(organizations[key].OrganizationId, account.Id, RoleNamed(seed.Role)));
            }
            else
            {
                db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = account.Id, RoleId = roles[seed.Role].Id });
            }
        }
    }

    private static OrganizationRole RoleNamed(string role) => role switch
    {
        "coordinator" => OrganizationRole.Coordinator,
        "finance officer" => OrganizationRole.FinanceOfficer,
        _ => OrganizationRole.Member,
    };
}
