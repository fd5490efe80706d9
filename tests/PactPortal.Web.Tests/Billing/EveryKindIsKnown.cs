using Microsoft.EntityFrameworkCore;
using PactPortal.Documents.Billing;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Testing;
using PactPortal.Web.Features.Billing;
using PactPortal.Web.Features.Verification;
using PactPortal.Web.Tests.Access;

namespace PactPortal.Web.Tests.Billing;

/// <summary>Each kind of billing document is issued, named, handed out and verified.</summary>
public sealed class EveryKindIsKnown : MoneyScenario
{
    private static readonly BillingDocumentKind[] Kinds = Enum.GetValues<BillingDocumentKind>();

    [Fact]
    public void Kinds_OfBillingDocument_HaveWordsAndNumbersOfTheirOwn()
    {
        Assert.Equal(Kinds.Length, Kinds.Select(BillingDocumentComposer.TitleOf).Distinct().Count());
        Assert.Equal(Kinds.Length, Kinds.Select(BillingDocumentComposer.TotalOf).Distinct().Count());
        Assert.Equal(Kinds.Length, Kinds.Select(kind => BillingDocument.NumberOf("PACT26-", kind, 1)).Distinct().Count());
        Assert.NotEqual(default, ApprovedAccess.Of("GET", "documents/{number}.pdf").Allowed);
    }

    [Fact]
    public async Task Kinds_OfBillingDocument_AreHandedOutAndVerified()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(2);
        var seat = (await fresno.GetAsync($"/registrations/{reference}")).Document.QuerySelector("a[href$='/cancel'][href*='/people/']")?.GetAttribute("href") ?? "";
        await (await fresno.GetAsync(seat)).PressAsync("Cancel this seat");
        var invoice = await App.InvoiceOfAsync(reference);
        await (await App.SignInAsync(Some.PlanningFinance)).RecordAsync(invoice, await App.OpenAsync(invoice));
        var issued = await App.QueryAsync(db => db.BillingDocuments.AsNoTracking()
            .Where(document => db.Registrations.Any(registration => registration.Reference == reference && registration.RegistrationId == document.RegistrationId)).ToListAsync());

        foreach (var document in issued)
        {
            var file = await fresno.GetAsync(BillingLinks.Pdf(document.Number));
            var answer = await App.Visit().GetAsync(VerificationLinks.Of(document.VerificationCode));

            Assert.Equal($"{document.Number}.pdf", file.Response.Content.Headers.ContentDisposition?.FileName);
            Assert.Contains(BillingDocumentComposer.TitleOf(document.Kind), answer.Main, StringComparison.Ordinal);
            Assert.Contains($"{BillingDocumentComposer.TotalOf(document.Kind)} {document.Total}", answer.Main, StringComparison.Ordinal);
        }

        Assert.Equal(Kinds, issued.Select(document => document.Kind).Distinct().Order());
    }
}
