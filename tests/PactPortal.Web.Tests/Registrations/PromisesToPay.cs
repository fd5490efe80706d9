using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Registrations;

public sealed class PromisesToPay : PortalScenario
{
    [Fact]
    public async Task Submit_WithAnIncompletePurchaseOrder_SaysWhatIsMissingBesideTheField()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 1);
        var before = await Rows.CountAsync(App);
        (string Field, string? Value, string Sentence)[] wrong =
        [
            ("PurchaseOrderNumber", "", "Enter the purchase order number."),
            ("PurchaseOrderNumber", new string('9', 61), "Enter at most 60 characters; this has 61."),
            ("NotToExceed", null, "Enter the amount of the purchase order."),
            ("NotToExceed", "194.99", "Enter an amount of at least the total due, $195.00."),
            ("NotToExceed", "-500", "Enter the amount in US dollars, for example 1,000.00."),
            ("NotToExceed", "1e9", "Enter the amount in US dollars, for example 1,000.00."),
            ("NotToExceed", "٥٠٠", "Enter the amount in US dollars, for example 1,000.00."),
            ("ValidThrough", "", "Enter the last day of the purchase order, for example June 30, 2027."),
            ("ValidThrough", "June 31, 2027", "Enter the last day of the purchase order, for example June 30, 2027."),
            ("ValidThrough", "September 13, 2026", "Enter a date that has not passed, or ask for a new purchase order."),
            ("Method", null, "Choose how your organization will pay."),
            ("Method", "cash", "Choose how your organization will pay."),
            ("Agreed", null, "Confirm that everyone on the team knows about it."),
        ];
        foreach (var (field, value, sentence) in wrong)
        {
            var answer = await fresno.SubmitAsync(reference, new(Some.PurchaseOrder()) { ["Form." + field] = value });

            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Equal([sentence], answer.Problems);
            Beside.Field(answer, "Form." + field, sentence);
            Assert.StartsWith("Error: ", answer.Document.Title, StringComparison.Ordinal);
        }

        Assert.Equal(before, await Rows.CountAsync(App));
    }

    [Theory]
    [InlineData("195.00", "September 14, 2026")]
    [InlineData("$195", "sep 14 2026")]
    [InlineData(" 1,000.00 ", "9/14/2026")]
    [InlineData("195", "2026-09-14")]
    [InlineData("195", "14 September 2026")]
    public async Task Submit_WithAmountAndDateAsPeopleWriteThem_IsConfirmed(string amount, string through)
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 1);

        await fresno.SubmitAsync(reference, new(Some.PurchaseOrder()) { ["Form.NotToExceed"] = amount, ["Form.ValidThrough"] = through });
        var page = await fresno.GetAsync($"/registrations/{reference}");

        Assert.Equal("Your person has a seat", page.Heading);
        Assert.Contains("valid through September 14, 2026", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_WithSignedCommitment_IsConfirmedInItsWords()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 2);
        var unsigned = await fresno.SubmitAsync(reference, new(Some.Commitment()) { ["Form.SignerTitle"] = " " });

        await fresno.SubmitAsync(reference, Some.Commitment());
        var page = await fresno.GetAsync($"/registrations/{reference}");

        Assert.Equal(["Enter that person’s title."], unsigned.Problems);
        Assert.Equal("Theo Ledgerwell", unsigned.FieldValue("Form.SignerName"));
        Assert.Contains("Confirmed by signed commitment", page.Main, StringComparison.Ordinal);
        Assert.Contains("Committed by Theo Ledgerwell, Fiscal officer.", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_WithNothingDue_IsConfirmedWithoutPromiseOrInvoice()
    {
        await App.PriceAsync(Some.Convening, "student-lx", "early", 0);
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 1, rate: "student-lx");
        var review = await fresno.GetAsync($"/registrations/{reference}/review");

        await fresno.SubmitAsync(reference, new() { ["Form.Agreed"] = "true" });
        var page = await fresno.GetAsync($"/registrations/{reference}");

        Assert.DoesNotContain("How you will pay", review.Main, StringComparison.Ordinal);
        Assert.Equal("Your person has a seat", page.Heading);
        Assert.Contains("Total due $0.00", page.Main, StringComparison.Ordinal);
        Assert.Contains("No invoice is made for this team.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("expects an invoice", page.Main, StringComparison.Ordinal);
        Assert.Equal(PaymentMethod.NothingDue, (await App.QueryAsync(db => db.Registrations.SingleAsync(registration => registration.Reference == reference))).Payment?.Method);
    }
}
