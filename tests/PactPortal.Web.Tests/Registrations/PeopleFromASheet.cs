using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Registrations;

public sealed class PeopleFromASheet : PortalScenario
{
    private const string Member = "County staff and county partners, PACT member county";

    [Theory]
    [InlineData("\t", true)]
    [InlineData(",", true)]
    [InlineData(";", true)]
    [InlineData("\t", false)]
    [InlineData(",", false)]
    [InlineData(";", false)]
    public async Task Add_WhatWasPasted_ShowsEverybodyFirstAndThenAddsThem(string separator, bool titles)
    {
        var (fresno, reference) = await DraftAsync();
        string[][] rows = [["Ana Sample", "ana@example.org", "Probation", "=SUM(A1:A9)", $"\"{Member}\""], ["محمد", "li@example.org", "human services", "", "pact-county", "Mohammed"]];
        var text = (titles ? string.Join(separator, "Full name", "E-mail", "Agency type", "Job title", "Rate", "Latin name") + "\r\n" : "")
            + string.Join("\r\n", rows.Select(row => string.Join(separator, row)));

        var check = await PasteAsync(fresno, reference, text);
        var before = await PeopleAsync();
        var saved = await check.PressAsync("Add 2 people to the team");

        Assert.Empty(check.Problems);
        Assert.Contains("Ana Sample ana@example.org Probation =SUM(A1:A9)", check.Main, StringComparison.Ordinal);
        Assert.Empty(before);
        Assert.Equal($"/registrations/{reference}/team", saved.Location);
        Assert.Equal(["Ana Sample, =SUM(A1:A9)", "محمد, "], (await PeopleAsync()).Select(person => $"{person.FullName}, {person.JobTitle}"));
        Assert.Equal("Mohammed", (await PeopleAsync())[1].LatinSpelling);
    }

