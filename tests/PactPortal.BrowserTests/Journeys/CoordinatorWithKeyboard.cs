using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Journeys;

/// <summary>On a phone's screen and without a pointer: Tab, Shift+Tab, Enter, Space, arrows and letters.</summary>
public sealed class CoordinatorWithKeyboard(Chromium chromium) : PortalTest(chromium)
{
    [Fact]
    public async Task Register_FiveByPurchaseOrder_ConfirmsTheTeam()
    {
        var page = await OpenAsync(Screen.Phone);
        var keyboard = new Keyboard(page);
        await page.GotoAsync($"/convenings/{Some.Convening}");

        await SkipToMainAsync(page, keyboard);
        await keyboard.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Start registration" }));
        await SignInAsync(page, keyboard);
        for (var number = 1; number <= 5; number++)
        {
            await AddPersonAsync(page, keyboard, number);
        }

        await keyboard.PressAsync(new TeamPage(page).Review);
        await SubmitAsync(page, keyboard);

        await Expect(page.Heading()).ToHaveTextAsync("Your team of five has its seats");
        await Expect(page.MainPart()).ToContainTextAsync("Confirmed by purchase order");
        await Expect(page.Locator(".pp-price tfoot")).ToContainTextAsync("$975.00");
    }

    private static async Task SkipToMainAsync(IPage page, Keyboard keyboard)
    {
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Skip to main content" });
        await keyboard.StepAsync();
        Assert.True(await Keyboard.HasFocusAsync(skip), "The skip link is not the first stop.");
        await Expect(skip).ToBeInViewportAsync();
        await keyboard.KeyAsync("Enter");
        await Expect(page.MainPart()).ToBeFocusedAsync();

        await keyboard.StepAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"), "After the skip link, the next stop is not in the main part.");
        await page.Keyboard.PressAsync("Shift+Tab");
    }

    private static async Task SignInAsync(IPage page, Keyboard keyboard)
    {
        var signIn = new SignInPage(page);
        await Expect(page.Heading()).ToHaveTextAsync("Sign in");
        await keyboard.TypeIntoAsync(signIn.Email, Some.Fresno);
        await keyboard.TypeIntoAsync(signIn.Password, Some.Password);
        await keyboard.PressAsync(signIn.SignIn, "Space");
        await Expect(page.Heading()).ToContainTextAsync("Your team for");
    }

    private static async Task AddPersonAsync(IPage page, Keyboard keyboard, int number)
    {
        var team = new TeamPage(page);
        await keyboard.TypeIntoAsync(team.FullName, $"Person Number {number}");
        if (number > 1)
        {
            await keyboard.TypeIntoAsync(team.Email, $"person{number}@example.org");
        }

        await keyboard.TypeIntoAsync(team.AgencyType, "Human");
        await keyboard.TypeIntoAsync(team.JobTitle, "Supervisor");
        await keyboard.TypeIntoAsync(team.Rate, "County staff and county");
        await Expect(team.Rate).ToHaveValueAsync("pact-county");
        await keyboard.PressAsync(number == 5 ? team.Save : team.SaveAndAddAnother);
        if (number == 1)
        {
            await AnswerWhatIsMissingAsync(page, keyboard);
        }

        await Expect(page.Locator(".pp-person:not(.pp-person--open)")).ToHaveCountAsync(number);
        await Expect(team.FullName).ToHaveCountAsync(number == 5 ? 0 : 1);
    }

    private static async Task AnswerWhatIsMissingAsync(IPage page, Keyboard keyboard)
    {
        var team = new TeamPage(page);
        await Expect(page.Problems()).ToContainTextAsync("There is a problem");
        await Expect(page).ToHaveTitleAsync("Error: Your team for ImPACT 2026 Convening – PactPortal");
        await keyboard.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Enter an e-mail for Person Number 1" }));
        await Expect(team.Email).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("person1@example.org");
        await keyboard.PressAsync(team.SaveAndAddAnother);
    }

    private static async Task SubmitAsync(IPage page, Keyboard keyboard)
    {
        var review = new ReviewPage(page);
        await Expect(page.Heading()).ToHaveTextAsync("Review registration");
        await keyboard.PressAsync(review.ByPurchaseOrder, "Space");
        await keyboard.KeyAsync("ArrowDown");
        await Expect(review.ByCommitment).ToBeCheckedAsync();
        await keyboard.KeyAsync("ArrowUp");
        await Expect(review.ByPurchaseOrder).ToBeCheckedAsync();
        await keyboard.TypeIntoAsync(review.OrderNumber, "PO-DEMO-90417");
        await keyboard.TypeIntoAsync(review.NotToExceed, "1,000.00");
        await keyboard.TypeIntoAsync(review.ValidThrough, "June 30, 2027");

        var submit = review.Submit("5 people");
        await keyboard.TabToAsync(submit);
        await keyboard.BackToAsync(review.Agreed);
        await keyboard.KeyAsync("Space");
        await Expect(review.Agreed).ToBeCheckedAsync();
        await keyboard.PressAsync(submit);
    }
}
