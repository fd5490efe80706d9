using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Billing.Apart;

/// <summary>One warrant pays two organizations, and much else happens beside it: nothing of the one is read by the other, wherever it looks.</summary>
public sealed class EachReadsItsOwn(TwoOrganizations portal) : IClassFixture<TwoOrganizations>
{
    private static readonly string[] Everywhere =
    [
        "/packet.pdf", "/confirmation.pdf", "/finance/statement.pdf", "/finance/statement.csv", "/finance/statement.xlsx", "/finance/documents", "/finance/details/",
        "/finance/purchase-orders/", "/documents/PACT26-CN-", "/documents/PACT26-R-", "/justifications/",
    ];

    public static TheoryData<string, bool> Readers => new() { { "fresnal", true }, { "fresnal", false }, { "sacramal", true }, { "sacramal", false } };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Read_EveryPageAndFile_HoldsNothingOfTheOther(string word, bool isCoordinator)
    {
        var own = portal.Of(word);
        var answers = await (await portal.SessionAsync(isCoordinator ? own.Coordinator : own.Finance)).WalkAsync("/registrations", "/finance");

        Apart(answers, await portal.OtherThan(own).TracesAsync(portal.App));
        // The walk went everywhere: it found all there is of its own.
        var printed = (await own.TracesAsync(portal.App)).Where(trace => !Guid.TryParse(trace, out _));
        Assert.All(printed, trace => Assert.Contains(answers, answer => answer.Text.Contains(trace, StringComparison.OrdinalIgnoreCase)));
        Assert.All(Everywhere, part => Assert.Contains(answers, answer => answer.Address.Contains(part, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("fresnal")]
    [InlineData("sacramal")]
    public async Task Read_Mail_HoldsNothingOfTheOther(string word)
    {
        var own = portal.Of(word);
        await portal.App.DeliverMailAsync();
        var people = new[] { own.Coordinator, own.Finance, own.Payables };
        var mails = (await portal.App.MailAsync()).Where(mail => people.Contains(mail.ToAddress) || mail.ToAddress.Contains(word, StringComparison.Ordinal)).ToList();
        var read = new List<WalkedAnswer>();
        foreach (var mail in mails)
        {
            read.Add(new WalkedAnswer($"{mail.ToAddress}: {mail.Subject}", mail.Subject + mail.Text + mail.Html));
            foreach (var file in mail.Files.Where(file => file.ContentType == "application/pdf"))
            {
                read.Add(new WalkedAnswer($"{file.Name} of {mail.Subject}", await PdfText.OfAsync(file.Content)));
            }
        }

        Apart(read, await portal.OtherThan(own).TracesAsync(portal.App));
        Assert.All(["Invoice PACT26-", "Receipt PACT26-R-", "Refund of "], start => Assert.Contains(mails, mail => mail.Subject.StartsWith(start, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Print_TeamPackets_EncloseNothingOfTheOther()
    {
        var planner = await portal.SessionAsync(Some.Planner);
        var job = await planner.AskForPrintAsync("TeamPackets", "Zip");
        await portal.App.PrintAsync();
        var zip = await planner.ZipAsync(job);

        foreach (var own in new[] { portal.Fresno, portal.Sacramento })
        {
            var packet = await PdfText.OfAsync(zip[$"{own.Paid}-packet.pdf"]);
            Apart([new WalkedAnswer($"Printed packet of {own.Word}", packet)], await portal.OtherThan(own).TracesAsync(portal.App));
            Assert.Contains("Receipt PACT26-R-", packet, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Print_Invoices_HoldNothingOfTheOther()
    {
        var finance = await portal.SessionAsync(Some.PlanningFinance);
        var job = await finance.AskForPrintAsync("Invoices", "Zip");
        await portal.App.PrintAsync();
        var zip = await finance.ZipAsync(job);

        foreach (var own in new[] { portal.Fresno, portal.Sacramento })
        {
            var organizationId = await portal.App.OrganizationIdAsync(own.Coordinator);
            var numbers = await portal.App.QueryAsync(db => db.BillingDocuments.Where(document => document.OrganizationId == organizationId).Select(document => document.Number).ToListAsync());
            var papers = zip.Where(file => numbers.Contains(Path.GetFileNameWithoutExtension(file.Key))).ToList();
            foreach (var (name, content) in papers)
            {
                Apart([new WalkedAnswer(name, await PdfText.OfAsync(content))], await portal.OtherThan(own).TracesAsync(portal.App));
            }

            Assert.NotEmpty(papers);
        }
    }

    [Fact]
    public async Task Request_WhatIsTheOthers_IsNotThere()
    {
        var (own, other) = (portal.Fresno, portal.Sacramento);
        var reader = await portal.SessionAsync(own.Coordinator);
        var theirs = await (await portal.SessionAsync(other.Coordinator)).WalkAsync("/registrations", "/finance");

        foreach (var address in theirs.Select(answer => answer.Address).Where(IsOfOneOrganization))
        {
            using var response = await reader.Http.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True((int)response.StatusCode == 404, $"{address} answered {response.StatusCode}.");
        }
    }

    /// <summary>By its address alone: what names an organization's record. Letters and codes are for whoever holds them.</summary>
    private static bool IsOfOneOrganization(string address) =>
        (address.StartsWith("/registrations/", StringComparison.Ordinal) || address.StartsWith("/documents/", StringComparison.Ordinal)
            || address.StartsWith("/finance/purchase-orders/", StringComparison.Ordinal) || address.StartsWith("/finance/details/", StringComparison.Ordinal)
            || address.Contains("organization=", StringComparison.Ordinal));

    private static void Apart(IReadOnlyList<WalkedAnswer> read, IReadOnlyList<string> traces)
    {
        var found =
            from answer in read
            from trace in traces
            where answer.Text.Contains(trace, StringComparison.OrdinalIgnoreCase)
            select $"{answer.Address} holds {trace}";
        Assert.Empty(found);
    }
}
