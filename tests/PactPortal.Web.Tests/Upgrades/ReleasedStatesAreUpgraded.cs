using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Mail;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Upgrades;

/// <summary>Whoever used a released portal finds everything again in this one, and it says what it said.</summary>
public sealed class ReleasedStatesAreUpgraded(UpgradedStates states) : IClassFixture<UpgradedStates>
{
    private const string Planning = $"/planning/convenings/{Some.Convening}";

    public static TheoryData<string> Kept => UpgradedStates.Kept;

    [Fact]
    public void States_OfEveryReleaseButThisOne_AreKept() => Assert.True(Kept.Count >= 5, $"{Kept.Count} states are kept.");

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Migrate_AKeptState_KeepsEveryRowAsItWas(string state)
    {
        var upgraded = await states.OfAsync(state);

        Assert.DoesNotContain(upgraded.RowsMissing, table => table.Value > 0);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Visit_EveryLetter_SaysItsTotalAndVersion(string state)
    {
        var upgraded = await states.OfAsync(state);
        var visitor = await upgraded.AsAsync(null);

        Assert.NotEmpty(upgraded.Before.Letters());
        foreach (var letter in upgraded.Before.Letters())
        {
            var page = await visitor.GetAsync($"/justifications/{letter.Number}/versions/{letter.Version}");
            var paper = await visitor.PdfTextAsync($"{page.Path}.pdf");

            Assert.All([page.Main, paper], words => Assert.Contains(letter.Total.ToString(), words, StringComparison.Ordinal));
            Assert.Contains(letter.Number, paper, StringComparison.Ordinal);
            Assert.Equal(letter.IsSuperseded, page.Main.Contains("This version was superseded", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Renew_ALetterWhoseRequestIsKept_MakesTheVersionAfterIts(string state)
    {
        await using var upgraded = await UpgradedState.MakeAsync(state);
        var visitor = await upgraded.AsAsync(null);
        var letter = upgraded.Before.Letters().First(one => one is { IsSuperseded: false, Version: 1 });
        var page = await visitor.GetAsync($"/justifications/{letter.Number}");
        if (!letter.HasRequest)
        {
            Assert.DoesNotContain("Make version", page.Main, StringComparison.Ordinal);
            return;
        }

        var second = await (await page.PressAsync("Make version 2 with today’s facts")).FollowAsync();

        Assert.Contains("Versions of this letter", second.Main, StringComparison.Ordinal);
        Assert.Contains(letter.Total.ToString(), (await visitor.GetAsync($"{page.Path}/versions/1")).Main, StringComparison.Ordinal);
        Assert.Equal("This document is genuine, and no longer stands", (await visitor.GetAsync($"/verify/{letter.Code}")).Heading);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Verify_EveryCode_SaysWhetherItStandsAndItsAmount(string state)
    {
        var upgraded = await states.OfAsync(state);
        var visitor = await upgraded.AsAsync(null);

        foreach (var document in upgraded.Before.Documents())
        {
            var answer = await visitor.GetAsync($"/verify/{document.Code}");

            Assert.StartsWith("This document is genuine", answer.Heading, StringComparison.Ordinal);
            Assert.Contains(document.Number, answer.Main, StringComparison.Ordinal);
            Assert.Contains(document.Total.ToString(), answer.Main, StringComparison.Ordinal);
            Assert.True(
                document.Kind == "Receipt" || document.IsCredited == answer.Heading.EndsWith("and no longer stands", StringComparison.Ordinal), $"{document.Number}: {answer.Heading}");
        }

        foreach (var letter in upgraded.Before.Letters())
        {
            var answer = await visitor.GetAsync($"/verify/{letter.Code}");

            Assert.StartsWith("This document is genuine", answer.Heading, StringComparison.Ordinal);
            Assert.Equal(letter.IsSuperseded, answer.Heading.EndsWith("and no longer stands", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Visit_EveryInvoiceCreditNoteAndReceipt_ShowsTheSameAmount(string state)
    {
        var upgraded = await states.OfAsync(state);
        var finance = await upgraded.AsAsync(Some.PlanningFinance);

        foreach (var document in upgraded.Before.Documents())
        {
            var page = await finance.GetAsync($"/documents/{document.Number}");
            var paper = await finance.PdfTextAsync($"/documents/{document.Number}.pdf");

            Assert.All([page.Main, paper], words => Assert.Contains(document.Total.ToString()[1..], words, StringComparison.Ordinal));
            Assert.Equal(
                document.Open, await upgraded.App.QueryAsync(db => db.BillingDocuments.Where(one => one.Number == document.Number).Select(one => one.Open).SingleAsync()));
        }
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Visit_EveryTeam_HasItsPeopleAndOwesWhatItOwed(string state)
    {
        var upgraded = await states.OfAsync(state);
        var planner = await upgraded.AsAsync(Some.Planner);
        var entries = await upgraded.App.QueryAsync(db => db.LedgerEntries
            .Join(db.Registrations, entry => entry.RegistrationId, team => team.RegistrationId, (entry, team) => new { team.Reference, entry.Amount }).ToListAsync());
        var owes = entries.ToLookup(entry => entry.Reference, entry => entry.Amount);

        foreach (var team in upgraded.Before.Teams())
        {
            var page = await planner.GetAsync($"/planning/convenings/{team.Convening}/registrations/{team.Reference}");

            Assert.Equal((HttpStatusCode.OK, ""), (page.Status, string.Join(", ", team.People.Where(name => !page.Main.Contains(name, StringComparison.Ordinal)))));
            Assert.Contains($"Total due {team.Due}", page.Main, StringComparison.Ordinal);
            Assert.Equal(team.Balance ?? (team.Status == "Confirmed" ? team.Due : Domain.Money.Zero), Domain.Money.Sum(owes[team.Reference]));
        }
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Visit_PagesOfEachKind_Answer(string state)
    {
        var upgraded = await states.OfAsync(state);
        var team = upgraded.Before.Teams().First(one => one is { Convening: Some.Convening, Status: "Confirmed" });
        (string? Who, string[] Addresses)[] pages =
        [
            (null, ["/", "/convenings", $"/convenings/{Some.Convening}", $"/convenings/{Some.Convening}/agenda", "/accessibility"]),
            (null, [$"/convenings/{Some.Convening}/speakers", $"/convenings/{Some.Convening}/justification"]),
            (Some.Fresno, ["/registrations", "/finance", "/finance/documents", "/finance/statement", "/account/organizations"]),
            (Some.Planner, ["/planning", "/planning/organizations", "/planning/joining", "/planning/counties"]),
            (Some.Planner, [$"{Planning}/registrations/{team.Reference}", $"{Planning}/registrations", $"{Planning}/requests", $"{Planning}/waiting-list", $"{Planning}/lists", $"{Planning}/print-jobs"]),
            (Some.PlanningFinance, [$"{Planning}/payments", $"{Planning}/payments/invoices", $"{Planning}/payments/receivables", $"{Planning}/payments/report"]),
            (Some.PlanningFinance, [$"{Planning}/payments/unapplied", $"{Planning}/refunds", $"{Planning}/purchase-orders", $"{Planning}/discounts"]),
            (Some.Administrator, ["/planning/accounts", "/planning/accessibility"]),
        ];

        foreach (var (who, addresses) in pages)
        {
            var browser = await upgraded.AsAsync(who);
            foreach (var address in addresses)
            {
                Assert.Equal((address, HttpStatusCode.OK), (address, (await browser.GetAsync(address)).Status));
            }
        }

        Assert.Equal("application/pdf", (await (await upgraded.AsAsync(Some.Planner)).GetAsync($"{Planning}/lists/badges.pdf")).Response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Mail_ThatWaited_GoesOut(string state)
    {
        var upgraded = await states.OfAsync(state);
        var waited = upgraded.Before.WaitingMail();

        await upgraded.App.DeliverMailAsync();
        var now = await upgraded.App.QueryAsync(db => db.OutboxMessages.AsNoTracking().ToDictionaryAsync(message => message.OutboxMessageId));

        Assert.Equal(
            waited.Select(mail => $"{mail.Kind} to {mail.Recipient} {mail.Becomes}"),
            waited.Select(mail => $"{mail.Kind} to {mail.Recipient} {now[mail.Id].State}"));
    }
}
