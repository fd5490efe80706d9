using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Organizations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Accounts;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests.Planning;

/// <summary>A merge gives nobody rights by itself: not who was put out of the organization that stays, nor who coordinated the double.</summary>
public sealed partial class RightsInAMerge : PortalScenario
{
    private const string Fresno = "Fresno County - demonstration agency";
    private const string Double = "Fresno, made anew";

    [Fact]
    public async Task Merge_OfAnOrganizationMadeBySomebodyPutOut_BringsThemNotBackAndTellsTheCoordinators()
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 1);
        await PutOutOfFresnoAsync();
        await MakeAnewAsync();
        await App.DeliverMailAsync();

        var review = await ReviewAsync(Double, Fresno);
        var merged = await review.PressAsync("Merge the two");

        Assert.Contains($"Coordinator of {Double}. Was put out of {Fresno} on September 14, 2026 by Marisol Quillfeather. Does not come in.", review.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, merged.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await App.SignInAsync(Some.Partner)).GetAsync($"/registrations/{reference}")).Status);
        var mails = await App.DeliverMailAsync();
        Assert.Equal([Some.SecondOfFresno, Some.Fresno], mails.Select(mail => mail.ToAddress).Order(StringComparer.Ordinal));
        Assert.All(mails, mail =>
        {
            Assert.Equal($"{Double} was merged into {Fresno}", mail.Subject);
            Assert.DoesNotContain(Some.Partner, mail.Text, StringComparison.Ordinal);
            Assert.EndsWith("/people", mail.Link($"See the people of {Fresno}"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Merge_OfADouble_MakesItsCoordinatorAMember()
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 1);
        var email = await App.OrganizationAsync(Double, AgencyType.HumanServices, "10");
        await App.DeliverMailAsync();

        var review = await ReviewAsync(Double, Fresno);
        await review.PressAsync("Merge the two");

        Assert.Contains($"{email} Coordinator of {Double}. Comes in as member", review.Main, StringComparison.Ordinal);
        Assert.Equal(OrganizationRole.Member, await RoleAsync(email, Fresno));
        Assert.Equal(HttpStatusCode.NotFound, (await (await App.SignInAsync(email)).GetAsync($"/registrations/{reference}")).Status);
        Assert.Contains($"{email}: member", (await App.DeliverMailAsync())[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_OfSomebodyInBoth_KeepsTheRoleInTheOneThatStays()
    {
        await (await App.SignInAsync(Some.Fresno)).ChangeMemberAsync(Some.SecondOfFresno, "Member");
        var email = await App.OrganizationAsync(Double, AgencyType.HumanServices, "10");
        await App.MembershipAsync(Some.SecondOfFresno, email, OrganizationRole.Coordinator);
        await App.MembershipAsync(Some.FinanceOfFresno, email, OrganizationRole.Member);

        await (await ReviewAsync(Double, Fresno)).PressAsync("Merge the two");

        Assert.Equal((OrganizationRole.Member, OrganizationRole.FinanceOfficer), (await RoleAsync(Some.SecondOfFresno, Fresno), await RoleAsync(Some.FinanceOfFresno, Fresno)));
    }

    [Fact]
    public async Task Merge_TheOtherWayRound_AsksWhetherWhoWasPutOutStaysAndWhoCoordinates()
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 1);
        await PutOutOfFresnoAsync();
        await MakeAnewAsync();
        var fresnoId = await AccountAsync(Some.Fresno);

        var review = await ReviewAsync(Fresno, Double);
        var silent = await review.PressAsync("Merge the two");
        var ends = await silent.PressAsync("Merge the two", new() { ["Form.Stays[0].Answer"] = "end" });
        var merged = await ends.PressAsync("Merge the two", new() { ["Form.Coordinator"] = fresnoId });

        Assert.Contains($"is coordinator of {Double} and was put out of {Fresno} on September 14, 2026", review.Main, StringComparison.Ordinal);
        Beside.Field(silent, "Form.Stays[0].Answer", "stays.");
        Beside.Field(ends, "Form.Coordinator", "Choose who coordinates it, or nobody yet.");
        Assert.Equal("end", ends.FieldValue("Form.Stays[0].Answer"));
        Assert.Equal(HttpStatusCode.Redirect, merged.Status);
        Assert.Equal(HttpStatusCode.OK, (await (await App.SignInAsync(Some.Fresno)).GetAsync($"/registrations/{reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await App.SignInAsync(Some.Partner)).GetAsync($"/registrations/{reference}")).Status);
        Assert.Equal((null, OrganizationRole.Member), (await RoleAsync(Some.Partner, Double), await RoleAsync(Some.SecondOfFresno, Double)));
    }

    [Fact]
    public async Task Merge_TheOtherWayRound_LeavesTheOneThePlannerSaysStays()
    {
        await PutOutOfFresnoAsync();
        await MakeAnewAsync();

        var merged = await (await ReviewAsync(Fresno, Double)).PressAsync("Merge the two", new() { ["Form.Stays[0].Answer"] = "stay" });

        Assert.Equal(HttpStatusCode.Redirect, merged.Status);
        Assert.Equal((OrganizationRole.Coordinator, OrganizationRole.Member), (await RoleAsync(Some.Partner, Double), await RoleAsync(Some.Fresno, Double)));
    }

    [Fact]
    public async Task Merge_IntoOneThatNobodyCoordinates_LetsThePlannerChooseSomebodyOrNobody()
    {
        await App.OrganizationAsync(Double, AgencyType.HumanServices, "10");
        await App.EmptyOrganizationAsync(Some.FinanceOfFresno);

        var review = await ReviewAsync(Double, Fresno);
        var silent = await review.PressAsync("Merge the two");
        await silent.PressAsync("Merge the two", new() { ["Form.Coordinator"] = "nobody" });

        Assert.Contains($"Nobody is sure to coordinate {Fresno}.", review.Main, StringComparison.Ordinal);
        Beside.Field(silent, "Form.Coordinator", "Choose who coordinates it");
        Assert.Equal([OrganizationRole.Member], await App.QueryAsync(db => db.Memberships
            .Where(membership => db.Organizations.Any(organization => organization.OrganizationId == membership.OrganizationId && organization.Name == Fresno)).Select(membership => membership.Role).ToListAsync()));
    }

    [Fact]
    public async Task Merge_WhereSomebodyWasPutOutMeanwhile_IsRefusedAndShowsIt()
    {
        await App.MembershipAsync(Some.Partner, Some.Fresno, OrganizationRole.Coordinator);
        await MakeAnewAsync();
        var review = await ReviewAsync(Double, Fresno);
        await (await App.SignInAsync(Some.Fresno)).ChangeMemberAsync(Some.Partner, "leave");
        var before = await Rows.CountAsync(App);

        var refused = await review.PressAsync("Merge the two");

        Assert.Equal(["Who belongs to the two changed while you were reading. Look again below; nothing was merged."], refused.Problems);
        Assert.Contains("Does not come in.", refused.Main, StringComparison.Ordinal);
        Assert.Equal(before, await Rows.CountAsync(App));
        Assert.Equal(HttpStatusCode.Redirect, (await refused.PressAsync("Merge the two")).Status);
        Assert.Null(await RoleAsync(Some.Partner, Fresno));
    }

    /// <summary>The partner's coordinator coordinated Fresno too, until Fresno ended it.</summary>
    private async Task PutOutOfFresnoAsync()
    {
        await App.MembershipAsync(Some.Partner, Some.Fresno, OrganizationRole.Coordinator);
        await (await App.SignInAsync(Some.Fresno)).ChangeMemberAsync(Some.Partner, "leave");
    }

    /// <summary>The partner's coordinator asks for an organization, and a planner approves.</summary>
    private async Task MakeAnewAsync()
    {
        var page = await (await App.SignInAsync(Some.Partner)).GetAsync("/account/organizations?county=10");
        await page.PressAsync("Ask to join", new() { ["Form.Organization"] = "new", ["Form.Name"] = Double, ["Form.AgencyType"] = "HumanServices" });
        var name = await App.QueryAsync(db => db.Users.Where(user => user.Email == Some.Partner).Select(user => user.DisplayName).SingleAsync());
        await (await (await App.SignInAsync(Some.Planner)).GetAsync("/planning/joining")).PressAsync($"Approve {name}");
    }

    private async Task<Page> ReviewAsync(string doubled, string kept, PortalApp? at = null)
    {
        var ids = await App.QueryAsync(db => db.Organizations.ToDictionaryAsync(organization => organization.OrganizationId, organization => organization.Name));
        var planner = await (at ?? App).SignInAsync(Some.Planner);
        var page = await planner.GetAsync($"/planning/organizations/{ids.Single(one => one.Value == doubled).Key}");
        return await page.PressAsync("See who comes in", new() { ["Form.Kept"] = ids.Single(one => one.Value == kept).Key.ToString() });
    }

    private Task<OrganizationRole?> RoleAsync(string email, string organization) => App.QueryAsync(db => (
        from membership in db.Memberships
        join account in db.Users on membership.AccountId equals account.Id
        join one in db.Organizations on membership.OrganizationId equals one.OrganizationId
        where account.Email == email && one.Name == organization
        select (OrganizationRole?)membership.Role).SingleOrDefaultAsync());

    private async Task<string> AccountAsync(string email) => (await App.QueryAsync(db => db.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync())).ToString();
}
