using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Application.Registrations;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;
using PactPortal.Web.Tests.Persons;

namespace PactPortal.Web.Tests.Registrations;

/// <summary>Who pays for themselves is joined, counted and erased like everybody else.</summary>
public sealed class PayersAreJoinedAndErased : PersonScenario
{
    [Fact]
    public async Task Join_OfWhoPays_MovesWhatTheyPayAndUndoingGivesItBack()
    {
        var (rowan, reference) = await DraftAsync();
        await rowan.SubmitAsync(reference, Some.Commitment());
        var invoice = await InvoiceAsync(reference);
        var merged = await PersonIdAsync(Rowan);
        await App.AccountAsync("Ro Ashwell", "ro@example.org");
        var ro = await App.SignInAsync("ro@example.org");
        var kept = await PersonIdAsync("Ro Ashwell");
        var planner = await App.SignInAsync(Some.Planner);
        var account = await App.QueryAsync(db => db.Users.Where(one => one.Email == "ro@example.org").Select(one => one.Id).SingleAsync());

        var compared = await planner.GetAsync($"/planning/people/{kept}/join?with={merged}");
        var joined = await (await compared.PressAsync("Join the two", new() { ["Form.Reason"] = "She said so", ["Form.Account"] = $"{account}" })).FollowAsync();

        Assert.Contains(reference, joined.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ro.GetAsync($"/documents/{invoice}")).Status);
        await joined.PressAsync(joined.Document.QuerySelector("form[action$='/undo'] button") ?? throw new InvalidOperationException("It can't be undone."));
        Assert.Equal(HttpStatusCode.OK, (await rowan.GetAsync($"/documents/{invoice}")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await ro.GetAsync($"/documents/{invoice}")).Status);
    }

    [Fact]
    public async Task Erase_OfWhoPays_TakesTheirNameOffWhatWasInvoicedOnceTheConveningIsOver()
    {
        var (rowan, reference) = await DraftAsync();
        await rowan.SubmitAsync(reference, Some.Commitment());
        var (invoice, person) = (await InvoiceAsync(reference), await PersonIdAsync(Rowan));
        await (await App.SignInAsync(Some.PlanningFinance)).RecordAsync(invoice, await App.OpenAsync(invoice));
        var planner = await App.SignInAsync(Some.Planner);

        var tooEarly = await planner.GetAsync($"/planning/people/{person}/erase");
        App.AfterTheConvening();
        planner = await App.SignInAsync(Some.Planner);
        await planner.EraseAsync(person);

        Assert.Contains($"They have a place on {reference}, and the convening is not over.", tooEarly.Main, StringComparison.Ordinal);
        var money = await App.SignInAsync(Some.PlanningFinance);
        foreach (var number in new[] { invoice, "PACT26-R-00001" })
        {
            var words = (await money.GetAsync($"/documents/{number}")).Main;
            Assert.Contains("Name erased", words, StringComparison.Ordinal);
            Assert.DoesNotContain("Ashwell", words, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(await Rows.ValuesAsync(App), cell => cell.Value.Contains("Ashwell", StringComparison.OrdinalIgnoreCase) || cell.Value.Contains(Address, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(await App.RecountAsync());
        Assert.Empty(await App.LedgerAsync());
    }

    [Fact]
    public async Task Erase_OfSomebodyWhomAnotherPaysFor_TakesTheNameOffTheInvoiceToo()
    {
        var (rowan, reference) = await DraftAsync();
        await AddAsync(rowan, reference, "Remy Brightwell", "remy@example.org");
        await rowan.SubmitAsync(reference, Some.Commitment());
        var invoice = await InvoiceAsync(reference);
        App.AfterTheConvening();

        await (await App.SignInAsync(Some.Planner)).EraseAsync(await PersonIdAsync("Remy Brightwell"));

        var words = (await rowan.GetAsync($"/documents/{invoice}")).Main;
        Assert.DoesNotContain("Remy", words, StringComparison.Ordinal);
        Assert.Contains(Rowan, words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_OfThePayersPlaceToSomebodyElse_MakesItTheirsAndBackAgain()
    {
        var (rowan, reference) = await DraftAsync();
        var payer = await PersonIdAsync(Rowan);
        var attendee = await App.QueryAsync(db => db.Attendees.Where(one => one.Details.FullName == Rowan).Select(one => one.AttendeeId).SingleAsync());
        var before = await App.QueryAsync(db => db.People.CountAsync());

        await ChangeAsync(rowan, reference, attendee, "Remy Brightwell", "remy@example.org");
        var (other, between) = await App.QueryAsync(async db => (await db.Attendees.Where(one => one.AttendeeId == attendee).Select(one => one.PersonId).SingleAsync(), await db.People.CountAsync()));
        await ChangeAsync(rowan, reference, attendee, Rowan, Address);

        Assert.NotEqual(payer, other);
        Assert.Equal(payer, await App.QueryAsync(db => db.Attendees.Where(one => one.AttendeeId == attendee).Select(one => one.PersonId).SingleAsync()));
        Assert.Equal((before + 1, before), (between, await App.QueryAsync(db => db.People.CountAsync())));
    }

    private static async Task ChangeAsync(PortalBrowser session, string reference, Guid attendee, string name, string email)
    {
        var saved = await (await session.GetAsync($"/registrations/{reference}/team?person={attendee}"))
            .PressAsync("Save team", new(Some.Person(rate: "student-lx")) { ["Form.FullName"] = name, ["Form.Email"] = email });
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
    }

    [Fact]
    public async Task Code_ForAFewSeatsOfAnybody_CountsThoseOfThePerson()
    {
        await App.DiscountAsync(each: 1);
        var (rowan, reference) = await DraftAsync();
        await rowan.ApplyAsync(reference);
        await rowan.SubmitAsync(reference, Some.Commitment());
        var second = await StartAsync(await PersonIdAsync(Rowan), Address);
        await AddAsync(rowan, second.Value, "Remy Ashwell", "remy@example.org");

        var refused = await rowan.ApplyAsync(second.Value);

        Assert.Equal(["You have used the discount code SPRING-26 for 1 seat, which is as often as it may."], refused.Problems);
        Assert.Empty(await App.RecountAsync());
    }
}
