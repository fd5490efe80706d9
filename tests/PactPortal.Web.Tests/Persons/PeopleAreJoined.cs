using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.People;
using PactPortal.Testing;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests.Persons;

/// <summary>Two records are one person where both confirmed one address and have one name; all else the planning team decides, and can take back.</summary>
public sealed class PeopleAreJoined : PortalScenario
{
    private const string Marisol = "Marisol Quillfeather";

    [Theory]
    [InlineData("marisol  QUILLFEATHER", true)]
    [InlineData("Mara Quillfeather", false)]
    public async Task Save_OnTheOwnPageOfTheCoordinatorsAddress_JoinsWhoeverHasTheSameName(string name, bool isJoined)
    {
        await App.SignInAsync(Some.Fresno);
        var link = await RegisteredAsync(name, Some.Fresno);
        await App.Visit().GetAsync(link); // a mail scanner does that
        Assert.Equal(2, await PeopleAsync(name));

        await (await App.Visit().GetAsync(link)).PressAsync("Save", new() { ["Form.BadgeName"] = "Mari" });

        Assert.Equal(isJoined ? 1 : 2, await PeopleAsync(name));
        Assert.Equal(isJoined ? 1 : 0, await App.QueryAsync(db => db.PersonMerges.CountAsync(merge => merge.IsByRule)));
    }

    [Fact]
    public async Task Join_ByHand_SaysWhatMovesAndIsUndoneAsItWas()
    {
        await RegisteredAsync("Ana Peña", "ana@example.org", Some.Fresno);
        await RegisteredAsync("ANA PENA", "ana@work.example.org", Some.Sacramento, Some.Gathering);
        var planner = await App.SignInAsync(Some.Planner);
        var (kept, merged) = (await IdAsync("Ana Peña"), await IdAsync("ANA PENA"));
        var before = await RecordsAsync();

        var shown = await planner.GetAsync($"/planning/people/{kept}");
        var compared = await planner.GetAsync($"/planning/people/{kept}/join?with={merged}");
        var without = await compared.PressAsync("Join the two", new() { ["Form.Reason"] = "" });
        var joined = await (await compared.PressAsync("Join the two", new() { ["Form.Reason"] = "She said so by telephone" })).FollowAsync();
        var pointer = await planner.GetAsync($"/planning/people/{merged}");
        await joined.PressAsync(joined.Document.QuerySelector("form[action$='/undo'] button") ?? throw new InvalidOperationException("It can't be undone."));

        Assert.Contains("Compare with ANA PENA", shown.Main, StringComparison.Ordinal);
        Assert.Contains("ana@example.org", compared.Main, StringComparison.Ordinal);
        Assert.Contains("ana@work.example.org", compared.Main, StringComparison.Ordinal);
        Assert.Equal(["Enter why. It stays in the history of the record."], without.Problems);
        Assert.Contains("ana@work.example.org", joined.Main, StringComparison.Ordinal);
        Assert.Contains("This record was joined to another one", pointer.Main, StringComparison.Ordinal);
        Assert.Equal(before, await RecordsAsync());
    }

    [Fact]
    public async Task Join_WithAReasonThatNamesThem_IsRefused()
    {
        await RegisteredAsync("Ana Peña", "ana@example.org", Some.Fresno);
        await RegisteredAsync("Ana Pena", "ana@work.example.org", Some.Sacramento, Some.Gathering);
        var planner = await App.SignInAsync(Some.Planner);

        var compared = await planner.GetAsync($"/planning/people/{await IdAsync("Ana Peña")}/join?with={await IdAsync("Ana Pena")}");
        var refused = await compared.PressAsync("Join the two", new() { ["Form.Reason"] = "Ana Pena told us" });

        Assert.Equal(["This names the person, and stays in the history. Say why without the name."], refused.Problems);
    }

    [Fact]
    public async Task Undo_AfterEitherChanged_IsRefusedAndPartingDoesIt()
    {
        await RegisteredAsync("Ana Peña", "ana@example.org", Some.Fresno);
        await RegisteredAsync("Ana Pena", "ana@work.example.org", Some.Sacramento, Some.Gathering);
        var planner = await App.SignInAsync(Some.Planner);
        var (kept, merged) = (await IdAsync("Ana Peña"), await IdAsync("Ana Pena"));
        var joined = await (await (await planner.GetAsync($"/planning/people/{kept}/join?with={merged}")).PressAsync("Join the two", new() { ["Form.Reason"] = "She said so" })).FollowAsync();
        await joined.PressAsync("Save name", new() { ["Form.SortName"] = "Peña, Ana" });

        var refused = await joined.PressAsync(joined.Document.QuerySelector("form[action$='/undo'] button") ?? throw new InvalidOperationException("It can't be undone."));
        var again = await planner.GetAsync($"/planning/people/{kept}");
        var record = again.Document.QuerySelectorAll("input[name='Part.Record']").Select(input => input.GetAttribute("value")).Last();
        var parted = await (await again.PressAsync("Make it a person of its own", new() { ["Part.Record"] = record, ["Part.Reason"] = "Two people after all" })).FollowAsync();

        Assert.Contains("changed since they were joined", Assert.Single(refused.Problems), StringComparison.Ordinal);
        Assert.Equal("Ana Pena", parted.Heading);
        Assert.DoesNotContain("Compare with", parted.Main, StringComparison.Ordinal); // said to be two
    }

