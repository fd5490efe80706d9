using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Organizations;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Access;

/// <summary>A portal with a draft and a confirmed team of two organizations, a letter, and a mere member.</summary>
public sealed class WalkedPortal : SharedPortal
{
    /// <summary>The demonstration has nobody who is only a member: reviewer 3's namesake is made one of Fresno.</summary>
    public const string MemberOfFresno = "member@fresno.example.org";

    private readonly Dictionary<string, (string Draft, string Confirmed)> records = [];

    public string LetterNumber { get; private set; } = "";

    /// <summary>Somebody, and the organization of somebody, for the planning team's pages of them.</summary>
    public Guid AccountId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public string Draft(string of) => records[of].Draft;

    public string Confirmed(string of) => records[of].Confirmed;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var made = await App.OrganizationAsync("A place to leave", AgencyType.HumanServices, "01");
        await App.WriteAsync(async (db, token) =>
        {
            var account = await db.Users.SingleAsync(user => user.Email == made, token);
            (account.Email, account.NormalizedEmail) = (MemberOfFresno, MemberOfFresno.ToUpperInvariant());
            (account.UserName, account.NormalizedUserName) = (account.Email, account.NormalizedEmail);
            await db.Memberships.Where(membership => membership.AccountId == account.Id).ExecuteDeleteAsync(token);
        });
        await App.MembershipAsync(MemberOfFresno, Some.FinanceOfFresno, OrganizationRole.Member);

        foreach (var (of, email) in new[] { (People.FresnoRecords, Some.Fresno), (People.SacramentoRecords, Some.Sacramento) })
        {
            var coordinator = await SessionAsync(email);
            var confirmed = await coordinator.ConfirmedTeamAsync(people: 1);
            records[of] = (await coordinator.DraftAsync(people: 1), confirmed);
        }

        AccountId = await App.QueryAsync(db => db.Users.Where(user => user.Email == MemberOfFresno).Select(user => user.Id).SingleAsync());
        OrganizationId = await App.QueryAsync(db => db.Memberships.Where(membership => membership.AccountId == AccountId).Select(membership => membership.OrganizationId).SingleAsync());
        var builder = await (await SessionAsync(null)).GetAsync($"/convenings/{Some.Convening}/justification");
        LetterNumber = (await builder.PressAsync("Make the letter", Some.Letter())).Location?.Split('/')[^1] ?? "";
    }
}
