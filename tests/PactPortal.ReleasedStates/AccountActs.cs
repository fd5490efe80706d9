using PactPortal.Testing;

namespace PactPortal.ReleasedStates;

/// <summary>People who sign up, join, are invited, leave, complain.</summary>
internal sealed class AccountActs : Acts
{
    public override async Task EarlyAsync(Visits visits)
    {
        await visits.DoAsync("signing up", () => SignUpAsync(visits, "early@county.example.org"));
        await visits.DoAsync("an invitation", async () => await InviteAsync(await visits.AsAsync(Some.Fresno), "invited@example.org"));
        await visits.DoAsync("a barrier told", () => visits.Anybody().PressAsync("/accessibility", "Send", Some.Barrier()));
        await visits.DoAsync("an attendee's own page", () => OpenOwnPageAsync(visits.Anybody()));
        await visits.DoAsync("a new organization asked for", async () => await (await visits.AsAsync(Some.Alpine)).PressAsync(
            "/account/organizations?county=20", "Ask to join", new() { ["Form.Organization"] = "new", ["Form.Name"] = "Madera Probation, invented", ["Form.AgencyType"] = "Probation" }));
    }

    public override async Task RegularAsync(Visits visits)
    {
        await visits.DoAsync("signing up, whose mail waits", () => SignUpAsync(visits, "newcomer@county.example.org"));
        await visits.DoAsync("signing up with an address that has an account", () => SignUpAsync(visits, Some.Sacramento));
        await visits.DoAsync("a forgotten password", () => visits.Anybody().PressAsync("/account/forgotten", "Send the link", new() { ["Form.Email"] = Some.Partner }));
        await visits.DoAsync("an invitation whose mail waits", async () => await InviteAsync(await visits.AsAsync(Some.Fresno), "invited-later@example.org"));
        await visits.DoAsync("a request to join, of which mail waits", async () => await AskToJoinAsync(await visits.AsAsync(Some.Partner), "10"));
        await visits.DoAsync("a request to join that is answered", async () =>
        {
            await AskToJoinAsync(await visits.AsAsync(Some.Alpine), "10");
            var people = await PeopleOfAsync(await visits.AsAsync(Some.Fresno));
            var approve = people.Document.QuerySelectorAll("main button").LastOrDefault(button => button.TextContent.Contains("Approve", StringComparison.Ordinal))
                ?? throw new InvalidOperationException($"{people} shows no request.");
            await people.PressAsync(approve);
        });
        await visits.DoAsync("a team whose coordinator leaves before its mail", async () =>
        {
            await (await visits.AsAsync(Some.SecondOfFresno)).SubmittedAsync(1, Some.Commitment());
            var fresno = await visits.AsAsync(Some.Fresno);
            var people = await PeopleOfAsync(fresno);
            var member = people.Document.QuerySelectorAll("dl > div").First(entry => entry.TextContent.Contains(Some.SecondOfFresno, StringComparison.Ordinal));
            var account = member.QuerySelector("input[name='AccountId']")?.GetAttribute("value");
            await fresno.PostAsync($"{people.Path}/change", [await fresno.TokenAsync(), KeyValuePair.Create("AccountId", account), KeyValuePair.Create("Role", (string?)"leave")]);
        });
    }

    /// <summary>By the link of a mail, as soon as one is sent.</summary>
    private static async Task OpenOwnPageAsync(PortalBrowser attendee)
    {
        for (var second = 0; second < 60; second++)
        {
            var mail = await attendee.GetAsync("/dev/mail");
            foreach (var link in mail.Document.QuerySelectorAll("main a[href^='/dev/mail/']").Select(link => link.GetAttribute("href") ?? ""))
            {
                var own = (await attendee.GetAsync(link)).Document.QuerySelector("a[href*='/me/']")?.GetAttribute("href");
                if (own is not null)
                {
                    var page = await attendee.GetAsync(new Uri(own).AbsolutePath);
                    var button = page.Document.QuerySelector("main form button") ?? throw new InvalidOperationException($"{page} asks nothing.");
                    await page.PressAsync(button, new() { ["Form.DietaryNeeds"] = "No peanuts", ["Form.AccessNeeds"] = "A seat near the door" });
                    return;
                }
            }

            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        throw new InvalidOperationException("No mail holds a link to somebody's own page.");
    }

    private static Task<Page> SignUpAsync(Visits visits, string email) => visits.Anybody().PressAsync(
        "/account/sign-up", "Sign up", new() { ["Form.Name"] = "Noor Fieldmark", ["Form.Email"] = email, ["Form.Password"] = "Four-Words-and-1-more" });

    private static async Task InviteAsync(PortalBrowser coordinator, string email)
    {
        var people = await PeopleOfAsync(coordinator);
        await people.PressAsync("Send the invitation", new() { ["Form.Email"] = email, ["Form.Role"] = "Member" });
    }

    private static async Task AskToJoinAsync(PortalBrowser person, string county)
    {
        var address = $"/account/organizations?county={county}";
        var organization = (await person.GetAsync(address)).Document.QuerySelector("input[name='Form.Organization']:not([value='new'])")?.GetAttribute("value");
        await person.PressAsync(address, "Ask to join", new() { ["Form.Organization"] = organization, ["Form.Role"] = "Member" });
    }

    private static async Task<Page> PeopleOfAsync(PortalBrowser coordinator) =>
        await coordinator.GetAsync(await coordinator.LinkAsync("/account/organizations", "/account/organizations/", "/people"));
}
