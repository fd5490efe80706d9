using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Persons;

/// <summary>The planning team erases a person once nothing stands against it; it says what goes, asks why, and can't take it back.</summary>
public sealed class PeopleAreErased : PortalScenario
{
    private const string Ana = "Ana Peña", AnaMaria = "Ana Maria Peña";

    [Fact]
    public async Task Erase_AfterTheConvening_SaysWhatGoesAndLeavesThePersonUnderNoName()
    {
        var she = await App.CoordinatorNamedAsync();
        var (on, replaced) = await App.TeamsNamedAsync(she);
        var personId = await App.PersonOfAsync(NamedEverywhere.Email);
        App.AfterTheConvening();
        var planner = await App.SignInAsync(Some.Planner);

        var person = await planner.GetAsync($"/planning/people/{personId}");
        var asked = await planner.GetAsync(person.Document.QuerySelector("a[href$='/erase']")?.GetAttribute("href") ?? throw new InvalidOperationException("Nothing leads to erasing."));
        var without = await asked.PressAsync("Erase this name", new() { ["Form.Reason"] = " " });
        var naming = await asked.PressAsync("Erase this name", new() { ["Form.Reason"] = "zephyrine quambleworth asked" });
        var erased = await (await asked.PressAsync("Erase this name", new() { ["Form.Reason"] = "Asked by letter of December 1" })).FollowAsync();
        var list = await planner.GetAsync("/planning/people?q=Quambleworth");
        var desk = await planner.GetAsync($"/planning/convenings/{Some.Convening}/registrations/{replaced}");
        var again = await planner.GetAsync($"/planning/people/{personId}/erase");

        Assert.Contains($"{on}", asked.Main, StringComparison.Ordinal);
        Assert.Contains("Invoice PACT26-00001", asked.Main, StringComparison.Ordinal);
        Assert.Contains("Another record may be theirs", asked.Main, StringComparison.Ordinal); // who was replaced on the other team
        Beside.Field(without, "Form.Reason", "Enter why. It stays in the history of the record.");
        Beside.Field(naming, "Form.Reason", "This names the person, and stays in the history. Say why without the name.");
        Assert.Equal("Name erased", erased.Heading);
        Assert.Contains("The name was erased on January 15, 2027", erased.Main, StringComparison.Ordinal);
        Assert.Contains("Asked by letter of December 1", erased.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Quambleworth", erased.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(personId.ToString(), list.Main, StringComparison.Ordinal);
        Assert.Contains("Name erased", desk.Main, StringComparison.Ordinal);
        Assert.Contains("A name was erased", (await (await App.SignInAsync(Some.Fresno)).GetAsync($"/registrations/{on}")).Main, StringComparison.Ordinal);
        Assert.Equal($"/planning/people/{personId}", again.Location);
        Assert.DoesNotContain("Signed in", (await (await App.Visit().GetAsync("/account/sign-in")).PressAsync("Sign in", new() { ["Form.Email"] = NamedEverywhere.Email, ["Form.Password"] = Some.Password })).Main, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await she.GetAsync("/registrations")).Status);
    }

