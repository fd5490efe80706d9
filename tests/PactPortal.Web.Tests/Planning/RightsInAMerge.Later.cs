using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Organizations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Accounts;

namespace PactPortal.Web.Tests.Planning;

// At once with another merge, and after one.
public sealed partial class RightsInAMerge
{
    [Fact]
    public async Task Merge_BothWaysAtOnce_IsDoneOnce()
    {
        await App.OrganizationAsync(Double, AgencyType.HumanServices, "10");
        await using var beside = App.Beside();
        var pages = new[] { await ReviewAsync(Double, Fresno), await ReviewAsync(Fresno, Double, beside) };
        var answers = new Dictionary<string, string?> { ["Form.Coordinator"] = "nobody" };

        var done = await Task.WhenAll(pages.Select(page => page.PressAsync("Merge the two", answers)));

        Assert.Single(done, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Equal(1, await App.QueryAsync(db => db.Organizations.CountAsync(organization => organization.MergedInto != null)));
    }

    [Fact]
    public async Task Merge_AfterAnother_BringsNobodyBackWhoWasPutOutOfTheFirst()
    {
        await PutOutOfFresnoAsync();
        const string name = "Fresno, the agency itself";
        var email = await App.OrganizationAsync(name, AgencyType.HumanServices, "10");
        await (await ReviewAsync(Fresno, name)).PressAsync("Merge the two");
        await MakeAnewAsync();

        var review = await ReviewAsync(Double, name);
        await review.PressAsync("Merge the two");

        Assert.Contains("Does not come in.", review.Main, StringComparison.Ordinal);
        Assert.Equal((null, OrganizationRole.Coordinator), (await RoleAsync(Some.Partner, name), await RoleAsync(email, name)));
    }

    [Fact]
    public async Task Merge_OfSomebodyWhoWasPutOutCameBackAndLeftByThemselves_BringsThemInAsMember()
    {
        await PutOutOfFresnoAsync();
        App.Clock.Now = App.Clock.Now.AddMinutes(1);
        await App.WriteAsync(async (db, token) =>
        {
            var before = await db.EndedMemberships.SingleAsync(token);
            db.EndedMemberships.Add(new EndedMembership(before.OrganizationId, before.AccountId, before.Role, MembershipEnd.Left, App.Clock.Now, "Themselves"));
        });
        await MakeAnewAsync();

        await (await ReviewAsync(Double, Fresno)).PressAsync("Merge the two");

        Assert.Equal(OrganizationRole.Member, await RoleAsync(Some.Partner, Fresno));
    }

    [Fact]
    public async Task Ask_ToJoinOnAPageFromBeforeTheMerge_IsRefused()
    {
        await App.OrganizationAsync(Double, AgencyType.HumanServices, "10");
        var doubled = await App.QueryAsync(db => db.Organizations.Where(organization => organization.Name == Double).Select(organization => organization.OrganizationId).SingleAsync());
        var page = await (await App.SignInAsync(Some.Partner)).GetAsync("/account/organizations?county=10");
        await (await ReviewAsync(Double, Fresno)).PressAsync("Merge the two");

        var refused = await page.PressAsync("Ask to join", new() { ["Form.Organization"] = doubled.ToString(), ["Form.Role"] = "Member" });

        Assert.Contains("Choose your organization", Assert.Single(refused.Problems), StringComparison.Ordinal);
        Assert.Equal(0, await App.QueryAsync(db => db.JoinRequests.CountAsync()));
    }

    [Fact]
    public async Task Merge_WithAnOpenInvitationToTheDouble_EndsIt()
    {
        var email = await App.OrganizationAsync(Double, AgencyType.HumanServices, "10");
        await (await (await App.SignInAsync(email)).PeopleOfAsync()).PressAsync("Send the invitation", new() { ["Form.Email"] = Some.Partner, ["Form.Role"] = "Coordinator" });
        var partner = await App.SignInAsync(Some.Partner);
        var mine = await partner.GetAsync("/account/organizations");

        var review = await ReviewAsync(Double, Fresno);
        await review.PressAsync("Merge the two");
        var joined = await mine.PressAsync($"Join {Double}");

        Assert.Contains($"One open invitation to {Double} ends", review.Main, StringComparison.Ordinal);
        Assert.Contains("withdrawn", Assert.Single(joined.Problems), StringComparison.Ordinal);
        Assert.Null(await RoleAsync(Some.Partner, Fresno));
    }
}
