using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Accessibility;

/// <summary>What anybody sees without an account.</summary>
public sealed class EveryPublicPage(Chromium chromium, SharedPortal shared) : PortalTest(chromium, shared), IClassFixture<SharedPortal>
{
    private const string Builder = $"/convenings/{Some.Convening}/justification";

    [Theory]
    [InlineData("home", "/")]
    [InlineData("convenings", "/convenings")]
    [InlineData("convening with day caps", $"/convenings/{Some.Gathering}")]
    [InlineData("convening archived", $"/convenings/{Some.Archive}")]
    [InlineData("letter builder", Builder)]
    [InlineData("agenda", $"/convenings/{Some.Convening}/agenda")]
    [InlineData("agenda filtered", $"/convenings/{Some.Convening}/agenda?q=privacy&track=LEAD")]
    [InlineData("agenda without a match", $"/convenings/{Some.Convening}/agenda?q=zebra")]
    [InlineData("agenda not published", $"/convenings/{Some.Gathering}/agenda")]
    [InlineData("session", $"/convenings/{Some.Convening}/sessions/B1")]
    [InlineData("session of everybody", $"/convenings/{Some.Convening}/sessions/PL-1")]
    [InlineData("speakers", $"/convenings/{Some.Convening}/speakers")]
    [InlineData("packet", $"/convenings/{Some.Convening}/packet")]
    [InlineData("about", "/about")]
    [InlineData("contact", "/contact")]
    [InlineData("privacy", "/privacy")]
    [InlineData("accessibility", "/accessibility")]
    [InlineData("verify", "/verify")]
    [InlineData("verify not found", "/verify/AAAA-BBBB-CCCC")]
    [InlineData("sign in", "/account/sign-in")]
    [InlineData("sign up", "/account/sign-up")]
    [InlineData("sign up sent", "/account/sign-up/sent")]
    [InlineData("confirm", "/account/confirm/00000000-0000-0000-0000-000000000001?token=x")]
    [InlineData("forgotten", "/account/forgotten")]
    [InlineData("forgotten sent", "/account/forgotten/sent")]
    [InlineData("reset", "/account/reset/00000000-0000-0000-0000-000000000001?token=x")]
    [InlineData("mail not sent, none", "/dev/mail")]
    [InlineData("problem 404", "/no/such/page")]
    [InlineData("problem 409", "/problem/409")]
    [InlineData("problem 413", "/problem/413")]
    [InlineData("problem 429", "/problem/429")]
    public async Task Page_AsItComes_IsAccessible(string state, string address)
    {
        var page = await OpenAsync();
        await page.GotoAsync(address);

        await page.InspectAsync(state);
    }

    [Theory]
    [InlineData("announced", "2026-07-15T09:00:00-07:00", "Registration is not open yet")]
    [InlineData("open early", "2026-09-14T09:00:00-07:00", "Start registration")]
    [InlineData("open regular", "2026-11-02T09:00:00-08:00", "Start registration")]
    [InlineData("closed", "2026-12-05T09:00:00-08:00", "Registration is closed")]
    [InlineData("under way", "2026-12-09T09:00:00-08:00", "The convening is under way")]
    [InlineData("concluded", "2026-12-14T09:00:00-08:00", "The convening has taken place")]
    public async Task Convening_InEachPhase_IsAccessible(string phase, string now, string says)
    {
        App.Clock.Now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        var page = await OpenAsync();
        await page.GotoAsync($"/convenings/{Some.Convening}");

        await Expect(page.MainPart()).ToContainTextAsync(says);
        await page.InspectAsync($"convening {phase}");
    }

    [Fact]
    public async Task LetterBuilder_WithProblems_IsAccessible()
    {
        var page = await OpenAsync();
        await page.GotoAsync(Builder);
        await page.GetByLabel("Tribal program").FillAsync("many");
        await new LetterBuilderPage(page).MakeLetter.ClickAsync();

        await Expect(page.Problems()).ToBeVisibleAsync();
        await page.InspectAsync("letter builder error");
    }

    [Fact]
    public async Task Letter_AndItsVerification_AreAccessible()
    {
        var page = await OpenAsync();
        await page.GotoAsync(Builder);
        await new LetterBuilderPage(page).FillAsync();
        await new LetterBuilderPage(page).MakeLetter.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Download letter (PDF)" })).ToBeVisibleAsync();
        await page.InspectAsync("letter");

        var code = await App.QueryAsync(db => db.JustificationLetters.Select(letter => letter.VerificationCode).SingleAsync());
        await page.GotoAsync($"/verify/{code}");
        await Expect(page.Heading()).ToHaveTextAsync("This document is genuine");
        await page.InspectAsync("verify genuine");
    }

    [Fact]
    public async Task SignIn_WithAWrongPassword_IsAccessible()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/account/sign-in");
        var signIn = new SignInPage(page);
        await signIn.Email.FillAsync(Some.Fresno);
        await signIn.Password.FillAsync("wrong");
        await signIn.SignIn.ClickAsync();

        await Expect(page.Problems()).ToBeVisibleAsync();
        await page.InspectAsync("sign in error");
    }

    [Theory]
    [InlineData("sign up error", "/account/sign-up", "Sign up")]
    [InlineData("forgotten error", "/account/forgotten", "Send the link")]
    [InlineData("confirm error", "/account/confirm/00000000-0000-0000-0000-000000000001?token=x", "Confirm my e-mail")]
    [InlineData("reset error", "/account/reset/00000000-0000-0000-0000-000000000001?token=x", "Set the password")]
    public async Task AccountForm_WithAProblem_IsAccessible(string state, string address, string button)
    {
        var page = await OpenAsync();
        await page.GotoAsync(address);
        await page.MainPart().GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

        await Expect(page.Problems()).ToBeVisibleAsync();
        await page.InspectAsync(state);
    }

    [Fact]
    public async Task Barrier_ToldAndAnswered_IsAccessible()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/accessibility");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(page.Problems()).ToBeVisibleAsync();
        await page.InspectAsync("accessibility error");

        await page.GetByLabel("What happened").FillAsync("The map has no words.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(page.Heading()).ToHaveTextAsync("We have your message");
        await page.InspectAsync("accessibility case");
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefusedOnAnAccessiblePage()
    {
        var page = await OpenAsync();
        await page.GotoAsync(Builder);
        await page.Locator("input[name=__RequestVerificationToken]").First.EvaluateAsync("token => token.remove()");
        await new LetterBuilderPage(page).MakeLetter.ClickAsync();

        await Expect(page.Heading()).ToHaveTextAsync("This could not be read");
        await page.InspectAsync("problem 400");
    }

    [Fact]
    public async Task MenuAndClock_Opened_AreAccessible()
    {
        var page = await OpenAsync(Screen.Phone);
        await page.GotoAsync("/");
        await page.GetByText("Change the clock").ClickAsync();
        await page.GetByText("Menu", new() { Exact = true }).ClickAsync();

        await page.InspectAsync("menu open");
    }
}
