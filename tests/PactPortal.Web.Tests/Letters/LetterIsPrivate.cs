using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Domain;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Letters;

public sealed class LetterIsPrivate : PortalScenario
{
    private const string Address = "198.51.100.7";
    private const string ForwardedFor = "203.0.113.9";
    private const string Agency = "Department of Quite Unusual Things";

    protected override Task<PortalApp> StartAsync() =>
        PortalApp.StartAsync(
            settings: new Dictionary<string, string> { ["RateLimits:letters"] = "2" },
            services: services => services.AddSingleton<IStartupFilter>(new FromAnAddress()));

    [Fact]
    public async Task Make_Twice_GivesNumbersThatNobodyGuesses()
    {
        var visitor = App.Visit();

        var numbers = new[] { LetterBuilt.NumberOf(await visitor.MakeLetterAsync(Some.Letter())), LetterBuilt.NumberOf(await visitor.MakeLetterAsync(Some.Letter())) };
        var secrets = numbers.Select(number => number["PACT26-L-".Length..].Replace("-", "", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, secrets.Distinct().Count());
        Assert.All(secrets, secret => Assert.Matches($"^[{CodeAlphabet.Letters}]{{16}}$", secret));
        Assert.True(16 * Math.Log2(CodeAlphabet.Letters.Length) >= 79);
        Assert.All(Enumerable.Range(0, 16), at => Assert.False(secrets[0][..at] == secrets[1][..at] && at > 6));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/justifications/{numbers[0][..^1]}")).Status);
    }

    [Fact]
    public async Task Verify_ALettersCode_ShowsNeitherAgencyNorNumber()
    {
        var visitor = App.Visit();
        var letter = await visitor.MakeLetterAsync(new(Some.Letter()) { ["Form.Agency"] = Agency });
        var number = LetterBuilt.NumberOf(letter);
        var code = await App.QueryAsync(db => db.JustificationLetters.Where(row => row.Number == number).Select(row => row.VerificationCode).SingleAsync());
        var asked = await (await visitor.GetAsync("/verify")).PressAsync("Check the code", new() { ["code"] = $" {code[..4].ToLowerInvariant()} {code[4..]} " });

        var page = await asked.FollowAsync();

        Assert.Equal("This document is genuine", page.Heading);
        Assert.Contains("Fresno County", page.Main, StringComparison.Ordinal);
        Assert.Contains("Total for the team", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Agency, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(number, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/justifications/", page.Html, StringComparison.Ordinal);
        Assert.Equal("noindex", Assert.Single(letter.Response.Headers.GetValues("X-Robots-Tag")));
    }

    [Fact]
    public async Task Verify_ACodeThatIsNone_SaysSoWithoutHint()
    {
        var page = await App.Visit().GetAsync("/verify/7QKD-M4WX-23HT");

        Assert.Equal("No document has this code", page.Heading);
        Assert.DoesNotContain("County</dt>", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_MoreThanTheLimit_IsAskedToWait()
    {
        var visitor = App.Visit();
        await visitor.MakeLetterAsync(Some.Letter());
        await visitor.MakeLetterAsync(Some.Letter());
        var before = await Rows.CountAsync(App);

        var page = await visitor.MakeLetterAsync(Some.Letter());

        Assert.Equal((HttpStatusCode.TooManyRequests, "Please wait a minute"), (page.Status, page.Heading));
        Assert.InRange(int.Parse(Assert.Single(page.Response.Headers.GetValues("Retry-After")), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal(before, await Rows.CountAsync(App));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/convenings/{Some.Convening}/justification")).Status);
    }

    [Fact]
    public async Task Make_ByAVisitor_KeepsNothingOfWhoAsked()
    {
        var visitor = App.Visit();
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-For", ForwardedFor);
        visitor.Http.DefaultRequestHeaders.UserAgent.ParseAdd("CuriousBrowser/7.1");
        visitor.Http.DefaultRequestHeaders.Referrer = new Uri("https://intranet.example.org/who-asks");
        var builder = await visitor.GetAsync($"/convenings/{Some.Convening}/justification");
        var cookie = Assert.Single(builder.Response.Headers.GetValues("Set-Cookie")).Split(';')[0].Split('=', 2)[1];

        var answer = await builder.PressAsync("Make the letter", Some.Letter());
        await App.SignInAsync(Some.Fresno);
        var values = await Rows.ValuesAsync(App);

        Assert.NotNull(answer.Location);
        Assert.All([Address, ForwardedFor, "CuriousBrowser", "intranet.example.org", cookie], trace =>
            Assert.DoesNotContain(values, value => value.Value.Contains(trace, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Some.Archive, "2026-09-14T09:00:00-07:00", HttpStatusCode.NotFound)]
    [InlineData(Some.Convening, "2026-12-04T17:00:00-08:00", HttpStatusCode.Redirect)]
    [InlineData(Some.Convening, "2026-12-14T09:00:00-08:00", HttpStatusCode.Redirect)]
    public async Task Visit_BuilderOfWhatIsOver_OffersNoLetter(string slug, string at, HttpStatusCode status)
    {
        App.Clock.Now = Some.At(at);
        var visitor = App.Visit();

        var builder = await visitor.GetAsync($"/convenings/{slug}/justification");
        var page = await visitor.GetAsync($"/convenings/{slug}");

        Assert.Equal(status, builder.Status);
        Assert.DoesNotContain("/justification", page.Html, StringComparison.Ordinal);
    }

    private sealed class FromAnAddress : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(Address);
                return rest(context);
            });
            next(app);
        };
    }
}
