using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Discounts;

/// <summary>The planning team's money side adds codes, changes them as far as what was used allows, ends them, and sees who used them.</summary>
public sealed class CodesAreKept : MoneyScenario
{
    private const string Codes = $"/planning/convenings/{Some.Convening}/discounts";

    private static readonly Dictionary<string, string?> Answers = new()
    {
        ["Form.Code"] = "spring–26",
        ["Form.Kind"] = "share",
        ["Form.Share"] = "12.5",
        ["Form.FirstDay"] = "September 14, 2026",
        ["Form.LastDay"] = "9/30/2026",
        ["Form.Uses"] = "10",
        ["Form.UsesPerOrganization"] = "2",
        ["Form.Organization"] = "Fresno County - demonstration agency",
        ["Form.Rates"] = "pact-county",
        ["Form.Note"] = "Agreed with the host on September 2.",
    };

    [Fact]
    public async Task Add_ACode_IsListedAudited_AndWorks()
    {
        var finance = await App.SignInAsync(Some.PlanningFinance);
        var answer = await (await finance.GetAsync($"{Codes}/add")).PressAsync("Add discount code", new(Answers));
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 3);

        var review = await fresno.ApplyAsync(reference);
        await fresno.SubmitAsync(reference);
        var list = await finance.GetAsync(Codes);
        var code = await finance.GetAsync(answer.Location ?? "");

        Assert.Contains("on 2 of 3 seats. It has 2 uses left", review.Main, StringComparison.Ordinal);
        Assert.Contains("SPRING-26 Agreed with the host on September 2. 12.5% of what is owing", list.Main, StringComparison.Ordinal);
        Assert.Contains("2 of 10 $48.76 Open", list.Main, StringComparison.Ordinal);
        Assert.Contains("Fresno County - demonstration agency", code.Main, StringComparison.Ordinal);
        Assert.Contains($"{reference} Fresno County", code.Main, StringComparison.Ordinal);
        Assert.Contains("2 $48.76 Confirmed", code.Main, StringComparison.Ordinal);
        Assert.Equal(1, await App.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "discount code added")));
    }

    [Theory]
    [InlineData("Form.Code", "AB", "Enter 4 to 30 letters, digits and hyphens")]
    [InlineData("Form.Code", "taken-1", "There is a code TAKEN-1 for this convening already.")]
    [InlineData("Form.Share", "101", "Enter a percentage above zero and up to 100")]
    [InlineData("Form.LastDay", "September 1, 2026", "The last day is before the first.")]
    [InlineData("Form.LastDay", "soon", "Enter the last day")]
    [InlineData("Form.Uses", "0", "Enter a whole number of seats from 1 to 100,000.")]
    [InlineData("Form.UsesPerOrganization", "1.5", "Enter a whole number of seats")]
    [InlineData("Form.Organization", "demonstration agency", "Several organizations fit:")]
    [InlineData("Form.Organization", "%", "No organization has this name.")]
    [InlineData("Form.Rates", "no-such-rate", "Choose among the rates of this convening.")]
    public async Task Add_WithAWrongAnswer_SaysSoBesideItAndKeepsTheRest(string field, string value, string sentence)
    {
        await App.DiscountAsync(code: "TAKEN-1");
        var finance = await App.SignInAsync(Some.PlanningFinance);

        var answer = await (await finance.GetAsync($"{Codes}/add")).PressAsync("Add discount code", new(Answers) { [field] = value });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Beside.Field(answer, field, sentence);
        Assert.Equal("Agreed with the host on September 2.", answer.FieldValue("Form.Note"));
        Assert.Equal(1, await App.QueryAsync(db => db.DiscountCodes.CountAsync()));
    }

    [Fact]
    public async Task Edit_BelowWhatIsUsed_IsRefused_AndSoIsAnotherGift()
    {
        var code = await App.DiscountAsync(uses: 10);
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 2);
        await fresno.ApplyAsync(reference);
        await fresno.SubmitAsync(reference);
        var edit = await (await App.SignInAsync(Some.PlanningFinance)).GetAsync($"{Codes}/{code}/edit");

        var below = await edit.PressAsync("Save discount code", new() { ["Form.Uses"] = "1" });
        var each = await edit.PressAsync("Save discount code", new() { ["Form.UsesPerOrganization"] = "1" });
        var gift = await edit.PressAsync("Save discount code", new() { ["Form.PerSeat"] = "60.00" });
        var saved = await edit.PressAsync("Save discount code", new() { ["Form.Uses"] = "2", ["Form.LastDay"] = "September 20, 2026" });

        Beside.Field(below, "Form.Uses", "2 seats use it already. Enter 2 or more, or end the code.");
        Beside.Field(each, "Form.UsesPerOrganization", "One organization uses it for 2 already.");
        Beside.Field(gift, "Form.Kind", "2 seats use it already, so what it gives stays.");
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Contains("Used up", (await saved.FollowAsync()).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_FromAnOlderPage_OverwritesNothing()
    {
        var code = await App.DiscountAsync();
        var edit = await (await App.SignInAsync(Some.PlanningFinance)).GetAsync($"{Codes}/{code}/edit");
        await (await (await App.SignInAsync(Some.Administrator)).GetAsync($"{Codes}/{code}/edit")).PressAsync("Save discount code", new() { ["Form.Uses"] = "7" });

        var refused = await edit.PressAsync("Save discount code", new() { ["Form.Uses"] = "8" });
        var again = await refused.PressAsync("Save discount code");

        Assert.Contains("Somebody changed this code meanwhile", Assert.Single(refused.Problems), StringComparison.Ordinal);
        Assert.Equal("8", refused.FieldValue("Form.Uses"));
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal(8, await App.QueryAsync(db => db.DiscountCodes.Select(one => one.Uses).SingleAsync()));
    }

    [Fact]
    public async Task End_ACode_TakesItOffDraftsAndOffNoSubmittedTeam()
    {
        var code = await App.DiscountAsync();
        var (fresno, sacramento) = (await App.SignInAsync(Some.Fresno), await App.SignInAsync(Some.Sacramento));
        var submitted = await fresno.DraftAsync(people: 1);
        await fresno.ApplyAsync(submitted);
        await fresno.SubmitAsync(submitted);
        var review = await sacramento.ApplyAsync(await sacramento.DraftAsync(people: 1));

        var page = await (await App.SignInAsync(Some.PlanningFinance)).GetAsync($"{Codes}/{code}");
        await page.PressAsync("End this code");
        var twice = await (await page.PressAsync("End this code")).FollowAsync();
        var answer = await review.PressAsync("Submit registration for 1 person", Some.PurchaseOrder());

        Assert.Contains("The planning team ended the discount code SPRING-26. It is not in the price any more. The new total is $195.00.", Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Contains("It takes nothing off.", answer.Main, StringComparison.Ordinal);
        Assert.Contains("Total due $145.00", (await fresno.GetAsync($"/registrations/{submitted}")).Main, StringComparison.Ordinal);
        Assert.Contains("Ended by the planning team on", twice.Main, StringComparison.Ordinal);
        Assert.Equal(1, await App.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "discount code ended")));
    }

    [Fact]
    public async Task Show_OfAnotherConvening_IsNotThere()
    {
        var code = await App.DiscountAsync();
        var finance = await App.SignInAsync(Some.PlanningFinance);

        Assert.Equal(HttpStatusCode.NotFound, (await finance.GetAsync($"/planning/convenings/{Some.Gathering}/discounts/{code}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await finance.GetAsync($"/planning/convenings/{Some.Gathering}/discounts/{code}/edit")).Status);
    }
}
