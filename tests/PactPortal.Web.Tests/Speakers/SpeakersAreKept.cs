using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Programme;
using PactPortal.Testing;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests.Speakers;

/// <summary>What a planner keeps of speakers: who they are over the years, what they are asked for, and what is arranged.</summary>
public sealed class SpeakersAreKept : SpeakerScenario
{
    [Fact]
    public async Task Add_TheSameTwice_IsOneSpeaker_ListedWithWhatIsNotSaid()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var form = await planner.GetAsync($"{Speakers}/new");

        var first = await form.PressAsync("Add speaker", new(Answers));
        var second = await form.PressAsync("Add speaker", new(Answers));
        await GiveAsync(first.Location ?? "");
        var list = await planner.GetAsync(Speakers);

        Assert.Equal(first.Location, second.Location);
        Assert.Contains($"{Name} River Street Legal Aid Not asked", list.Main, StringComparison.Ordinal);
        Assert.Contains("not said not said Not asked Not asked Not asked", list.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("quartzbrook", (await SpeakerAsync(first.Location ?? "")).Code, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, await App.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "speaker added")));
    }

    [Fact]
    public async Task Add_SomebodyWhoIsKnown_IsThatPerson_AndNotASecondTime()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 1);
        var personId = await App.QueryAsync(db => db.Attendees.Where(one => one.Details.FullName == "Person Number 1").Select(one => one.PersonId).SingleAsync());
        var planner = await App.SignInAsync(Some.Planner);
        var found = await planner.GetAsync($"{Speakers}/new?find=person+number");

        var page = (await found.PressAsync("Add speaker", new(Answers) { ["Form.PersonId"] = personId.ToString() })).Location ?? "";
        var again = await found.PressAsync("Add speaker", new(Answers) { ["Form.PersonId"] = personId.ToString(), ["Form.Email"] = "other@example.org" });
        var nobody = await found.PressAsync("Add speaker", new(Answers) { ["Form.PersonId"] = Guid.NewGuid().ToString(), ["Form.Email"] = "third@example.org" });
        var sameMail = await found.PressAsync("Add speaker", new(Answers) { ["Form.Name"] = "Somebody Else", ["Form.PersonId"] = "", ["Form.Email"] = "WREN@example.org" });

        Assert.Contains("Registered as person1@example.org", found.Main, StringComparison.Ordinal);
        Assert.Equal(personId, (await SpeakerAsync(page)).PersonId);
        Beside.Field(again, "Form.PersonId", "This person is among the speakers of the convening already");
        Beside.Field(nobody, "Form.PersonId", "Choose among the people who were found.");
        Beside.Field(sameMail, "Form.Email", "Somebody among the speakers of the convening has this e-mail already");
    }

    [Theory]
    [InlineData("Form.Name", " ", "Enter the name to be shown.")]
    [InlineData("Form.Name", "Wren\u202EQuartzbrook", "it holds an invisible character")]
    [InlineData("Form.Email", "wren", "Enter an e-mail in the form")]
    [InlineData("Form.Pronouns", "sixty-one letters are more than pronouns need, and so it is said", "Enter at most 60 characters")]
    public async Task Add_WithAWrongAnswer_SaysSoBesideIt(string field, string value, string sentence)
    {
        var planner = await App.SignInAsync(Some.Planner);

        var answer = await (await planner.GetAsync($"{Speakers}/new")).PressAsync("Add speaker", new(Answers) { [field] = value });

        Beside.Field(answer, field, sentence);
        Assert.Equal("Staff attorney", answer.FieldValue("Form.Role"));
    }

    [Fact]
    public async Task Save_AnotherEmail_EndsTheLinkAndWhatWasSaidInConfidence()
    {
        var (page, link) = await AskedAsync();
        await (await App.Visit().GetAsync(link)).PressAsync("Save", new() { ["Form.AccessNeeds"] = "A chair on the stage" });
        var planner = await App.SignInAsync(Some.Planner);

        await (await planner.GetAsync(page)).PressAsync("Save speaker", new() { ["Form.Email"] = "wren@elsewhere.example.org" });

        Assert.Equal(HttpStatusCode.NotFound, (await App.Visit().GetAsync(link)).Status);
        Assert.Null((await SpeakerAsync(page)).AccessNeeds);
        await (await planner.GetAsync(page)).PressAsync("Save speaker", new() { ["Form.Email"] = Email });
        Assert.Equal(HttpStatusCode.NotFound, (await App.Visit().GetAsync(link)).Status);
    }

    [Fact]
    public async Task Save_FromAnOlderPage_OverwritesNothing()
    {
        var page = await AddedAsync();
        var mine = await (await App.SignInAsync(Some.Planner)).GetAsync(page);
        await (await (await App.SignInAsync(Some.SecondPlanner)).GetAsync(page)).PressAsync("Save speaker", new() { ["Form.Role"] = "Director" });

        var refused = await mine.PressAsync("Save speaker", new() { ["Form.Pronouns"] = "they/them" });
        var arranged = await mine.PressAsync("Save arrangements", new() { ["Arrange.Hotel"] = "Asked" });

        Assert.Contains("Somebody changed this speaker meanwhile. It has now no pronouns; role: Director.", Assert.Single(refused.Problems), StringComparison.Ordinal);
        Assert.Equal("they/them", refused.FieldValue("Form.Pronouns"));
        Assert.Contains("hotel: Not asked", Assert.Single(arranged.Problems), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await refused.PressAsync("Save speaker")).Status);
    }

    [Fact]
    public async Task ArrangeSpeaker_WhatIsAsked_IsAskedOnTheirPageAlone_AndTickedOff()
    {
        var (page, link) = await AskedAsync();
        var planner = await App.SignInAsync(Some.Planner);
        await (await planner.GetAsync(page)).PressAsync("Save arrangements", new() { ["Arrange.Hotel"] = "Asked", ["Arrange.TaxForm"] = "Done" });

        var own = await App.Visit().GetAsync(link);
        await own.PressAsync("Save", new() { ["Form.Hotel"] = "yes", ["Form.Seat"] = "yes" });
        var list = await planner.GetAsync(Speakers);

        Assert.NotNull(own.Document.QuerySelector("[name='Form.Hotel']"));
        Assert.Null(own.Document.QuerySelector("[name='Form.Seat']"));
        Assert.Contains("Your W-9", own.Main, StringComparison.Ordinal);
        Assert.Contains("not said not said Not asked Wanted Done", list.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskSpeaker_PressedTwice_SendsOneMail_ThatNamesItemsAndTimes()
    {
        var page = await AddedAsync();
        await GiveAsync(page);
        var shown = await (await App.SignInAsync(Some.Planner)).GetAsync(page);

        var sent = await (await shown.PressAsync("Send the link to their own page")).FollowAsync();
        await shown.PressAsync("Send the link to their own page");
        var mail = Assert.Single(await App.DeliverMailAsync());

        Assert.Contains("The link to their own page is on its way.", sent.Main, StringComparison.Ordinal);
        Assert.Equal(Email, mail.ToAddress);
        var item = await App.QueryAsync(db => db.AgendaItems.FirstAsync(one => one.Code == "A1"));
        Assert.Contains(item.Title, mail.Text, StringComparison.Ordinal);
        Assert.Contains("December", mail.Text, StringComparison.Ordinal);
        Assert.Equal(SpeakingAnswer.Asked, await AnswerAsync(page));
        Assert.Equal(HttpStatusCode.OK, (await App.Visit().GetAsync(mail.Link("Open your own page"))).Status);
    }

    [Fact]
    public async Task AskSpeaker_WithoutAnEmailOrAPart_SaysWhyNot_AndWhatLostItsReasonIsDropped()
    {
        var nameless = await AddedAsync(new(Answers) { ["Form.Email"] = "", ["Form.Name"] = "Ash Nobody" });
        var page = await AddedAsync();
        var planner = await App.SignInAsync(Some.Planner);
        var partless = await (await planner.GetAsync(page)).PressAsync("Send the link to their own page");
        var missing = await planner.PostAsync($"{nameless}/ask", [await planner.TokenAsync()]);
        await GiveAsync(page);
        await (await planner.GetAsync(page)).PressAsync("Send the link to their own page");
        await CancelAsync();

        Assert.Contains("They have no part in an item that takes place.", Assert.Single(partless.Problems), StringComparison.Ordinal);
        Assert.Contains("Enter and save their e-mail first.", Assert.Single(missing.Problems), StringComparison.Ordinal);
        Assert.Empty(await App.DeliverMailAsync());
        Assert.Equal(OutboxState.Dropped, await App.QueryAsync(db => db.OutboxMessages.Where(one => one.Kind == MailKind.SpeakerAsked).Select(one => one.State).SingleAsync()));
    }

    [Fact]
    public async Task Visit_SpeakerOfAnotherConvening_IsNotThere()
    {
        var page = (await AddedAsync()).Replace(Some.Convening, Some.Gathering, StringComparison.Ordinal);
        var planner = await App.SignInAsync(Some.Planner);
        var token = await planner.TokenAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await planner.GetAsync(page)).Status);
        foreach (var act in new[] { "", "/arrange", "/ask", "/hide" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await planner.PostAsync(page + act, [token, new("Form.Name", "Mine now"), new("Form.Version", "1"), new("Arrange.Seat", "Done"), new("Arrange.Hotel", "Done"), new("Arrange.TaxForm", "Done")])).Status);
        }
    }
}
