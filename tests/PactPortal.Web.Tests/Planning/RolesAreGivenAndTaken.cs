using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Planning;

public sealed class RolesAreGivenAndTaken : PortalScenario
{
    [Fact]
    public async Task Give_ARole_EndsTheSessionAndTheNextOneHasIt()
    {
        var admin = await App.SignInAsync(Some.Administrator);
        var fresno = await App.SignInAsync(Some.Fresno);
        var person = await FindAsync(admin, "fresno", "Marisol Quillfeather");

        await person.PressAsync("Give the role", new() { ["Form.Role"] = "planner" });
        var ended = await fresno.GetAsync("/registrations");
        var open = await fresno.GetAsync("/convenings");
        var again = await (await App.SignInAsync(Some.Fresno)).GetAsync($"/planning/convenings/{Some.Convening}/requests");

        Assert.Contains("/account/sign-in?returnUrl=", ended.Location, StringComparison.Ordinal);
        Assert.Contains("Sign in", open.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(1, await App.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "planning role granted" && entry.Reason == "planner")));
    }

    [Fact]
    public async Task Take_ARole_EndsWhatItOpened()
    {
        var admin = await App.SignInAsync(Some.Administrator);
        var planner = await App.SignInAsync(Some.Planner);
        var person = await FindAsync(admin, "Tidewater", "Wren Tidewater");

        await person.PressAsync("Take this role: planner");
        var ended = await planner.GetAsync("/planning");
        var again = await (await App.SignInAsync(Some.Planner)).GetAsync("/planning");

        Assert.Equal(HttpStatusCode.Redirect, ended.Status);
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
    }

    [Fact]
    public async Task Give_RegionalCoordinator_NeedsACohort()
    {
        var admin = await App.SignInAsync(Some.Administrator);
        var person = await FindAsync(admin, "partner", "Imani Lanternwood");

        var without = await person.PressAsync("Give the role", new() { ["Form.Role"] = "regional coordinator" });
        await person.PressAsync("Give the role", new() { ["Form.Role"] = "regional coordinator", ["Form.Cohort"] = "BayArea" });
        var county = await (await App.SignInAsync(Some.Partner)).GetAsync("/planning/counties/01");

        Beside.Field(without, "Form.Cohort", "Choose the cohort of the regional coordinator.");
        Assert.Contains("Imani Lanternwood", county.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_TheLastAdministrator_IsRefusedAlsoWhereTwoTakeItFromEachOther()
    {
        await using var beside = App.Beside();
        var admin = await App.SignInAsync(Some.Administrator);
        var own = await FindAsync(admin, "Keystone", "Ada Keystone");

        var last = await own.PressAsync("Take this role: administrator");
        await (await FindAsync(admin, "planner@", "Wren Tidewater")).PressAsync("Give the role", new() { ["Form.Role"] = "administrator" });
        var second = await beside.SignInAsync(Some.Planner);
        var pages = new[] { await FindAsync(admin, "Tidewater", "Wren Tidewater"), await FindAsync(second, "Keystone", "Ada Keystone") };
        await Task.WhenAll(pages.Select(page => page.PressAsync("Take this role: administrator")));

        Assert.Equal(["This is the last administrator. Make somebody else one first. Nothing was changed."], last.Problems);
        Assert.Equal(1, await App.QueryAsync(db => db.UserRoles.CountAsync(held => db.Roles.Any(role => role.Id == held.RoleId && role.Name == "administrator"))));
    }

    private static async Task<Page> FindAsync(PortalBrowser admin, string words, string name)
    {
        var list = await admin.GetAsync($"/planning/accounts?q={Uri.EscapeDataString(words)}");
        var link = list.Document.QuerySelectorAll("tbody th a").Single(person => person.TextContent == name);
        return await admin.GetAsync(link.GetAttribute("href") ?? "");
    }
}
