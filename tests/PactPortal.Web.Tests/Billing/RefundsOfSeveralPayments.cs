using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Billing;

/// <summary>
/// A team of two was paid $390.00, $190.00 of it by warrant and $200.00 by card. Of each seat that is given up $35.00 are kept, and $160.00
/// go back: of the card first, and of neither payment more than it paid.
/// </summary>
public sealed class RefundsOfSeveralPayments : MoneyScenario
{
    private const string Desk = $"/planning/convenings/{Some.Convening}/refunds";

    private static readonly Money Card = new(200_00);
    private static readonly Money Warrant = new(190_00);

    [Fact]
    public async Task Cancel_Everything_GivesBackTheCardAndTheRestByCheck()
    {
        var (fresno, reference) = await PaidInTwoPartsAsync();

        var page = await fresno.GetAsync($"/registrations/{reference}/cancel");
        await page.PressAsync("Cancel the registration");

        Assert.Contains("Kept $70.00 Paid so far $390.00 Refund $320.00", page.Main, StringComparison.Ordinal);
        Assert.Equal([(PaymentMeans.Card, Card), (PaymentMeans.Warrant, new Money(120_00))], await PromisedAsync());
        await GiveBackAsync(reference);
        Assert.Equal((Card, Money.Zero), (await App.GivenBackAsync(reference), await App.BalanceAsync(reference)));
    }

    [Fact]
    public async Task Cancel_OneAfterTheOther_TakesOffWhatTheFirstPromised()
    {
        var (fresno, reference) = await PaidInTwoPartsAsync();

        var first = await CancelOneAsync(fresno, reference);
        var second = await CancelOneAsync(fresno, reference);

        Assert.Contains("Paid so far $390.00 Refund $160.00", first.Main, StringComparison.Ordinal);
        Assert.Contains("Paid so far $390.00 Of it promised back already $160.00 Refund $160.00", second.Main, StringComparison.Ordinal);
        Assert.Equal([(PaymentMeans.Card, Card), (PaymentMeans.Warrant, new Money(120_00))], await PromisedAsync());
        await GiveBackAsync(reference);
        Assert.Equal((Card, Money.Zero), (await App.GivenBackAsync(reference), await App.BalanceAsync(reference)));
    }

    [Fact]
    public async Task Cancel_OneAfterTheOtherWasGivenBack_GivesBackTheSecondSeatAlone()
    {
        var (fresno, reference) = await PaidInTwoPartsAsync();
        await CancelOneAsync(fresno, reference);
        await GiveBackAsync(reference);

        var second = await CancelOneAsync(fresno, reference);

        Assert.Contains("Paid so far $230.00 Refund $160.00", second.Main, StringComparison.Ordinal);
        await GiveBackAsync(reference);
        Assert.Equal([(PaymentMeans.Card, Card), (PaymentMeans.Warrant, new Money(120_00))], await PromisedAsync());
        Assert.Equal((Card, Money.Zero), (await App.GivenBackAsync(reference), await App.BalanceAsync(reference)));
    }

    [Theory]
    [InlineData(0, "Paid so far $0.00 Refund $0.00 There is nothing to refund.")]
    [InlineData(69_99, "Paid so far $69.99 Refund $0.00 There is nothing to refund.")]
    [InlineData(70_00, "Paid so far $70.00 Refund $0.00 There is nothing to refund.")]
    [InlineData(70_01, "Paid so far $70.01 Refund $0.01 The refund goes back")]
    public async Task Cancel_OfWhatIsPaidInPart_NeverShowsLessThanNothing(long paid, string shown)
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.CommittedTeamAsync(people: 2);
        if (paid > 0)
        {
            await (await App.SignInAsync(Some.PlanningFinance)).RecordAsync(await App.InvoiceOfAsync(reference), new Money(paid));
        }

        var page = await fresno.GetAsync($"/registrations/{reference}/cancel");
        await page.PressAsync("Cancel the registration");

        Assert.Contains(shown, page.Main, StringComparison.Ordinal);
        Assert.Equal(Math.Max(0, paid - 70_00), (await App.RefundsAsync()).Sum(refund => refund.Amount.Cents));
    }

    [Fact]
    public async Task Record_OnTheInvoiceOfACancelledTeamThatPaidEnough_StaysUnapplied()
    {
        var (fresno, finance) = (await App.SignInAsync(Some.Fresno), await App.SignInAsync(Some.PlanningFinance));
        var reference = await fresno.CommittedTeamAsync(people: 2);
        var invoice = await App.InvoiceOfAsync(reference);
        await finance.RecordAsync(invoice, new Money(150_00));
        await (await fresno.GetAsync($"/registrations/{reference}/cancel")).PressAsync("Cancel the registration");

        var late = await (await finance.RecordAsync(invoice, new Money(240_00), number: "4472")).FollowAsync();
        var team = await fresno.GetAsync($"/registrations/{reference}");

        Assert.Contains("Unapplied $240.00", late.Main, StringComparison.Ordinal);
        Assert.Contains("Paid too much $80.00", team.Main, StringComparison.Ordinal);
    }

    private async Task<(PortalBrowser Fresno, string Reference)> PaidInTwoPartsAsync()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.CommittedTeamAsync(people: 2);
        await (await App.SignInAsync(Some.PlanningFinance)).RecordAsync(await App.InvoiceOfAsync(reference), Warrant);
        await (await fresno.GetAsync($"/registrations/{reference}/pay")).PressAsync("Pay by card");
        await App.PayAsync(reference);
        await fresno.GetAsync($"/registrations/{reference}/pay/return");
        Assert.Equal(Money.Zero, await App.BalanceAsync(reference));
        return (fresno, reference);
    }

    /// <summary>The page that said what it means, before the button was pressed.</summary>
    private async Task<Page> CancelOneAsync(PortalBrowser coordinator, string reference)
    {
        var attendee = await App.QueryAsync(async db =>
            (await db.Registrations.SingleAsync(one => one.Reference == reference)).Attendees[0].AttendeeId);
        var page = await coordinator.GetAsync($"/registrations/{reference}/people/{attendee}/cancel");
        await page.PressAsync("Cancel this seat");
        return page;
    }

    private async Task GiveBackAsync(string reference)
    {
        var finance = await App.SignInAsync(Some.PlanningFinance);
        foreach (var button in new[] { $"Refund to the card, {reference}", $"Record the check, {reference}" })
        {
            // Each of a team's two seats has a refund of a payment at most.
            for (var seat = 0; seat < 2; seat++)
            {
                var desk = await finance.GetAsync(Desk);
                if (desk.Document.QuerySelectorAll("button").Any(one => one.TextContent == button))
                {
                    await desk.PressAsync(button, new() { ["number"] = "1881" });
                }
            }
        }
    }

    /// <summary>By payment, whatever became of it since.</summary>
    private async Task<IReadOnlyList<(PaymentMeans, Money)>> PromisedAsync() =>
    [
        .. (await App.QueryAsync(db => (
            from refund in db.Refunds
            join payment in db.Payments on refund.PaymentId equals payment.PaymentId
            where refund.ConveningId == db.Convenings.Single(one => one.Slug == Some.Convening).ConveningId
            select new { payment.Means, refund.Amount }).ToListAsync()))
            .GroupBy(refund => refund.Means).OrderBy(group => group.Key)
            .Select(group => (group.Key, Money.Sum(group.Select(refund => refund.Amount)))),
    ];
}
