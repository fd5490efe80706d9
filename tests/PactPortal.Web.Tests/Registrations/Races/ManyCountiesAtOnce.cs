using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Audit;
using PactPortal.Data.Identity;
using PactPortal.Domain;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.People;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Registrations.Races;

/// <summary>Twelve counties submit at once through two hosts, each with its own connections and its own write gate.</summary>
public sealed class ManyCountiesAtOnce
{
    private const int Counties = 12;

    [Fact]
    public async Task Submit_TwelveTeamsForSevenSeats_SevenAreSold()
    {
        await using var app = await PortalApp.StartAsync();
        await using var beside = app.Beside();
        await app.QueryAsync(db => db.SeatPools.Where(pool => pool.Key == "day/3").ExecuteUpdateAsync(update => update.SetProperty(pool => pool.Capacity, 7)));
        var reviews = await Task.WhenAll((await EmailsAsync(app)).Select((email, at) => ReadyAsync(at % 2 == 0 ? app : beside, email)));

        var answers = await Task.WhenAll(reviews.Select(review => review.PressAsync("Submit registration for 1 person", Some.PurchaseOrder())));

        Assert.Equal(7, answers.Count(answer => answer.Status == HttpStatusCode.Redirect));
        Assert.Equal(5, answers.Count(answer => answer.Status == HttpStatusCode.Conflict));
        Assert.Empty(await app.RecountAsync());
        Assert.Empty(app.Errors.Entries);
        Assert.Empty(beside.Errors.Entries);
    }

    private static async Task<Page> ReadyAsync(PortalApp app, string email)
    {
        var browser = await app.SignInAsync(email);
        return await browser.GetAsync($"/registrations/{await browser.DraftAsync(1)}/review");
    }

    /// <summary>Coordinators of the first member counties, one each.</summary>
    private static Task<IReadOnlyList<string>> EmailsAsync(PortalApp app) => app.QueryAsync(async db =>
    {
        var password = await db.Users.Where(account => account.Email == Some.Fresno).Select(account => account.PasswordHash).SingleAsync();
        var codes = await db.CountyFacts.Where(fact => fact.Holds).Select(fact => fact.CountyCode).Distinct().OrderBy(code => code).Take(Counties).ToListAsync();
        var outcome = await db.CommitAsync<IReadOnlyList<string>>(
            Act.OfPortal(Some.EarlyMorning, "Test"), "accounts made", AuditSubject.Portal("test"),
            _ =>
            {
                var emails = new List<string>();
                foreach (var code in codes)
                {
                    var email = $"coordinator@county{code}.example.org";
                    var account = new Account { UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant(), EmailConfirmed = true, DisplayName = $"Coordinator {code}", PasswordHash = password, Person = new Person($"Coordinator {code}") };
                    var organization = new Organization($"County {code}, test agency", AgencyType.HumanServices, code);
                    db.Users.Add(account);
                    db.Organizations.Add(organization);
                    db.Memberships.Add(new Membership(organization.OrganizationId, account.Id, OrganizationRole.Coordinator));
                    emails.Add(email);
                }

                return Task.FromResult<Outcome<IReadOnlyList<string>>>(emails);
            },
            CancellationToken.None);
        return outcome.Value;
    });
}
