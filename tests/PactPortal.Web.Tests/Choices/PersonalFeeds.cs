using System.Net;
using System.Net.Http.Headers;
using PactPortal.Domain;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Choices;

/// <summary>The address at which somebody's calendar reads their own agenda.</summary>
public sealed class PersonalFeeds : PortalScenario
{
    [Fact]
    public async Task Feed_OfAnAttendee_HoldsTheirSeatsAndNobodyElses()
    {
        await App.OpenChoosingAsync();
        var guests = await App.GuestsAsync(2);
        await App.ChooseAsync(guests[0], "E3");
        await App.ChooseAsync(guests[1], "E1");
        var feed = await FeedAsync(guests[0]);

        var calendar = await App.Visit().GetAsync(feed);

        Assert.Equal(HttpStatusCode.OK, calendar.Status);
        Assert.Contains("SUMMARY:Measures That Help", calendar.Html, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Opening Plenary", calendar.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Cross-County Handoffs", calendar.Html, StringComparison.Ordinal);
        Assert.False(calendar.Response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain(feed.Split('/')[^1][..20], (await App.Visit().GetAsync(guests[0].Agenda)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feed_ReadAgainWhenNothingChanged_Answers304UntilSomethingDoes()
    {
        await App.OpenChoosingAsync();
        var guest = (await App.GuestsAsync(1))[0];
        var feed = await FeedAsync(guest);
        var tag = (await App.Visit().GetAsync(feed)).Response.Headers.ETag ?? throw new InvalidOperationException("No tag.");

        Assert.Equal(HttpStatusCode.NotModified, await AskAgainAsync(feed, tag));
        await App.ChooseAsync(guest, "E3");
        Assert.Equal(HttpStatusCode.OK, await AskAgainAsync(feed, tag));
    }

    [Fact]
    public async Task Feed_RenewedLeftOrOld_IsGone()
    {
        var guests = await App.GuestsAsync(2);
        var (first, other) = (await FeedAsync(guests[0]), await FeedAsync(guests[1]));
        var renewed = await FeedAsync(guests[0], "Renew the address");

        var ended = await App.Visit().GetAsync(first);
        Assert.Equal(HttpStatusCode.Gone, ended.Status);
        Assert.Contains("This address has ended", ended.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await App.Visit().GetAsync(renewed)).Status);

        var fresno = await App.SignInAsync(Some.Fresno);
        var ask = await fresno.GetAsync($"/registrations/{guests[0].Reference}/cancel");
        await ask.PressAsync(ask.Button("Cancel"));
        Assert.Equal(HttpStatusCode.Gone, (await App.Visit().GetAsync(other)).Status);
    }

    [Fact]
    public async Task Feed_ThirtyDaysAfterTheConvening_IsGone()
    {
        var feed = await FeedAsync((await App.GuestsAsync(1))[0]);

        App.Clock.Now = Some.At("2027-01-09T23:59:00-08:00");
        Assert.Equal(HttpStatusCode.OK, (await App.Visit().GetAsync(feed)).Status);
        App.Clock.Now = Some.At("2027-01-10T00:00:00-08:00");
        Assert.Equal(HttpStatusCode.Gone, (await App.Visit().GetAsync(feed)).Status);
    }

    [Fact]
    public async Task Feed_Guessed_IsNotThere()
    {
        var feed = await FeedAsync((await App.GuestsAsync(1))[0]);
        var guessed = feed.Replace(feed.Split('/')[^1], SecretToken.New() + ".ics", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await App.Visit().GetAsync(guessed)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Visit().GetAsync(feed.Replace(Some.Convening, Some.Gathering, StringComparison.Ordinal))).Status);
    }

    private async Task<string> FeedAsync(Guest guest, string button = "Add my sessions to my calendar")
    {
        var page = await App.Visit().GetAsync(guest.Agenda);
        var made = await page.PressAsync(button);
        return new Uri(made.Document.QuerySelector(".pp-code")?.TextContent ?? throw new InvalidOperationException(made.Main)).PathAndQuery;
    }

    private async Task<HttpStatusCode> AskAgainAsync(string feed, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(feed, UriKind.Relative));
        request.Headers.IfNoneMatch.Add(tag);
        using var answer = await App.Visit().Http.SendAsync(request);
        return answer.StatusCode;
    }
}
