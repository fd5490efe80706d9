using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests.Persons;

/// <summary>Whoever leaves a team stays on its record for the planning team, and is counted, listed and printed nowhere else.</summary>
public sealed class LeaversStayOnRecord : PortalScenario
{
    private const string Leaver = "Person Number 1";

    private const string Desk = $"/planning/convenings/{Some.Convening}";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task End_OneOfThree_IsOnNoListFileOrCountAndOnTheDesksRecord(bool isReplaced)
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(3);
        var link = (await App.DeliverMailAsync()).Single(mail => mail.ToAddress == "person1@example.org").Link("Open your own page");
        await (await App.Visit().GetAsync(link)).PressAsync("Save", new() { ["Form.DietaryNeeds"] = "No sesame", ["Form.BadgeName"] = "Bee" });
        var leaver = await App.QueryAsync(db => db.Attendees.Where(attendee => attendee.Details.FullName == Leaver).Select(attendee => attendee.AttendeeId).SingleAsync());

        await EndAsync(fresno, reference, leaver, isReplaced);

        var (people, planner) = (isReplaced ? 3 : 2, await App.SignInAsync(Some.Planner));
        // The packet encloses the invoice, which says for whose seat something is kept.
        foreach (var (reader, address) in (await EverywhereAsync(reference)).Where(one => isReplaced || !one.Address.EndsWith("packet.pdf", StringComparison.Ordinal)))
        {
            var words = await WordsAsync(reader, address);
            Assert.False(words.Contains(Leaver, StringComparison.Ordinal) || words.Contains("Bee ", StringComparison.Ordinal) || words.Contains("sesame", StringComparison.Ordinal), $"{address} names who left.");
        }

        Assert.Contains($"{people} people have a seat", (await planner.GetAsync($"{Desk}/lists")).Main, StringComparison.Ordinal);
        Assert.Contains($",{people},", (await planner.GetAsync($"{Desk}/registrations.csv")).Html, StringComparison.Ordinal);
        var record = await planner.GetAsync($"{Desk}/registrations/{reference}");
        Assert.Contains($"Who left {Leaver} {(isReplaced ? "Cy Sample goes instead" : "Seat cancelled; $35.00 is kept")}", record.Main, StringComparison.Ordinal);
        Assert.Contains("by Marisol Quillfeather", record.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Visit().GetAsync(link)).Status);
        Assert.Equal((0, 0), await App.QueryAsync(async db => (
            await db.PersonalLinks.CountAsync(one => one.AttendeeId == leaver), await db.AttendeeAnswers.CountAsync(one => one.AttendeeId == leaver))));
        Assert.Equal(
            (isReplaced ? AttendeeEnding.Replaced : AttendeeEnding.Cancelled, isReplaced),
            await App.QueryAsync(async db => await db.EveryAttendee.Where(one => one.AttendeeId == leaver)
                .Select(one => new ValueTuple<AttendeeEnding?, bool>(one.Ending, one.SuccessorId != null)).SingleAsync()));
    }

    [Fact]
    public async Task Cancel_TheWholeTeam_TellsTheDeskWhoWasOnItAndWhatIsKept()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(2);
        await (await fresno.GetAsync($"/registrations/{reference}/cancel")).PressAsync("Cancel the registration");

        var record = await (await App.SignInAsync(Some.Planner)).GetAsync($"{Desk}/registrations/{reference}");

        Assert.Contains("Nobody is on the team any more.", record.Main, StringComparison.Ordinal);
        Assert.Matches("Person Number 1 Seat cancelled; \\$35\\.00 is kept, .* by Marisol Quillfeather", record.Main);
        Assert.Matches("Person Number 2 Seat cancelled; \\$35\\.00 is kept", record.Main);
    }

    private static async Task EndAsync(PortalBrowser fresno, string reference, Guid leaver, bool isReplaced)
    {
        if (isReplaced)
        {
            await (await fresno.GetAsync($"/registrations/{reference}/people/{leaver}/substitute"))
                .PressAsync("Put them on the team", new() { ["Form.FullName"] = "Cy Sample", ["Form.Email"] = "cy@example.org", ["Form.AgencyType"] = "Probation" });
        }
        else
        {
            await (await fresno.GetAsync($"/registrations/{reference}/people/{leaver}/cancel")).PressAsync("Cancel this seat");
        }
    }

    /// <summary>Every list, file and paper that says who comes, and every count of them.</summary>
    private async Task<IReadOnlyList<(PortalBrowser Reader, string Address)>> EverywhereAsync(string reference)
    {
        var (planner, door, access, money) = (await App.SignInAsync(Some.Planner), await App.SignInAsync(Some.CheckIn), await App.SignInAsync(Some.AccessCoordinator), await App.SignInAsync(Some.Fresno));
        return
        [
            (planner, $"{Desk}/registrations"), (planner, $"{Desk}/registrations.csv"), (planner, $"{Desk}/registrations.pdf"), (planner, $"{Desk}/lists"), (planner, $"{Desk}/reports/funder"),
            .. new[] { "roster.pdf", "badges.pdf", "tent-cards.pdf", "sign-in-1.pdf", "sign-in-2.pdf" }.Select(file => (planner, $"{Desk}/lists/{file}")),
            (door, $"{Desk}/lists/badges.pdf"), (access, $"{Desk}/access"), (money, $"/registrations/{reference}/team"), (money, $"/registrations/{reference}/packet.pdf"),
        ];
    }

    private static async Task<string> WordsAsync(PortalBrowser reader, string address)
    {
        if (address.EndsWith(".pdf", StringComparison.Ordinal))
        {
            return await reader.PdfTextAsync(address);
        }

        var page = await reader.GetAsync(address);
        return address.EndsWith(".csv", StringComparison.Ordinal) ? page.Html : page.Main;
    }
}