    [Fact]
    public async Task Erase_WithAPlaceThatIsStillToCome_NamesTheReferenceAndErasesNothing()
    {
        var (reference, personId) = await RegisteredAsync(Ana, "ana@example.org");
        var planner = await App.SignInAsync(Some.Planner);

        var page = await planner.GetAsync($"/planning/people/{personId}/erase");
        var refused = await planner.PostAsync(page.Path, [await planner.TokenAsync(), new("Form.Reason", "Asked"), new("Form.Version", "1")]);

        Assert.Contains($"They have a place on {reference}, and the convening is not over.", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main button[type='submit']"));
        Assert.Contains(reference, Assert.Single(refused.Problems), StringComparison.Ordinal);
        Assert.Equal(0, await ErasedAsync());
    }

    [Fact]
    public async Task Hold_ForPublicRecords_KeepsThePersonUntilItIsLifted()
    {
        var (_, personId) = await RegisteredAsync(Ana, "ana@example.org");
        App.AfterTheConvening();
        var planner = await App.SignInAsync(Some.Planner);
        var address = $"/planning/people/{personId}";
        var open = await planner.GetAsync($"{address}/erase");

        var without = await (await planner.GetAsync(address)).PressAsync("Hold the records", new() { ["Hold.Reason"] = "" });
        var held = await (await (await planner.GetAsync(address)).PressAsync("Hold the records", new() { ["Hold.Reason"] = "Public records request 12-4" })).FollowAsync();
        var refused = await open.PressAsync("Erase this name", new() { ["Form.Reason"] = "Asked" });
        var erasedWhileHeld = await ErasedAsync();
        var lifted = await (await held.PressAsync("Lift the hold", new() { ["Hold.Reason"] = "The request was answered" })).FollowAsync();
        var erased = await planner.EraseAsync(personId);

        Beside.Field(without, "Hold.Reason", "Enter why. It stays in the history of the record.");
        Assert.Contains("Held: not to be erased Public records request 12-4", held.Main, StringComparison.Ordinal);
        Assert.Equal(["The records of this person are held: Public records request 12-4. Lift the hold first."], refused.Problems);
        Assert.Equal(0, erasedWhileHeld);
        Assert.DoesNotContain("Held:", lifted.Main, StringComparison.Ordinal);
        Assert.Equal("Name erased", erased.Heading);
    }

    [Fact]
    public async Task Erase_WhoeverOthersWereJoinedTo_ErasesTheirNamesToo()
    {
        var (_, kept) = await RegisteredAsync(Ana, "ana@example.org");
        var (other, merged) = await RegisteredAsync(AnaMaria, "ana@work.example.org");
        var planner = await App.SignInAsync(Some.Planner);
        var places = await planner.GetAsync($"/planning/people/{kept}/join?with={merged}");
        App.AfterTheConvening();
        planner = await App.SignInAsync(Some.Planner);
        var choice = places.Document.QuerySelector("input[name='Form.Places[0]']")?.GetAttribute("value");
        await App.WriteAsync(async (db, token) =>
        {
            // Both have a place at one convening: the planning team chose before that they are one.
            var (into, from) = (await db.People.SingleAsync(one => one.PersonId == kept, token), await db.People.SingleAsync(one => one.PersonId == merged, token));
            (await db.EveryAttendee.SingleAsync(one => one.PersonId == merged, token)).BelongTo(kept);
            from.MergeInto(into);
        });

        var pointer = await planner.GetAsync($"/planning/people/{merged}/erase");
        await planner.EraseAsync(kept);
        var desk = await planner.GetAsync($"/planning/convenings/{Some.Convening}/registrations/{other}");

        Assert.NotNull(choice);
        Assert.Contains("This record was joined to another one. Erase that one: this goes with it.", pointer.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Peña", desk.Main, StringComparison.Ordinal);
        Assert.Equal("Name erased", (await planner.GetAsync($"/planning/people/{merged}")).Heading);
        Assert.DoesNotContain(await Rows.ValuesAsync(App), cell => cell.Value.Contains("Peña", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Erase_SomebodyOfThePlanningTeam_IsRefusedUntilTheRoleIsTaken()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var page = await planner.GetAsync($"/planning/people/{await App.PersonOfAsync(Some.CheckIn)}/erase");

        Assert.Contains("Their account has a role of the planning team.", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main button[type='submit']"));
    }

    [Fact]
    public async Task Erase_ByTwoAtOnce_IsDoneOnce()
    {
        var (_, personId) = await RegisteredAsync(Ana, "ana@example.org");
        App.AfterTheConvening();
        var pages = await Task.WhenAll(ReadyAsync(Some.Planner, personId), ReadyAsync(Some.SecondPlanner, personId));

        var answers = await Task.WhenAll(pages.Select(page => page.PressAsync("Erase this name", new() { ["Form.Reason"] = "Asked by letter" })));

        Assert.All(answers, answer => Assert.Equal($"/planning/people/{personId}", answer.Location));
        Assert.Equal(1, await ErasedAsync());
    }

    [Fact]
    public async Task Erase_OfTwoOfOneName_LeavesTheOtherAsTheyAre()
    {
        var (mine, personId) = await RegisteredAsync(Ana, "ana@example.org");
        var (theirs, otherId) = await RegisteredAsync(Ana, "other.ana@example.org", except: personId);
        App.AfterTheConvening();
        var planner = await App.SignInAsync(Some.Planner);

        await planner.EraseAsync(personId);
        var other = await planner.GetAsync($"/planning/convenings/{Some.Convening}/registrations/{theirs}");
        var invoice = await App.QueryAsync(async db => (await db.BillingDocuments.AsNoTracking().ToListAsync()).Where(one => one.Facts.Reference == theirs).Select(one => one.Facts.Lines[0].Label).Single());

        Assert.NotEqual(mine, theirs);
        Assert.Contains(Ana, other.Main, StringComparison.Ordinal);
        Assert.Equal(Ana, invoice);
        Assert.Contains($"{Ana} added to the team", (await (await App.SignInAsync(Some.Fresno)).GetAsync($"/registrations/{theirs}")).Main, StringComparison.Ordinal);
        Assert.Equal(Ana, (await planner.GetAsync($"/planning/people/{otherId}")).Heading);
    }

    [Fact]
    public async Task History_OfWhatSheDid_SaysErased()
    {
        var (reference, personId) = await RegisteredAsync(Ana, "ana@example.org");
        var fresno = await App.SignInAsync(Some.Fresno);
        var attendeeId = await App.AttendeeNamedAsync(reference, Ana);
        await (await fresno.GetAsync($"/registrations/{reference}/people/{attendeeId}")).PressAsync("Save the e-mail", new() { ["Form.Email"] = "ana.pena@example.org" });
        App.AfterTheConvening();
        var planner = await App.SignInAsync(Some.Planner);

        var erased = await planner.EraseAsync(personId);
        var desk = await planner.GetAsync($"/planning/convenings/{Some.Convening}/registrations/{reference}");

        Assert.Contains("places on teams", erased.Main, StringComparison.Ordinal);
        Assert.Contains("e-mail: erased", desk.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("ana@example.org", desk.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("ana.pena@example.org", desk.Html, StringComparison.Ordinal);
    }

    private async Task<Page> ReadyAsync(string planner, Guid personId) => await (await App.SignInAsync(planner)).GetAsync($"/planning/people/{personId}/erase");

    private Task<int> ErasedAsync() => App.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "person erased"));

    private async Task<(string Reference, Guid PersonId)> RegisteredAsync(string name, string email, Guid except = default)
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = (await fresno.RegisterAsync()).Path.Split('/')[2];
        await fresno.AddNamedAsync(reference, name, email);
        await fresno.SubmitAsync(reference);
        return (reference, await App.QueryAsync(db => db.Attendees.Where(one => one.Details.FullName == name && one.PersonId != except).Select(one => one.PersonId).SingleAsync()));
    }
}
