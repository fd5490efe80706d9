using System.Net;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Operations;

/// <summary>What an address may ask in a minute where no setting says otherwise.</summary>
public sealed class UsualLimits
{
    [Theory]
    [InlineData("letters", "POST", $"/convenings/{Some.Convening}/justification", 30)]
    [InlineData("verification", "GET", "/verify/nothing", 60)]
    [InlineData("sign-in", "POST", "/account/sign-in", 30)]
    [InlineData("sign-up", "GET", "/account/sign-up", 20)]
    [InlineData("personal-links", "GET", "/me/guessed", 600)]
    [InlineData("complaints", "POST", "/accessibility", 10)]
    [InlineData("discount-codes", "POST", "/registrations/PACT26-7KQ4M/review/code", 15)]
    public async Task Ask_OneTimeMoreThanAMinuteAllows_IsPutOff(string policy, string method, string path, int limit)
    {
        await using var app = await PortalApp.StartAsync(settings: new Dictionary<string, string> { [$"RateLimits:{policy}"] = "" });
        var visitor = app.Visit().Http;

        List<HttpStatusCode> answers = [];
        TimeSpan? wait = null;
        for (var number = 0; number <= limit; number++)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
            using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);
            answers.Add(answer.StatusCode);
            wait = answer.Headers.RetryAfter?.Delta;
        }

        Assert.Equal(limit, answers.IndexOf(HttpStatusCode.TooManyRequests));
        Assert.InRange(wait ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }
}
