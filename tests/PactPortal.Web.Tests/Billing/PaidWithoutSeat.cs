using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Billing;

/// <summary>Money came when the seats were gone, and finance finds the team a seat after all.</summary>
public sealed class PaidWithoutSeat : MoneyScenario
{
    private const string Desk = $"/planning/convenings/{Some.Convening}/refunds";

    [Fact]
    public async Task Seat_OnceThereAreSeats_ConfirmsAtThePricePaidAndOnce()
    {
        var reference = await App.LateTeamAsync();
        await App.SeatsLeftAsync(Some.Convening, "day/2", 2);
        // Long after early bird: the price is what was paid.
        App.Clock.Now = Some.At("2026-10-20T09:00:00-07:00");
        var desk = await (await App.SignInAsync(Some.PlanningFinance)).GetAsync(Desk);

        var answer = await desk.PressAsync($"Seat this team, {reference}");
        await desk.PressAsync($"Seat this team, {reference}");

        Assert.Equal(Desk, answer.Location);
        Assert.Equal((RegistrationStatus.Confirmed, Money.Zero), (await App.StatusAsync(reference), await App.BalanceAsync(reference)));
        Assert.Equal((1, 1, Money.Zero), (await App.DocumentsAsync(BillingDocumentKind.Invoice), await App.DocumentsAsync(BillingDocumentKind.Receipt), await App.OpenAsync("PACT26-00001")));
        Assert.Single(await App.DeliverMailAsync(), mail => mail.Subject.StartsWith("Confirmed:", StringComparison.Ordinal));
        Assert.Equal(1, await App.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "team paid late seated")));
    }

    [Fact]
    public async Task Seat_WhileTheDayIsFull_IsRefusedNamingItAndKeepsEverything()
    {
        var reference = await App.LateTeamAsync();
        var desk = await (await App.SignInAsync(Some.PlanningFinance)).GetAsync(Desk);

        var answer = await desk.PressAsync($"Seat this team, {reference}");

        Assert.Matches("seats? on .* and one is left. This team needs 2. Nothing was changed.", Assert.Single(answer.Problems));
        Assert.Equal((RegistrationStatus.Expired, 0), (await App.StatusAsync(reference), await App.DocumentsAsync(BillingDocumentKind.Invoice)));
    }

    [Fact]
    public async Task Seat_WithTheFundDrained_IsRefusedSayingSo()
    {
        var reference = await App.LateTeamAsync();
        await App.SeatsLeftAsync(Some.Convening, "day/2", 2);
        await App.FundOfAsync(Some.Convening, 10_00);
        var desk = await (await App.SignInAsync(Some.PlanningFinance)).GetAsync(Desk);

        var answer = await desk.PressAsync($"Seat this team, {reference}");

        Assert.Contains("The subsidy fund doesn’t have the", Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Equal(RegistrationStatus.Expired, await App.StatusAsync(reference));
    }

    [Fact]
    public async Task Seat_BesideGivingBack_IsOneOfThem()
    {
        var reference = await App.LateTeamAsync();
        await App.SeatsLeftAsync(Some.Convening, "day/2", 2);
        await using var beside = App.Beside();
        beside.Clock.Now = App.Clock.Now;
        var (one, other) = (await (await App.SignInAsync(Some.PlanningFinance)).GetAsync(Desk), await (await beside.SignInAsync(Some.PlanningFinance)).GetAsync(Desk));

        await Task.WhenAll(one.PressAsync($"Seat this team, {reference}"), other.PressAsync($"Give it back, {reference}"));

        var isSeated = await App.StatusAsync(reference) == RegistrationStatus.Confirmed;
        Assert.Equal(isSeated ? 0 : 1, (await App.RefundsAsync()).Count);
    }
}
