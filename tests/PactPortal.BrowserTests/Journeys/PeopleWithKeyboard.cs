using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Domain.Organizations;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Journeys;

/// <summary>A newcomer, an attendee, a planner and a coordinator with a spreadsheet, each without a pointer.</summary>
public sealed class PeopleWithKeyboard(Chromium chromium) : PortalTest(chromium)
{
    private const string Newcomer = "Nguyễn Thị Ánh";

    [Fact]
    public async Task Newcomer_SignsUpAndAsks_IsApprovedByTheCoordinator()
    {
        var page = await OpenAsync();
        var keyboard = new Keyboard(page);
        await SignUpAsync(page, keyboard);
        await keyboard.LeaveByAsync(page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Sign out" }));
        await SignInAsync(page, keyboard, "newcomer@fresno.example.org");
        await Expect(page.Heading()).ToHaveTextAsync("Your organizations");
        await AskToJoinAsync(page, keyboard);

        var fresno = await OpenAsync();
        var coordinator = new Keyboard(fresno);
        await SignInAsync(fresno, coordinator, Some.Fresno);
        await coordinator.LeaveByAsync(Link(fresno.GetByRole(AriaRole.Banner), "Organizations"));
        await coordinator.LeaveByAsync(Link(fresno.MainPart(), "People of Fresno County"));
        await coordinator.LeaveByAsync(Button(fresno, $"Approve {Newcomer}"));

        await Expect(fresno.MainPart()).Not.ToContainTextAsync("They ask to join");
        await Expect(fresno.MainPart().Locator(".pp-summary")).ToContainTextAsync(Newcomer);
        await page.ReloadAsync();
        await Expect(page.Locator("section[aria-labelledby=belong]")).ToContainTextAsync("Fresno County - demonstration agency");
    }

    [Fact]
    public async Task Attendee_FillsTheirOwnPage_FindsItAgain()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        await App.DeliverMailAsync();
        var page = await OpenAsync(Screen.Phone);
        var keyboard = new Keyboard(page);
        await page.GotoAsync(MailPage.Address);
        await keyboard.LeaveByAsync(Link(page.MainPart(), "You are coming"));
        await keyboard.LeaveByAsync(new MailPage(page).LinkTo("/me/"));

        var own = new OwnPage(page);
        await keyboard.TypeIntoAsync(own.BadgeName, "Bee");
        await keyboard.TypeIntoAsync(own.Pronouns, "they/them");
        await keyboard.TypeIntoAsync(own.AccessNeeds, "A seat near the door");
        await keyboard.TypeIntoAsync(own.DietaryNeeds, "No sesame");
        await keyboard.PressAsync(own.FirstWish, "Space");
        await keyboard.PressAsync(own.Directory, "Space");
        await keyboard.LeaveByAsync(own.Save);
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved.");
        await page.ReloadAsync();

        await Expect(own.BadgeName).ToHaveValueAsync("Bee");
        await Expect(own.Pronouns).ToHaveValueAsync("they/them");
        await Expect(own.AccessNeeds).ToHaveValueAsync("A seat near the door");
        await Expect(own.DietaryNeeds).ToHaveValueAsync("No sesame");
        await Expect(own.FirstWish).ToBeCheckedAsync();
        await Expect(own.Directory).ToBeCheckedAsync();
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Checked = true })).ToHaveCountAsync(3); // and mail about changes, which is on until it is switched off
    }

    [Fact]
    public async Task Planner_DeclinesOneAndApprovesAnother_EachWithItsWords()
    {
        var colusa = await App.OrganizationAsync("Colusa County - invented agency", AgencyType.HumanServices, "06");
        foreach (var email in new[] { Some.Alpine, colusa })
        {
            var coordinator = await App.SignInAsync(email);
            await coordinator.SubmitAsync(await coordinator.DraftAsync(people: 1, rate: "county"));
        }

        var page = await OpenAsync();
        var keyboard = new Keyboard(page);
        await SignInAsync(page, keyboard, Some.Planner);
        await OpenRequestAsync(page, keyboard, "Alpine");
        await keyboard.LeaveByAsync(Button(page, "Decline the request"));
        await keyboard.PressAsync(page.Problems().GetByRole(AriaRole.Link));
        await Expect(page.GetByLabel("Reason")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("The room is small this year.");
        await keyboard.LeaveByAsync(Button(page, "Decline the request"));
        await Expect(page.MainPart()).ToContainTextAsync("The room is small this year.");

        await OpenRequestAsync(page, keyboard, "Colusa");
        await keyboard.TypeIntoAsync(page.GetByLabel("Note to the organization"), "Welcome. Bring the protocol.");
        await keyboard.LeaveByAsync(Button(page, "Approve for 1 person"));
        await Expect(page.MainPart()).ToContainTextAsync("Welcome. Bring the protocol.");
        await page.GotoAsync($"/planning/convenings/{Some.Convening}/requests");
        await Expect(page.MainPart()).ToContainTextAsync("No request waits for an answer");
        Assert.Empty(await App.RecountAsync());
    }

    [Fact]
    public async Task Coordinator_PastesARowWithAnError_MendsItAndAddsThem()
    {
        const string rate = TeamPage.MemberRate;
        var reference = await (await App.SignInAsync(Some.Fresno)).DraftAsync(people: 1);
        var page = await OpenAsync();
        var keyboard = new Keyboard(page);
        await SignInAsync(page, keyboard, Some.Fresno);
        await page.GotoAsync($"/registrations/{reference}/team");
        await keyboard.LeaveByAsync(Link(page.MainPart(), "Add people from a spreadsheet"));

        var paste = new PastePage(page);
        await keyboard.TabToAsync(paste.People);
        await keyboard.PasteAsync($"Ana Sample\tana@example.org\tProbation\tOfficer\t{rate}\nBo Sample\tbo at example.org\tProbation\t\t{rate}");
        await keyboard.LeaveByAsync(paste.Check);
        await Expect(paste.Rows).ToHaveCountAsync(1);
        await Expect(paste.Rows).ToContainTextAsync("bo at example.org");

        await keyboard.PressAsync(page.Problems().GetByRole(AriaRole.Link));
        await Expect(paste.People).ToBeFocusedAsync();
        await keyboard.PasteAsync((await paste.People.InputValueAsync()).Replace("bo at ", "bo@", StringComparison.Ordinal));
        await keyboard.LeaveByAsync(paste.Check);
        await Expect(paste.Rows).ToHaveCountAsync(2);
        await keyboard.LeaveByAsync(paste.Add("2 people"));

        await Expect(page.Heading()).ToContainTextAsync("Your team for");
        await Expect(new TeamPage(page).People).ToHaveCountAsync(3);
    }

    private async Task SignUpAsync(IPage page, Keyboard keyboard)
    {
        await page.GotoAsync("/account/sign-in");
        await keyboard.LeaveByAsync(Link(page.MainPart(), "Sign up"));
        await keyboard.TypeIntoAsync(page.GetByLabel("Your name"), Newcomer);
        await keyboard.TypeIntoAsync(page.GetByLabel("E-mail", new() { Exact = true }), "newcomer@fresno.example.org");
        await keyboard.TypeIntoAsync(page.GetByLabel("Password", new() { Exact = true }), Some.Password);
        await keyboard.LeaveByAsync(Button(page, "Sign up"));
        await Expect(page.Heading()).ToHaveTextAsync("Check your mail");

        await App.DeliverMailAsync();
        await page.GotoAsync(MailPage.Address);
        await keyboard.LeaveByAsync(new MailPage(page).Newest);
        await keyboard.LeaveByAsync(new MailPage(page).LinkTo("/account/confirm/"));
        await keyboard.TypeIntoAsync(page.GetByLabel("Password", new() { Exact = true }), Some.Password);
        await keyboard.LeaveByAsync(Button(page, "Confirm my e-mail"));
        await Expect(page.Heading()).ToHaveTextAsync("Your organizations");
    }

    private static async Task AskToJoinAsync(IPage page, Keyboard keyboard)
    {
        await keyboard.TypeIntoAsync(page.GetByLabel("Its county"), "Fresno");
        await keyboard.LeaveByAsync(Button(page, "Show its organizations"));
        await keyboard.ChooseAsync(page.Locator("[name='Form.Organization']"), page.GetByLabel("Fresno County - demonstration agency"));
        await keyboard.ChooseAsync(page.Locator("[name='Form.Role']"), page.GetByLabel("Member", new() { Exact = true }));
        await keyboard.TypeIntoAsync(page.GetByLabel("How you are known there"), "I am on the CSEC team.");
        await keyboard.LeaveByAsync(Button(page, "Ask to join"));
        await Expect(page.MainPart()).ToContainTextAsync("Waiting for an answer");
    }

    private static async Task SignInAsync(IPage page, Keyboard keyboard, string email)
    {
        await page.GotoAsync("/account/sign-in");
        var signIn = new SignInPage(page);
        await keyboard.TypeIntoAsync(signIn.Email, email);
        await keyboard.TypeIntoAsync(signIn.Password, Some.Password);
        await keyboard.LeaveByAsync(signIn.SignIn);
        await Expect(page.Heading()).Not.ToHaveTextAsync("Sign in");
    }

    private static async Task OpenRequestAsync(IPage page, Keyboard keyboard, string county)
    {
        await page.GotoAsync("/planning");
        await keyboard.LeaveByAsync(page.MainPart().Locator($"a[href='/planning/convenings/{Some.Convening}/requests']"));
        await keyboard.LeaveByAsync(Link(page.MainPart(), county));
        await Expect(page.Heading()).ToContainTextAsync("asks for 1 person");
    }

    private static ILocator Link(ILocator part, string name) => part.GetByRole(AriaRole.Link, new() { Name = name });

    private static ILocator Button(IPage page, string name) => page.MainPart().GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
