using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Identity;
using PactPortal.Domain;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.People;
using PactPortal.Domain.Pricing;

namespace PactPortal.Testing;

/// <summary>
/// State that a scenario starts from, written the way the portal writes. Limits are lowered rather than counters raised, so
/// that a recount still agrees.
/// </summary>
public static class Given
{
    public static async Task WriteAsync(this PortalApp app, Func<PortalDbContext, CancellationToken, Task> write)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await db.CommitAsync<int>(
            Act.OfPortal(app.Clock.Now, "Given by a test"), "given", AuditSubject.Portal("test"),
            async token =>
            {
                await write(db, token);
                return 0;
            },
            CancellationToken.None);
    }

    /// <summary>A team that is confirmed by purchase order; its reference.</summary>
    public static async Task<string> ConfirmedTeamAsync(this PortalBrowser coordinator, int people, string slug = Some.Convening, string rate = "pact-county")
    {
        var reference = await coordinator.DraftAsync(people, slug, rate);
        var answer = await coordinator.SubmitAsync(reference);
        return answer.Location == $"/registrations/{reference}" ? reference : throw new InvalidOperationException($"{reference} was not confirmed: {answer} {answer.Main}");
    }

    /// <summary>A pool with so many seats left and no more.</summary>
    public static Task SeatsLeftAsync(this PortalApp app, string slug, string poolKey, int left) =>
        app.WriteAsync(async (db, token) =>
        {
            var conveningId = await ConveningIdAsync(db, slug, token);
            var rows = await db.SeatPools.Where(pool => pool.ConveningId == conveningId && pool.Key == poolKey)
                .ExecuteUpdateAsync(update => update.SetProperty(pool => pool.Capacity, pool => pool.Taken + left), token);
            RequireOne(rows, $"pool {poolKey} of {slug}");
        });

    /// <summary>The fund as if it had never held more than this, and nothing of it reserved.</summary>
    public static Task FundOfAsync(this PortalApp app, string slug, long cents) =>
        app.WriteAsync(async (db, token) =>
        {
            var conveningId = await ConveningIdAsync(db, slug, token);
            var rule = await db.FundRules.AsNoTracking().SingleAsync(candidate => candidate.ConveningId == conveningId, token);
            var fund = await db.Funds.AsNoTracking().SingleAsync(candidate => candidate.FundId == rule.FundId, token);
            var (balance, budget, drawn) = (new Money(cents), fund.Budget - fund.Balance + new Money(cents), rule.Reserve - rule.ReserveBalance);
            await db.Funds.Where(candidate => candidate.FundId == fund.FundId)
                .ExecuteUpdateAsync(update => update.SetProperty(row => row.Balance, balance).SetProperty(row => row.Budget, budget), token);
            await db.FundRules.Where(candidate => candidate.FundRuleId == rule.FundRuleId)
                .ExecuteUpdateAsync(update => update.SetProperty(row => row.Reserve, drawn).SetProperty(row => row.ReserveBalance, Money.Zero), token);
            var rows = await db.FundEntries.Where(entry => entry.FundId == fund.FundId && entry.Kind == FundEntryKind.Allocation)
                .ExecuteUpdateAsync(update => update.SetProperty(entry => entry.Amount, budget), token);
            RequireOne(rows, $"allocation of {slug}");
        });

    /// <summary>The planning team edits a rate's price in a tier.</summary>
    public static Task PriceAsync(this PortalApp app, string slug, string rateCode, string tierCode, long cents) =>
        app.WriteAsync(async (db, token) =>
        {
            var convening = await db.Convenings.AsNoTracking().SingleAsync(candidate => candidate.Slug == slug, token);
            var tierId = convening.Tiers.Single(tier => tier.Code == tierCode).TierId;
            var priceId = convening.Rates.Single(rate => rate.Code == rateCode).Prices.Single(price => price.TierId == tierId).RatePriceId;
            var amount = new Money(cents);
            var rows = await db.Set<RatePrice>().Where(price => price.RatePriceId == priceId)
                .ExecuteUpdateAsync(update => update.SetProperty(price => price.Amount, amount), token);
            RequireOne(rows, $"price of {rateCode}");
        });

    /// <summary>An organization with a coordinator of its own, who signs in with the demonstration's password.</summary>
    public static async Task<string> OrganizationAsync(this PortalApp app, string name, AgencyType type, string? countyCode)
    {
        var email = $"coordinator@{Guid.NewGuid():N}.example.org";
        await app.WriteAsync(async (db, token) =>
        {
            var organization = new Organization(name, type, countyCode);
            var account = await NewAccountAsync(db, "Casey Example", email, token);
            db.Organizations.Add(organization);
            db.Users.Add(account);
            db.Memberships.Add(new Membership(organization.OrganizationId, account.Id, OrganizationRole.Coordinator));
        });
        return email;
    }

    /// <summary>An account of somebody who belongs to no organization, with the demonstration's password.</summary>
    public static Task AccountAsync(this PortalApp app, string name, string email) =>
        app.WriteAsync(async (db, token) => db.Users.Add(await NewAccountAsync(db, name, email, token)));

    private static async Task<Account> NewAccountAsync(PortalDbContext db, string name, string email, CancellationToken cancellation)
    {
        var like = await db.Users.AsNoTracking().SingleAsync(user => user.Email == Some.Fresno, cancellation);
        return new Account
        {
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            DisplayName = name,
            Person = new Person(name),
            PasswordHash = like.PasswordHash,
        };
    }

    /// <summary>A role in a further organization, that of another account.</summary>
    public static Task MembershipAsync(this PortalApp app, string email, string organizationOf, OrganizationRole role) =>
        app.WriteAsync(async (db, token) =>
        {
            var accountId = await db.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(token);
            var organizationId = await db.Memberships
                .Where(membership => db.Users.Any(user => user.Id == membership.AccountId && user.Email == organizationOf))
                .Select(membership => membership.OrganizationId).SingleAsync(token);
            db.Memberships.Add(new Membership(organizationId, accountId, role));
        });

    /// <summary>Sets every price to nothing.</summary>
    public static Task ForFreeAsync(this PortalApp app) =>
        app.WriteAsync((db, token) => db.Set<RatePrice>().ExecuteUpdateAsync(update => update.SetProperty(price => price.Amount, Money.Zero), token));

    /// <summary>What is recorded of a county from a day on.</summary>
    public static Task CountyFactAsync(this PortalApp app, string countyCode, CountyFactKind kind, bool holds, DateOnly from) =>
        app.WriteAsync((db, _) =>
        {
            db.CountyFacts.Add(new CountyFact(countyCode, kind, holds, from, "A test", app.Clock.Now));
            return Task.CompletedTask;
        });

    public static Task ConveningAsync(this PortalApp app, string slug, bool published) =>
        app.WriteAsync(async (db, token) => RequireOne(
            await db.Convenings.Where(convening => convening.Slug == slug)
                .ExecuteUpdateAsync(update => update.SetProperty(convening => convening.IsPublished, published), token),
            slug));

    private static Task<Guid> ConveningIdAsync(PortalDbContext db, string slug, CancellationToken token) =>
        db.Convenings.Where(convening => convening.Slug == slug).Select(convening => convening.ConveningId).SingleAsync(token);

    private static void RequireOne(int rows, string what)
    {
        if (rows != 1)
        {
            throw new InvalidOperationException($"The {what} is {rows} rows.");
        }
    }
}
