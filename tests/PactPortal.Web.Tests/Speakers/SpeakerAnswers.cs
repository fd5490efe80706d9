using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Application.Attendees;
using PactPortal.Domain.Programme;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Speakers;

/// <summary>A speaker on the page of their own link.</summary>
public sealed class SpeakerAnswers : SpeakerScenario
{
    private const string Needs = "A chair on the stage";

    [Fact]
    public async Task Answer_ConfirmThenDecline_IsReadByThePlanningTeam()
    {
        var (page, link) = await AskedAsync();
        var own = await App.Visit().GetAsync(link);
        await GiveAsync(page, "A2"); // nobody asked them yet

        await own.PressAsync(own.Document.QuerySelectorAll("button").First(button => button.TextContent.StartsWith("Confirm", StringComparison.Ordinal)));
        var confirmed = await AnswerAsync(page);
        var again = await App.Visit().GetAsync(link);
        var declined = await (await again.PressAsync(again.Document.QuerySelectorAll("button").First(button => button.TextContent.StartsWith("Decline", StringComparison.Ordinal)))).FollowAsync();

        Assert.Equal(SpeakingAnswer.Confirmed, confirmed);
        Assert.Contains("You declined", declined.Main, StringComparison.Ordinal);
        Assert.Single(own.Document.QuerySelectorAll("section[aria-labelledby=parts] h3"));
        Assert.Single(again.Document.QuerySelectorAll("section[aria-labelledby=parts] h3"));
        Assert.Contains("Declined", (await (await App.SignInAsync(Some.Planner)).GetAsync(page)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(link, "A2", "confirm")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(link, "PL-1", "confirm")).Status);
        Assert.Equal("Choose whether you confirm or decline.", Assert.Single((await AnswerAsync(link, "A1", "maybe")).Problems));
    }

    [Fact]
    public async Task Answer_ToWhatWasCancelledMeanwhile_IsToldSo()
    {
        var (page, link) = await AskedAsync();
        await CancelAsync();

        var answer = await AnswerAsync(link, "A1", "confirm");

        Assert.Equal("This was cancelled meanwhile. There is nothing to answer any more.", Assert.Single(answer.Problems));
        Assert.Equal(SpeakingAnswer.Asked, await AnswerAsync(page));
    }

    [Fact]
    public async Task Save_EverythingTheySay_IsKept_AndTheirNeedsAreTheAccessCoordinatorsAlone()
    {
        var (page, link) = await AskedAsync();
        var saved = await (await (await App.Visit().GetAsync(link)).PressAsync("Save", new()
        {
            ["Form.Name"] = "W. Quartzbrook",
            ["Form.Pronouns"] = "they/them",
            ["Form.Visibility"] = "Attendees",
            ["Form.MayBeRecorded"] = "no",
            ["Form.AccessNeeds"] = Needs,
            ["Form.Times.Said"] = "except",
            ["Form.Times.Rows[0].Date"] = "December 9, 2026",
            ["Form.Times.Rows[0].From"] = "1 pm",
            ["Form.Times.Rows[0].To"] = "midnight",
        })).FollowAsync();
        var planner = await App.SignInAsync(Some.Planner);
        var about = await planner.GetAsync(page);

        Assert.Contains("Saved.", saved.Main, StringComparison.Ordinal);
        Assert.Equal("W. Quartzbrook", about.Heading);
        Assert.Contains("Seen by registered people alone.", about.Main, StringComparison.Ordinal);
        Assert.Contains("Wednesday, December 9, 1:00 p.m. to midnight", about.Main, StringComparison.Ordinal);
        Assert.Equal(App.Clock.Now, (await SpeakerAsync(page)).AbsencesSaidAt);
        Assert.False((await SpeakerAsync(page)).MayBeRecorded);
        Assert.DoesNotContain(Needs, about.Html, StringComparison.Ordinal);
        Assert.Contains($"W. Quartzbrook {Email} {Needs}", (await NeedsAsync()).Main, StringComparison.Ordinal);
        Assert.Equal(1, await App.QueryAsync(db => db.PersonAddresses.CountAsync(address => address.Address == Email)));
    }

    [Fact]
    public async Task Save_AnEmptyRowOfTimes_OrNoVisibility_IsAskedFor_AndAnOlderPageOverwritesNothing()
    {
        var (page, link) = await AskedAsync();
        var own = await App.Visit().GetAsync(link);

        var wrong = await own.PressAsync("Save", new() { ["Form.Times.Said"] = "except", ["Form.Visibility"] = "Friends", ["Form.Role"] = "Poet" });
        await own.PressAsync("Save", new() { ["Form.Role"] = "Writer" });
        var stale = await own.PressAsync("Save", new() { ["Form.Role"] = "Painter" });

        Beside.Field(wrong, "Form.Times.Rows[0].Date", "Enter at least one day.");
        Beside.Field(wrong, "Form.Visibility", "Choose who may see that you speak.");
        Assert.Equal("Poet", wrong.FieldValue("Form.Role"));
        Assert.Contains("Somebody changed this page meanwhile. It has now role: Writer.", Assert.Single(stale.Problems), StringComparison.Ordinal);
        Assert.Equal("Writer", (await SpeakerAsync(page)).Role);
    }

    [Fact]
    public async Task Erase_ThirtyDaysAfter_TakesSpeakersNeedsTooAndCountsThem()
    {
        var (page, link) = await AskedAsync();
        var opened = await App.Visit().GetAsync(link);
        await opened.PressAsync("Save", new() { ["Form.AccessNeeds"] = Needs });
        App.Clock.Now = Some.At("2027-01-10T00:00:00-08:00");

        await using (var scope = App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<EraseExpiredAnswers>().ExecuteAsync(CancellationToken.None);
        }

        var own = await App.Visit().GetAsync(link);
        Assert.Null((await SpeakerAsync(page)).AccessNeeds);
        Assert.Contains("kept through January 9, 2027", own.Main, StringComparison.Ordinal);
        Assert.Equal(["Of 1 person, 30 days after the convening"], await App.QueryAsync(db => db.AuditEntries.Where(entry => entry.Action == "answers about access and food erased").Select(entry => entry.Reason).ToListAsync()));
        await own.PressAsync("Save", new() { ["Form.Role"] = "Writer" });
        Assert.Null((await SpeakerAsync(page)).AccessNeeds);
    }

    [Theory]
    [InlineData("/speakers/x")]
    [InlineData("/speakers/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/speakers/%F0%9F%98%80")]
    public async Task Visit_AGuessedLink_IsNotThere(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await App.Visit().GetAsync(address)).Status);

    private async Task<Page> AnswerAsync(string link, string code, string answer)
    {
        var visitor = App.Visit();
        var itemId = await App.QueryAsync(db => db.AgendaItems.Where(item => item.Code == code).Select(item => item.AgendaItemId).FirstAsync());
        await visitor.GetAsync(link);
        return await visitor.PostAsync($"{link}/parts/{itemId}", [await visitor.TokenAsync(), new("answer", answer)]);
    }

    private async Task<Page> NeedsAsync() => await (await App.SignInAsync(Some.AccessCoordinator)).GetAsync($"/planning/convenings/{Some.Convening}/access");
}
