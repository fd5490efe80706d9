using System.Text;
using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Persons;

/// <summary>After an erasing the name and address stand nowhere in what is stored, whatever table or file somebody adds.</summary>
public sealed class ErasingLeavesNoName : PortalScenario
{
    /// <summary>Where they may stay, and why.</summary>
    private static readonly Dictionary<string, string> Stays = new(StringComparer.Ordinal)
    {
        ["mail"] = "Mail that was sent is with whoever got it; the demonstration's folder stands for their mailboxes.",
        ["portal.db"] = "The tables are read as they are; what SQLite keeps of freed pages goes with the next vacuum, as a backup does with its age.",
    };

    [Fact]
    public async Task Erase_SomebodyWhoIsEverywhere_LeavesTheNameInNoColumnAndNoFile()
    {
        var she = await App.CoordinatorNamedAsync();
        await App.AskedNamedAsync(she);
        var (on, replaced) = await App.TeamsNamedAsync(she);
        await App.PaidNamedAsync(on);
        await (await she.GetAsync($"/registrations/{on}/people/{await App.AttendeeNamedAsync(on, "Person Number 2")}/cancel")).PressAsync("Cancel this seat", new() { ["Form.Reason"] = "Zephyrine Quambleworth said so" });
        await App.PaidNamedAsync(replaced);
        var planner = await App.SignInAsync(Some.Planner);
        foreach (var kind in new[] { "Invoices", "Badges", "TeamPackets" })
        {
            await planner.AskForPrintAsync(kind, "OnePdf");
        }

        await App.PrintAsync();
        await planner.AskForPrintAsync("Invoices", "Zip"); // begun by nobody yet
        await she.AddNamedAsync(await she.DraftAsync(1));
        var personId = await App.PersonOfAsync(NamedEverywhere.Email);
        App.AfterTheConvening();
        planner = await App.SignInAsync(Some.Planner);
        await (await planner.GetAsync($"/planning/people/{personId}")).PressAsync("Save name", new() { ["Form.SortName"] = "Quambleworth" });
        var comparing = (await planner.GetAsync($"/planning/people/{personId}")).Document.QuerySelector("a[href*='/join?with=']")?.GetAttribute("href") ?? throw new InvalidOperationException("Nobody is alike.");
        await (await planner.GetAsync(comparing)).PressAsync("Join the two", new() { ["Form.Reason"] = "One person" });

        await App.WriteAsync((db, token) => db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO AuditEntries (AuditEntryId, At, Actor, ActorName, Action, Subject, ActorKind, SubjectKind)
            SELECT '0198A000-0000-7000-8000-000000000001', 0, Id, DisplayName, 'signed in', 'x', 'Account', 'Other' FROM AspNetUsers WHERE Email = {0}
            """,
            [NamedEverywhere.Email], token)); // as entries were written before actors were kept by identifier
        var before = await TracesInColumnsAsync();
        var erased = await planner.EraseAsync(personId);

        Assert.Equal("Name erased", erased.Heading);
        Assert.All(
            [
                "People.Name", "PersonAddresses.Address", "Attendees.FullName", "Attendees.Email", "RegistrationTimeline.What", "RegistrationTimeline.ActorName",
                "Registrations.ContactName", "Registrations.ContactEmail", "Registrations.Payment_SignerName", "BillingDocuments.Facts", "BillingDetails.Attention",
                "BillingDetails.AddressLines", "BillingDetails.PayablesEmail", "JustificationLetters.Facts", "OutboxMessages.RecipientAddress", "Invitations.Email",
                "JoinRequests.AccountName", "JoinRequests.Note", "EndedMemberships.EndedBy", "AccessibilityCases.Email", "AccessibilityCases.What", "PurchaseOrders.GivenBy",
                "AspNetUsers.Email", "AspNetUsers.DisplayName", "AttendeeAnswers.BadgeName", "PersonalLinks.Address", "AuditDetails.Before", "AuditEntries.ActorName",
            ],
            column => Assert.Contains(column, before)); // else the scenario doesn't try what it says
        Assert.Empty(await TracesInColumnsAsync());
        Assert.DoesNotContain(await Rows.ValuesAsync(App), cell => cell.Value.Contains("Everybody there knows", StringComparison.Ordinal)); // said of her
        Assert.Empty(TracesInFiles());
        Assert.Empty(Directory.GetFiles(Path.Combine(App.DataFolder, "print-jobs"), "*", SearchOption.AllDirectories));
    }

    /// <summary>Whose name is that of nobody else stays as it is for all others: the same tables, numbers and sums.</summary>
    [Fact]
    public async Task Erase_Somebody_TouchesNobodyElsesNameNumberOrSum()
    {
        var she = await App.CoordinatorNamedAsync();
        var (on, _) = await App.TeamsNamedAsync(she);
        await App.PaidNamedAsync(on);
        var (others, sums) = (await OthersAsync(), await SumsAsync());
        App.AfterTheConvening();

        await (await App.SignInAsync(Some.Planner)).EraseAsync(await App.PersonOfAsync(NamedEverywhere.Email));

        Assert.Equal(others, await OthersAsync());
        Assert.Equal(sums, await SumsAsync());
    }

    private Task<List<string>> OthersAsync() => App.QueryAsync(db => db.EveryAttendee
        .Where(one => one.Details.Email.StartsWith("person") || one.Details.Email.StartsWith("cy@")).OrderBy(one => one.AttendeeId).Select(one => one.Details.FullName + one.Details.Email).ToListAsync());

    private Task<List<string>> SumsAsync() => App.QueryAsync(async db => (await db.BillingDocuments.AsNoTracking().OrderBy(one => one.Number).ToListAsync())
        .ConvertAll(one => $"{one.Number} {one.VerificationCode} {one.Total} {one.Open} {one.IssuedAt:O} {string.Join(", ", one.Facts.Lines.Select(line => line.Net))}"));

    private async Task<IReadOnlyList<string>> TracesInColumnsAsync() =>
        [.. (await Rows.ValuesAsync(App)).Where(cell => IsTrace(cell.Value)).Select(cell => cell.Column).Distinct().Order(StringComparer.Ordinal)];

    private List<string> TracesInFiles() =>
    [
        .. Directory.GetFiles(App.DataFolder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(App.DataFolder, path))
            .Where(path => !Stays.Keys.Any(stays => path.StartsWith(stays, StringComparison.Ordinal)))
            .Where(path => IsTrace(Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(App.DataFolder, path))))),
    ];

    private static bool IsTrace(string text) => NamedEverywhere.Traces.Any(trace => text.Contains(trace, StringComparison.OrdinalIgnoreCase));
}
