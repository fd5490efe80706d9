using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Billing;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Persons;

/// <summary>A document that named somebody who was erased is printed, verified and credited as before, and says that a name was erased.</summary>
public sealed class DocumentsOfTheErased : PortalScenario
{
    private const string Notice = "A name on this document was erased on January 15, 2027. Numbers, sums and dates are as issued.";
    private const string NoticeNow = "A name on this document was erased on September 14, 2026. Numbers, sums and dates are as issued.";

    [Fact]
    public async Task Reprint_AnInvoiceALetterAndAPacket_CarryNameErasedAndSaySo()
    {
        var she = await App.CoordinatorNamedAsync();
        var (on, _) = await App.TeamsNamedAsync(she);
        await App.PaidNamedAsync(on);
        var personId = await App.PersonOfAsync(NamedEverywhere.Email);
        App.AfterTheConvening();
        var planner = await App.SignInAsync(Some.Planner);
        await planner.EraseAsync(personId);
        var fresno = await App.SignInAsync(Some.Fresno);
        var letter = await App.QueryAsync(db => db.JustificationLetters.Select(one => one.Number).FirstAsync());

        foreach (var (page, pdf) in new[] { ("/documents/PACT26-00001", "/documents/PACT26-00001.pdf"), ($"/justifications/{letter}", $"/justifications/{letter}.pdf") })
        {
            var (shown, printed) = ((await fresno.GetAsync(page)).Main, await fresno.PdfTextAsync(pdf));
            Assert.All([shown, printed], words => Assert.Contains(Notice, words, StringComparison.Ordinal));
            Assert.All([shown, printed], words => Assert.Contains("Name erased", words, StringComparison.Ordinal));
            Assert.All([shown, printed], words => Assert.DoesNotContain("Quambleworth", words, StringComparison.OrdinalIgnoreCase));
        }

        var packet = await fresno.PdfTextAsync($"/registrations/{on}/packet.pdf");
        Assert.Contains("Submitted by Name erased", packet, StringComparison.Ordinal);
        Assert.Contains(Notice, packet, StringComparison.Ordinal);
        foreach (var code in await App.QueryAsync(db => db.BillingDocuments.Where(one => one.Number == "PACT26-00001").Select(one => one.VerificationCode)
            .Concat(db.JustificationLetters.Select(one => one.VerificationCode)).ToListAsync()))
        {
            var verified = await App.Visit().GetAsync($"/verify/{code}");
            Assert.StartsWith("This document is genuine", verified.Heading, StringComparison.Ordinal);
            Assert.Contains(Notice, verified.Main, StringComparison.Ordinal);
        }

        // A receipt names nobody, and so loses nothing.
        Assert.DoesNotContain("was erased", (await fresno.GetAsync("/documents/PACT26-R-00001")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_ANameThatIsPartOfALongerOne_LeavesTheOtherOneWhole()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(1);
        await fresno.AddNamedAsync(reference, "Ana Rivera", "ana@example.org");
        await fresno.AddNamedAsync(reference, "Ana Rivera Smith", "smith@example.org");
        await fresno.SubmitAsync(reference);
        await (await fresno.GetAsync($"/registrations/{reference}/people/{await App.AttendeeNamedAsync(reference, "Ana Rivera")}/cancel")).PressAsync("Cancel this seat");

        await (await App.SignInAsync(Some.Planner)).EraseAsync(await App.PersonNamedAsync("Ana Rivera"));

        foreach (var page in new[] { "/documents/PACT26-00001", "/documents/PACT26-CN-00001", "/documents/PACT26-00002", $"/registrations/{reference}" })
        {
            var words = (await fresno.GetAsync(page)).Main;
            Assert.Contains("Ana Rivera Smith", words, StringComparison.Ordinal);
            Assert.DoesNotContain("Ana Rivera", words.Replace("Ana Rivera Smith", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Credit_TheInvoiceOfSomebodyErased_WorksAndItsPapersCarryNameErased()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(2);
        await fresno.AddNamedAsync(reference);
        await fresno.SubmitAsync(reference);
        await (await fresno.GetAsync($"/registrations/{reference}/people/{await App.AttendeeNamedAsync(reference)}/cancel")).PressAsync("Cancel this seat");
        await (await App.SignInAsync(Some.Planner)).EraseAsync(await App.PersonNamedAsync(NamedEverywhere.Name));
        await (await fresno.GetAsync($"/registrations/{reference}/people/{await App.AttendeeNamedAsync(reference, "Person Number 1")}/cancel")).PressAsync("Cancel this seat");

        var documents = await App.QueryAsync(db => db.BillingDocuments.AsNoTracking().OrderBy(one => one.IssuedAt).ThenBy(one => one.Number).ToListAsync());
        Assert.Equal((3, 2), (documents.Count(one => one.Kind == BillingDocumentKind.Invoice), documents.Count(one => one.Kind == BillingDocumentKind.CreditNote)));
        foreach (var document in documents)
        {
            var words = (await fresno.GetAsync($"/documents/{document.Number}")).Main;
            Assert.Contains("Name erased", words, StringComparison.Ordinal);
            Assert.Contains(NoticeNow, words, StringComparison.Ordinal);
            Assert.Contains("Person Number 1", words, StringComparison.Ordinal);
        }
    }
}
