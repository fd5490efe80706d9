using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Letters;

/// <summary>A letter that is out keeps its words; when the facts behind it change, its next version takes its place.</summary>
public sealed class LetterFollowsItsFacts : PortalScenario
{
    private const string Regular = "2026-11-02T09:00:00-08:00";

    [Fact]
    public async Task Show_WhileNothingChanged_OffersNoNextVersion()
    {
        var letter = await App.Visit().MakeLetterAsync(LetterBuilt.OnePersonFromFresno());

        Assert.DoesNotContain("The facts changed", letter.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Versions of this letter", letter.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renew_AfterTheTierEnded_TakesTheFirstVersionsPlaceAndKeepsIt()
    {
        var visitor = App.Visit();
        var first = await visitor.MakeLetterAsync(LetterBuilt.OnePersonFromFresno());
        var paperOfFirst = await visitor.PdfTextAsync($"{first.Path}.pdf");
        App.Clock.Now = Some.At(Regular);

        var told = await visitor.GetAsync(first.Path);
        var second = await (await told.PressAsync("Make version 2 with today’s facts", [])).FollowAsync();
        var old = await visitor.GetAsync($"{first.Path}/versions/1");
        var paper = await visitor.PdfTextAsync($"{first.Path}.pdf");

        Assert.Contains("The early-bird rate is over: a seat is $350.00 at the regular rate.", told.Main, StringComparison.Ordinal);
        Assert.Equal(first.Path, second.Path);
        Assert.Contains("2, in place of the letter of September 14, 2026", second.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("The facts changed", second.Main, StringComparison.Ordinal);
        Assert.Contains("This version was superseded", old.Main, StringComparison.Ordinal);
        Assert.Contains("Superseded on November 2, 2026 by a newer version of this letter.", old.Main, StringComparison.Ordinal);
        Assert.Contains("$295.00", old.Main, StringComparison.Ordinal);
        Assert.Contains("version 2", paper, StringComparison.Ordinal);
        Assert.Contains("Superseded on", await visitor.PdfTextAsync($"{first.Path}/versions/1.pdf"), StringComparison.Ordinal);
        Assert.DoesNotContain("Superseded on", paperOfFirst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_BothVersions_SaysWhichStands()
    {
        var visitor = App.Visit();
        var first = await visitor.MakeLetterAsync(LetterBuilt.OnePersonFromFresno());
        App.Clock.Now = Some.At(Regular);
        await (await visitor.GetAsync(first.Path)).PressAsync("Make version 2 with today’s facts", []);
        var codes = await App.QueryAsync(db => db.JustificationLetters.OrderBy(letter => letter.Version).Select(letter => letter.VerificationCode).ToListAsync());

        var old = await visitor.GetAsync($"/verify/{codes[0]}");
        var now = await visitor.GetAsync($"/verify/{codes[1]}");

        Assert.Equal(("This document is genuine, and no longer stands", "This document is genuine"), (old.Heading, now.Heading));
        Assert.Contains("A newer version took its place on November 2, 2026.", old.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(LetterBuilt.NumberOf(first), old.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renew_PressedTwice_MakesOneVersion()
    {
        var visitor = App.Visit();
        var first = await visitor.MakeLetterAsync(LetterBuilt.OnePersonFromFresno());
        App.Clock.Now = Some.At(Regular);
        var told = await visitor.GetAsync(first.Path);

        await told.PressAsync("Make version 2 with today’s facts", []);
        await told.PressAsync("Make version 2 with today’s facts", []);

        Assert.Equal([1, 2], await App.QueryAsync(db => db.JustificationLetters.OrderBy(letter => letter.Version).Select(letter => letter.Version).ToListAsync()));
        Assert.Equal(1, await App.QueryAsync(db => db.JustificationLetters.CountAsync(letter => letter.SupersededAt == null)));
    }

    [Fact]
    public async Task Change_TheNumberOfPeople_KeepsEveryOtherAnswer()
    {
        var visitor = App.Visit();
        var first = await visitor.MakeLetterAsync(new(Some.Letter()) { ["Form.Parking"] = "44.50", ["Form.NightlyRate"] = "140" });
        var form = await visitor.GetAsync($"{first.Path}/change");

        var next = await (await form.PressAsync("Make the next version", new() { ["Form.People"] = "3" })).FollowAsync();

        Assert.Equal(first.Path, next.Path);
        Assert.Contains("Cost, 3 people", next.Main, StringComparison.Ordinal);
        Assert.Contains("44.50", next.Main, StringComparison.Ordinal);
        Assert.Contains("3 nights at 140.00, a room each", next.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_AfterSomebodyElseDid_OverwritesNothingAndKeepsTheAnswers()
    {
        var (one, other) = (App.Visit(), App.Visit());
        var first = await one.MakeLetterAsync(Some.Letter());
        var (form, same) = (await one.GetAsync($"{first.Path}/change"), await other.GetAsync($"{first.Path}/change"));
        await same.PressAsync("Make the next version", new() { ["Form.People"] = "4" });

        var refused = await form.PressAsync("Make the next version", new() { ["Form.People"] = "2" });
        var third = await (await refused.PressAsync("Make the next version", [])).FollowAsync();

        Assert.Contains("Version 2 of this letter was made meanwhile.", refused.Main, StringComparison.Ordinal);
        Assert.Contains("Cost, 2 people", third.Main, StringComparison.Ordinal);
        Assert.Contains("Version 2", third.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renew_AfterARateWasRevised_FollowsItOnlyWhereTheCountyTypedNone()
    {
        var visitor = App.Visit();
        var own = await visitor.MakeLetterAsync(LetterBuilt.OnePersonFromFresno(("MileageRate", "60")));
        var following = await visitor.MakeLetterAsync(LetterBuilt.OnePersonFromFresno());
        await App.TravelAsync(travel => travel.With(new MileageRate(new DateOnly(2026, 10, 1), null, 800, "A later notice")));

        var (typed, told) = (await visitor.GetAsync(own.Path), await visitor.GetAsync(following.Path));
        var next = await (await told.PressAsync("Make version 2 with today’s facts", [])).FollowAsync();

        Assert.DoesNotContain("The facts changed", typed.Main, StringComparison.Ordinal);
        Assert.Contains("Mileage comes to $273.60 for the team; the letter says $247.95.", told.Main, StringComparison.Ordinal);
        Assert.Contains("Mileage: A later notice, from October 1, 2026.", next.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_ATeamsLetter_FollowsTheTeam()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(people: 2);
        var first = await (await (await fresno.GetAsync($"/registrations/{reference}/letter")).PressAsync("Make the letter", new() { ["Form.Miles"] = "342" })).FollowAsync();
        await App.SectionAsync(Some.Convening, _ => new WordsChange(new("It began small.", ["A result."], "Teams act.", null)));

        var told = await App.Visit().GetAsync(first.Path);
        var builder = await fresno.GetAsync($"/registrations/{reference}/letter");
        var second = await (await builder.PressAsync("Make the letter", [])).FollowAsync();
        var again = await (await builder.PressAsync("Make the letter", [])).FollowAsync();

        Assert.Contains("What the letter says of the convening was rewritten.", told.Main, StringComparison.Ordinal);
        Assert.Null(told.Document.QuerySelector("main form"));
        Assert.Equal((first.Path, first.Path), (second.Path, again.Path));
        Assert.Contains("342 miles round trip", second.Main, StringComparison.Ordinal);
        Assert.Contains("It began small.", second.Main, StringComparison.Ordinal);
        Assert.Equal(2, await App.QueryAsync(db => db.JustificationLetters.CountAsync()));
        Assert.Contains("version 2", (await fresno.GetAsync($"/registrations/{reference}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_ForATeam_PrintsNamesOnlyWhereTheyAreAskedFor()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(people: 2);
        var first = await (await (await fresno.GetAsync($"/registrations/{reference}/letter")).PressAsync("Make the letter", [])).FollowAsync();

        var second = await (await (await fresno.GetAsync($"/registrations/{reference}/letter")).PressAsync("Make the letter", new() { ["Form.WithNames"] = "true" })).FollowAsync();
        var paper = await fresno.PdfTextAsync($"{first.Path}.pdf");
        var again = await fresno.GetAsync($"/registrations/{reference}/letter");
        var code = await App.QueryAsync(db => db.JustificationLetters.Where(letter => letter.Version == 2).Select(letter => letter.VerificationCode).SingleAsync());

        Assert.DoesNotContain("Person Number", first.Main, StringComparison.Ordinal);
        Assert.Contains("Person Number 1, Person Number 2", second.Main, StringComparison.Ordinal);
        Assert.Contains("Person Number 1, Person Number 2", paper, StringComparison.Ordinal);
        Assert.NotNull(again.Document.QuerySelector("[name='Form.WithNames'][checked]"));
        Assert.DoesNotContain("Person Number", (await App.Visit().GetAsync($"/verify/{code}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ALetterWhoseTeamWasCancelled_SaysSo()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(people: 2);
        await (await fresno.GetAsync($"/registrations/{reference}/letter")).PressAsync("Make the letter", []);
        var code = await App.QueryAsync(db => db.JustificationLetters.Select(letter => letter.VerificationCode).SingleAsync());
        var people = await fresno.GetAsync($"/registrations/{reference}/cancel");
        await people.PressAsync(people.Document.QuerySelector("main form button")?.TextContent.Trim() ?? "", []);

        var page = await App.Visit().GetAsync($"/verify/{code}");

        Assert.Equal("This document is genuine, and no longer stands", page.Heading);
    }

    [Fact]
    public async Task Visit_AVersionThatIsNone_FindsNothing()
    {
        var visitor = App.Visit();
        var letter = await visitor.MakeLetterAsync(Some.Letter());

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{letter.Path}/versions/2")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{letter.Path}/versions/0.pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/justifications/PACT26-L-2222-2222-2222-2222/change")).Status);
    }
}