    [Fact]
    public async Task Apart_OfTwoAlike_SuggestsThemNoMoreAndJoinsThemByNoRule()
    {
        await App.SignInAsync(Some.Fresno);
        var link = await RegisteredAsync(Marisol, Some.Fresno);
        var planner = await App.SignInAsync(Some.Planner);
        var account = await App.QueryAsync(db => db.Users.Where(user => user.Email == Some.Fresno).Select(user => user.PersonId).SingleAsync());

        var shown = await planner.GetAsync($"/planning/people/{account}");
        var apart = await (await shown.PressAsync(shown.Document.QuerySelector("form[action$='/apart'] button") ?? throw new InvalidOperationException("Nobody is alike."))).FollowAsync();
        await (await App.Visit().GetAsync(link)).PressAsync("Save", new() { ["Form.BadgeName"] = "Mari" });

        Assert.Contains($"Compare with {Marisol}", shown.Main, StringComparison.Ordinal);
        Assert.Contains("Nobody else has this name", apart.Main, StringComparison.Ordinal);
        Assert.Equal(2, await PeopleAsync(Marisol));
    }

    [Fact]
    public async Task Organization_ThatRegistersSomebodyWhoIsKnown_ReadsWhatItWouldOfAnybody()
    {
        await RegisteredAsync("Ana Peña", "ana@example.org", Some.Sacramento);
        var fresno = await App.SignInAsync(Some.Fresno);

        var known = await AddAsync(fresno, "Ana Peña", "ana@example.org");
        var unknown = await AddAsync(fresno, "Bea Peña", "bea@example.org");

        Assert.Equal(known.Replace("Ana", "…", StringComparison.Ordinal).Replace("ana@", "…@", StringComparison.Ordinal), unknown.Replace("Bea", "…", StringComparison.Ordinal).Replace("bea@", "…@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Remove_FromADraft_LeavesNoPersonBehind()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var before = await App.QueryAsync(db => db.People.CountAsync());
        var reference = await fresno.DraftAsync(1);
        var made = await App.QueryAsync(db => db.People.CountAsync());
        var planner = await (await App.SignInAsync(Some.Planner)).GetAsync("/planning/people?q=Person");

        var team = await fresno.GetAsync($"/registrations/{reference}/team");
        await team.PressAsync(team.Document.QuerySelector("button[formaction$='/remove'], form[action$='/remove'] button, form[action*='remove'] button") ?? throw new InvalidOperationException("Nobody can be removed."));

        Assert.Equal((before + 1, before), (made, await App.QueryAsync(db => db.People.CountAsync())));
        Assert.DoesNotContain("Person Number 1", planner.Main, StringComparison.Ordinal); // a draft is its organization's own
    }

    private static async Task<string> AddAsync(PortalBrowser coordinator, string name, string email)
    {
        var team = await coordinator.RegisterAsync();
        var saved = await (await (await coordinator.GetAsync(team.Path.Split('?')[0] + "?person=new")).PressAsync("Save team", new(Some.Person()) { ["Form.FullName"] = name, ["Form.Email"] = email })).FollowAsync();
        var words = saved.Main;
        await saved.PressAsync(saved.Document.QuerySelector("button[formaction$='/remove'], form[action$='/remove'] button, form[action*='remove'] button") ?? throw new InvalidOperationException("Nobody can be removed."));
        return words;
    }

    /// <returns>The personal link.</returns>
    private async Task<string> RegisteredAsync(string name, string email, string coordinator = Some.Sacramento, string slug = Some.Convening)
    {
        var session = await App.SignInAsync(coordinator);
        var team = await session.RegisterAsync(slug);
        var reference = team.Path.Split('/')[2];
        var rate = team.Document.QuerySelectorAll("input[name='Form.Rate'], select[name='Form.Rate'] option").Select(option => option.GetAttribute("value")).First(value => !string.IsNullOrEmpty(value)) ?? "";
        await (await session.GetAsync(team.Path.Split('?')[0] + "?person=new")).PressAsync("Save team", new(Some.Person(rate: rate)) { ["Form.FullName"] = name, ["Form.Email"] = email });
        await session.SubmitAsync(reference);
        return (await App.DeliverMailAsync()).Where(mail => mail.ToAddress == email)
            .Select(mail => Regex.Match(mail.Text, "/me/[\\w-]+")).Last(link => link.Success).Value;
    }

    private Task<int> PeopleAsync(string name)
    {
        var folded = PersonName.Fold(name);
        var coordinators = PersonName.Fold(Marisol);
        return App.QueryAsync(db => db.People.CountAsync(person => (person.FoldedName == folded || person.FoldedName == coordinators) && person.MergedInto == null));
    }

    private Task<Guid> IdAsync(string name) => App.QueryAsync(db => db.People.Where(person => person.Name == name).Select(person => person.PersonId).SingleAsync());

    private Task<List<string>> RecordsAsync() => App.QueryAsync(db => db.EveryAttendee.OrderBy(one => one.AttendeeId).Select(one => one.AttendeeId + " of " + one.PersonId).ToListAsync());
}