    [Fact]
    public async Task Check_WithWrongValues_NamesEachByRowAndAddsNobody()
    {
        var (fresno, reference) = await DraftAsync();
        var text = "Name\tE-mail\tAgency type\tRate\nAna Sample\tana@example.org\tProbation\tpact-county\n\nBo Sample\tnot an address\tAstrology\tpact-county\nAna Sample\tana@example.org\tProbation\tspeaker\n";

        var check = await PasteAsync(fresno, reference, text);
        var rows = check.Document.QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent)));

        Assert.Equal(["3 values have to be corrected; the table says which. Nobody was added."], check.Problems);
        Assert.Equal(
            [
                "4 | E-mail | not an address | Enter an e-mail in the form name@example.org.",
                "4 | Agency type | Astrology | Choose an agency type.",
                "5 | Rate | speaker | Choose a rate.",
            ],
            rows);
        Assert.Equal(text.ReplaceLineEndings("\n"), check.FieldValue("Form.People")?.ReplaceLineEndings("\n"));
        Assert.Empty(await PeopleAsync());
    }

    [Fact]
    public async Task Check_WithAColumnThatIsNotKept_IsRefused()
    {
        var (fresno, reference) = await DraftAsync();

        var check = await PasteAsync(fresno, reference, "Full name,E-mail,Agency type,Rate,Diet\nAna Sample,ana@example.org,Probation,pact-county,vegan");

        Assert.Contains("Take this column out", check.Main, StringComparison.Ordinal);
        Assert.Single(check.Problems);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task Upload_InAKnownEncoding_IsReadAsItIsWritten(string encoding)
    {
        var (fresno, reference) = await DraftAsync();
        var letters = Encoding.GetEncoding(encoding);

        var check = await UploadAsync(fresno, reference, [.. letters.GetPreamble(), .. letters.GetBytes($"Zoë Núñez;zoe@example.org;Education;Teacher;{Member}")]);
        await check.PressAsync("Add 1 person to the team");

        Assert.Equal("Zoë Núñez", Assert.Single(await PeopleAsync()).FullName);
    }

    [Fact]
    public async Task Upload_WhatCannotBeRead_IsRefusedWithASentence()
    {
        var (fresno, reference) = await DraftAsync();

        var latin = await UploadAsync(fresno, reference, Encoding.Latin1.GetBytes("Zoë Núñez,zoe@example.org,Education,,pact-county"));
        var workbook = await UploadAsync(fresno, reference, [0x50, 0x4B, 0x03, 0x04, 0, 1, 2]);
        var empty = await UploadAsync(fresno, reference, []);

        Beside.Field(latin, "Form.File", "The file’s letters could not be read. Save it as “CSV UTF-8” and choose it again.");
        Beside.Field(workbook, "Form.File", "This is a workbook.");
        Beside.Field(empty, "Form.People", "Paste the people, or choose a file.");
    }

    [Fact]
    public async Task Add_TheTwentySixthPerson_IsRefusedWithAllOfThem()
    {
        var (fresno, reference) = await DraftAsync();
        var all = string.Join('\n', Enumerable.Range(1, 26).Select(Row));

        var many = await PasteAsync(fresno, reference, all);
        var check = await PasteAsync(fresno, reference, string.Join('\n', Enumerable.Range(1, 25).Select(Row)));
        await fresno.DraftAsync(people: 1);
        var meanwhile = await check.PressAsync("Add 25 people to the team");

        Assert.Contains("A team has at most 25 people; this sheet has 26.", many.Main, StringComparison.Ordinal);
        Assert.Contains("A team has at most 25 people; one is on it, and this sheet has 25.", meanwhile.Main, StringComparison.Ordinal);
        Assert.Single(await PeopleAsync());

        static string Row(int number) => $"Pasted Person {number},pasted{number}@example.org,Probation,,pact-county";
    }

    [Fact]
    public async Task Add_SomebodyWhoIsOnTheTeam_IsToldByRow()
    {
        var (fresno, _) = await DraftAsync();
        var reference = await fresno.DraftAsync(people: 1);

        var check = await PasteAsync(fresno, reference, "New Person,new@example.org,Probation,,pact-county\nPERSON Number 1,person1@EXAMPLE.org,Probation,,pact-county");

        Assert.Contains("2 Full name PERSON Number 1 This person is on the team already, with this e-mail.", check.Main, StringComparison.Ordinal);
    }

    private async Task<(PortalBrowser Fresno, string Reference)> DraftAsync()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        return (fresno, (await fresno.RegisterAsync()).Path.Split('/')[2]);
    }

    private static async Task<Page> PasteAsync(PortalBrowser browser, string reference, string text) =>
        await (await browser.GetAsync($"/registrations/{reference}/team/paste")).PressAsync("Check the people", new() { ["Form.People"] = text, ["Form.File"] = null });

    private static Task<Page> UploadAsync(PortalBrowser browser, string reference, byte[] bytes) => Sheet.UploadAsync(browser, reference, bytes);

    private Task<List<AttendeeDetails>> PeopleAsync() =>
        App.QueryAsync(db => db.Set<Attendee>().AsNoTracking().OrderBy(attendee => attendee.Position).Select(attendee => attendee.Details).ToListAsync());
}

/// <summary>Sizes, as the real server takes them.</summary>
public sealed class LargeSheets
{
    [Theory]
    [InlineData(1024 * 1024 + 1)]
    [InlineData(3 * 1024 * 1024)]
    [InlineData(50 * 1024 * 1024)]
    public async Task Upload_AboveAMegabyte_IsRefusedOnAPage(int bytes)
    {
        await using var app = await PortalApp.StartAsync();
        app.Serve();
        var fresno = await app.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 0);

        var answer = await Sheet.UploadAsync(fresno, reference, new byte[bytes]);
        var page = answer.Location is null ? answer : await answer.FollowAsync();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Beside.Field(page, "Form.File", "Choose a file of at most 1 MB. Nothing was changed.");
        Assert.Empty(app.Errors.Entries);
    }
}

internal static class Sheet
{
    public static async Task<Page> UploadAsync(PortalBrowser browser, string reference, byte[] bytes)
    {
        var (name, token) = await browser.TokenAsync();
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var content = new MultipartFormDataContent { { new StringContent(token ?? ""), name }, { file, "Form.File", "people.csv" } };
        return await browser.SendAsync(HttpMethod.Post, $"/registrations/{reference}/team/paste", content);
    }
}
