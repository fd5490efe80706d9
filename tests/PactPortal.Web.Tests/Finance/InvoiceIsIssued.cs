using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Mail;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Finance;

/// <summary>Five people at the early-bird rate cost $1,475.00; the fund pays $500.00 of it.</summary>
public sealed class InvoiceIsIssued : MoneyScenario
{
    private const string First = "PACT26-00001";

    [Fact]
    public async Task Confirm_ATeam_IssuesItsInvoiceWithNumberLinesTotalAndDueDate()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(people: 5);

        var registration = await fresno.GetAsync($"/registrations/{reference}");
        var invoice = await fresno.GetAsync($"/documents/{First}");
        var paper = await fresno.PdfTextAsync($"/documents/{First}.pdf");

        Assert.Equal($"/documents/{First}", registration.Document.QuerySelector(".pp-steps a")?.GetAttribute("href"));
        Assert.Contains("Balance due $975.00, due October 14, 2026", registration.Main, StringComparison.Ordinal);
        Assert.Contains($"Invoice {First} issued", registration.Main, StringComparison.Ordinal);
        Assert.Equal($"Invoice {First}", invoice.Heading);
        foreach (var text in new[] { invoice.Main, paper })
        {
            Assert.Contains("October 14, 2026", text, StringComparison.Ordinal);
            Assert.Contains("Person Number 5", text, StringComparison.Ordinal);
            Assert.Contains("PO-TEST-1", text, StringComparison.Ordinal);
            Assert.Contains("−500.00", text, StringComparison.Ordinal);
            Assert.Contains("975.00", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Confirm_TwiceAndAtOnce_IssuesOneInvoice()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var review = await fresno.GetAsync($"/registrations/{await fresno.DraftAsync(people: 2)}/review");
        var button = PortalBrowser.SubmitButton(review);

        var answers = await Task.WhenAll(review.PressAsync(button, Some.PurchaseOrder()), review.PressAsync(button, Some.PurchaseOrder()));
        await review.PressAsync(button, Some.PurchaseOrder());

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal([First], await NumbersAsync());
        Assert.Equal(1, await App.QueryAsync(db => db.OutboxMessages.CountAsync(message => message.Kind == MailKind.InvoiceIssued && message.State == OutboxState.Waiting)));
    }

    [Fact]
    public async Task Confirm_OfTwentyAtOnceOfWhomSomeAreRefused_NumbersWithoutAGap()
    {
        var drafts = new List<(PortalBrowser Browser, string Reference)>();
        for (var team = 0; team < 20; team++)
        {
            var browser = await App.SignInAsync(await App.OrganizationAsync($"Agency {team}", Domain.Organizations.AgencyType.CommunityOrganization, null));
            drafts.Add((browser, await browser.DraftAsync(people: 1, rate: "partner")));
        }

        var answers = await Task.WhenAll(drafts.Select((draft, at) => draft.Browser.SubmitAsync(draft.Reference, at % 3 == 0 ? Some.PurchaseOrder("0.01") : Some.Commitment())));

        Assert.Equal(13, answers.Count(answer => answer.Status == HttpStatusCode.Redirect));
        Assert.Equal(Enumerable.Range(1, 13).Select(number => $"PACT26-{number:D5}"), (await NumbersAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Visit_InvoiceOfAnotherOrganization_IsNotThere()
    {
        await (await App.SignInAsync(Some.Sacramento)).ConfirmedTeamAsync(people: 1);
        var finance = await App.SignInAsync(Some.FinanceOfFresno);

        var pages = new[] { await finance.GetAsync($"/documents/{First}"), await finance.GetAsync($"/documents/{First}.pdf"), await finance.GetAsync("/documents/PACT26-99999") };
        var home = await finance.GetAsync("/finance");

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.NotFound, page.Status));
        Assert.Contains("Nothing is open", home.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(First, home.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pay_APart_IsShownWithWhatIsLeft()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(people: 5);
        await App.PaidAsync(First, 475_00);

        var page = await fresno.GetAsync($"/registrations/{reference}");
        var home = await (await App.SignInAsync(Some.FinanceOfFresno)).GetAsync("/finance");

        Assert.Contains("Warrant or check 4471", page.Main, StringComparison.Ordinal);
        Assert.Contains("Balance due $500.00, due October 14, 2026", page.Main, StringComparison.Ordinal);
        Assert.Contains("Open $500.00", home.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visit_FinanceTheDayAfterTheDueDate_SaysPastDue()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        await fresno.ConfirmedTeamAsync(people: 1);

        App.Clock.Now = Some.At("2026-10-14T23:59:59-07:00");
        var before = await fresno.GetAsync("/finance");
        App.Clock.Now = Some.At("2026-10-15T00:00:00-07:00");
        var after = await fresno.GetAsync("/finance");

        Assert.DoesNotContain("Past due, October 14, 2026", before.Main, StringComparison.Ordinal);
        Assert.Contains("Past due $0.00", before.Main, StringComparison.Ordinal);
        Assert.Contains("Past due, October 14, 2026", after.Main, StringComparison.Ordinal);
        Assert.Contains("Past due $195.00", after.Main, StringComparison.Ordinal);
    }

    private Task<List<string>> NumbersAsync() =>
        App.QueryAsync(db => db.OwnDocuments().Where(document => document.Kind == BillingDocumentKind.Invoice).Select(document => document.Number).ToListAsync());
}
