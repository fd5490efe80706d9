using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.BadInput;

public sealed class OtherPeoplesIdentifiers : PortalScenario
{
    [Fact]
    public async Task Save_APersonOfAnotherOrganization_ChangesNobody()
    {
        var (fresno, mine, theirs, _) = await TwoDraftsAsync();

        var answer = await fresno.PostAsync($"/registrations/{mine}/team", [await fresno.TokenAsync(), .. Some.Person(5), new("Form.AttendeeId", theirs.ToString()), new("Form.Version", "1")]);

        Assert.Contains("A colleague took this person off the team meanwhile.", Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Equal(["Person Number 1", "Person Number 1"], await NamesAsync());
        Assert.NotEqual(theirs.ToString(), answer.FieldValue("Form.AttendeeId"));
    }

    [Fact]
    public async Task Remove_APersonOfAnotherOrganization_RemovesNobody()
    {
        var (fresno, mine, theirs, theirReference) = await TwoDraftsAsync();

        await fresno.PostAsync($"/registrations/{mine}/team/remove", [await fresno.TokenAsync(), new("attendeeId", theirs.ToString())]);
        var through = await fresno.PostAsync($"/registrations/{theirReference}/team/remove", [await fresno.TokenAsync(), new("attendeeId", theirs.ToString())]);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, through.Status);
        Assert.Equal(["Person Number 1", "Person Number 1"], await NamesAsync());
    }

    [Fact]
    public async Task Show_ThePersonOfAnotherOrganization_OpensNoForm()
    {
        var (fresno, mine, theirs, _) = await TwoDraftsAsync();

        var page = await fresno.GetAsync($"/registrations/{mine}/team?person={theirs}");

        Assert.Null(page.Document.QuerySelector("[name='Form.FullName']"));
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    [InlineData(0)]
    public async Task Save_WithAVersionThatNeverWas_OverwritesNothing(int version)
    {
        var (fresno, mine, _, _) = await TwoDraftsAsync();
        var own = (await App.QueryAsync(db => db.Registrations.AsNoTracking().SingleAsync(registration => registration.Reference == mine))).Attendees[0].AttendeeId;

        var answer = await fresno.PostAsync(
            $"/registrations/{mine}/team",
            [await fresno.TokenAsync(), .. Some.Person(5), new("Form.AttendeeId", own.ToString()), new("Form.Version", version.ToString(CultureInfo.InvariantCulture))]);

        Assert.Contains("Nothing was overwritten", Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Equal(["Person Number 1", "Person Number 1"], await NamesAsync());
    }

    private async Task<(PortalBrowser Fresno, string Mine, Guid Theirs, string TheirReference)> TwoDraftsAsync()
    {
        var theirReference = await (await App.SignInAsync(Some.Sacramento)).DraftAsync(people: 1);
        var theirs = (await App.QueryAsync(db => db.Registrations.AsNoTracking().SingleAsync(registration => registration.Reference == theirReference))).Attendees[0].AttendeeId;
        var fresno = await App.SignInAsync(Some.Fresno);
        return (fresno, await fresno.DraftAsync(people: 1), theirs, theirReference);
    }

    private Task<List<string>> NamesAsync() => App.QueryAsync(db => db.Set<Attendee>().Select(attendee => attendee.Details.FullName).ToListAsync());
}
