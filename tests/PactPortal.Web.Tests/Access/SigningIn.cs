using System.Net;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Access;

public sealed class SigningIn : PortalScenario
{
    private const string NotMatching = "That e-mail and password do not match an account.";

    [Theory]
    [InlineData("https://evil.example.org/")]
    [InlineData("//evil.example.org/")]
    [InlineData("/\\evil.example.org")]
    [InlineData("\\\\evil.example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example.org")]
    [InlineData("/registrations\r\nSet-Cookie: a=b")]
    [InlineData("~//evil.example.org")]
    [InlineData(" //evil.example.org")]
    public async Task SignIn_WithForeignReturnAddress_LeadsHome(string returnUrl)
    {
        var page = await App.Visit().GetAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        var answer = await page.PressAsync("Sign in", new() { ["Form.Email"] = Some.Fresno, ["Form.Password"] = Some.Password, ["Form.ReturnUrl"] = returnUrl });

        Assert.Equal((HttpStatusCode.Redirect, "/registrations"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task SignIn_AfterAnAddressWasAsked_LeadsThere()
    {
        var visitor = App.Visit();
        var asked = await visitor.GetAsync("/registrations?page=1");
        var page = await visitor.GetAsync(new Uri(asked.Location!).PathAndQuery); // a redirect has a location

        var answer = await page.PressAsync("Sign in", new() { ["Form.Email"] = Some.Fresno, ["Form.Password"] = Some.Password });

        Assert.Equal("/registrations?page=1", answer.Location);
    }

    [Theory]
    [InlineData("https://evil.example.org/")]
    [InlineData("//evil.example.org/")]
    [InlineData("/\\evil.example.org")]
    [InlineData("")]
    public async Task SetClock_WithForeignReturnAddress_LeadsHome(string returnTo)
    {
        var visitor = App.Visit();

        var answer = await visitor.PostAsync("/demonstration/clock", new Dictionary<string, string?> { ["preset"] = "late", ["returnTo"] = returnTo });

        Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task SetClock_FromAnotherSite_IsRefused()
    {
        var visitor = App.Visit();
        visitor.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        var answer = await visitor.PostAsync("/demonstration/clock", new Dictionary<string, string?> { ["preset"] = "late" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task SignIn_Succeeding_SetsACookieThatScriptsAndOtherSitesDoNotGet()
    {
        var page = await App.Visit().GetAsync("/account/sign-in");

        var answer = await page.PressAsync("Sign in", new() { ["Form.Email"] = Some.Fresno, ["Form.Password"] = Some.Password });

        var cookies = answer.Response.Headers.GetValues("Set-Cookie").Concat(page.Response.Headers.GetValues("Set-Cookie")).ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("PactPortal=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i); samesite=(lax|strict)", cookie);
        });
    }

    [Theory]
    [InlineData("nobody@nowhere.example.org")]
    [InlineData("' OR 1=1 --")]
    public async Task SignIn_ByUnknownAccount_IsRefusedInTheWordsOfAWrongPassword(string email)
    {
        var page = await App.Visit().GetAsync("/account/sign-in");

        var unknown = await TryAsync(page, email);
        var wrong = await TryAsync(page, Some.Fresno);

        Assert.Contains(NotMatching, unknown.Main, StringComparison.Ordinal);
        Assert.Equal(wrong.Problems, unknown.Problems);
        Assert.Equal(email, unknown.FieldValue("Form.Email"));
    }

    [Fact]
    public async Task SignIn_AfterEightWrongPasswords_IsRefusedWithTheRightOne()
    {
        var page = await App.Visit().GetAsync("/account/sign-in");
        for (var times = 0; times < 8; times++)
        {
            await TryAsync(page, Some.Fresno);
        }

        var answer = await TryAsync(page, Some.Fresno, Some.Password);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.Problems);
        await App.SignInAsync(Some.SecondOfFresno); // nobody else is shut out
    }

    [Fact]
    public async Task SignIn_NineTimesWrong_DoesNotTellWhoHasAnAccount()
    {
        var page = await App.Visit().GetAsync("/account/sign-in");
        Page unknown = page, known = page;

        for (var times = 0; times < 9; times++)
        {
            unknown = await TryAsync(page, "nobody@nowhere.example.org");
            known = await TryAsync(page, Some.Fresno);
        }

        Assert.Equal(unknown.Problems, known.Problems);
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        var fresno = await App.SignInAsync(Some.Fresno);

        var answer = await (await fresno.GetAsync("/registrations")).PressAsync("Sign out");
        var after = await fresno.GetAsync("/registrations");

        Assert.Equal("/", answer.Location);
        Assert.Contains("/account/sign-in", after.Location, StringComparison.Ordinal);
    }

    private static Task<Page> TryAsync(Page page, string email, string password = "Wrong-password-1!") =>
        page.PressAsync("Sign in", new() { ["Form.Email"] = email, ["Form.Password"] = password });
}
