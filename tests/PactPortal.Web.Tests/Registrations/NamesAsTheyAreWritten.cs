using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Registrations;

public sealed class NamesAsTheyAreWritten : PortalScenario
{
    public static TheoryData<string> Printable => ["José Ñuñez-O’Connor", "Nguyễn Thị Ánh", "李小龍", "<b>Bold</b> & \"Quoted\"", "Robert'); DROP TABLE Attendees;--", "{0} %s $(id) ${7*7}", string.Concat(Enumerable.Repeat("Abcde ", 33)) + "ab"];

    [Theory]
    [MemberData(nameof(Printable))]
    public async Task Save_NameThatCanBePrinted_IsTheSameInPageDatabaseAndDocument(string name)
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var team = await fresno.RegisterAsync();
        var saved = await (await team.PressAsync("Save team", new(Some.Person()) { ["Form.FullName"] = name })).FollowAsync();
        var reference = team.Path.Split('/')[2];

        await fresno.SubmitAsync(reference);
        var page = await fresno.GetAsync($"/registrations/{reference}");

        Assert.Equal(name, saved.Document.QuerySelector(".pp-person h3")?.TextContent);
        Assert.Equal(name, Assert.Single((await App.QueryAsync(db => db.Registrations.SingleAsync())).Attendees).Details.FullName);
        Assert.Contains(page.Document.QuerySelectorAll("dt"), term => term.TextContent == name);
        Assert.Contains(Squeezed(name), Squeezed(await fresno.PdfTextAsync($"/registrations/{reference}/confirmation.pdf")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_NameInAScriptThatIsNotPrinted_AsksForItsLatinSpellingAndPrintsThat()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var team = await fresno.RegisterAsync();

        var asked = await team.PressAsync("Save team", new(Some.Person()) { ["Form.FullName"] = "سارة" });
        var again = await asked.PressAsync("Save team", new() { ["Form.LatinSpelling"] = "سارة" });
        var saved = await (await again.PressAsync("Save team", new() { ["Form.LatinSpelling"] = "Sara" })).FollowAsync();
        var reference = team.Path.Split('/')[2];
        await fresno.SubmitAsync(reference);
        var pdf = await fresno.PdfTextAsync($"/registrations/{reference}/confirmation.pdf");

        Beside.Field(asked, "Form.LatinSpelling", "Enter how سارة is written in Latin letters.");
        Assert.Equal("سارة", asked.FieldValue("Form.FullName"));
        Beside.Field(again, "Form.LatinSpelling", "Enter the name in Latin letters, for example as in a passport.");
        Assert.Contains("سارة", saved.Main, StringComparison.Ordinal);
        Assert.Contains("On badges and documents: Sara", saved.Main, StringComparison.Ordinal);
        Assert.Contains("Sara", pdf, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Enter the person’s full name.")]
    [InlineData("  \t ", "Enter the person’s full name.")]
    [InlineData("\u200B\u200B", "Enter the person’s full name.")]
    [InlineData("\u202E", "Enter the person’s full name.")]
    [InlineData("A\r\nB", "Enter this on one line, in letters that can be read; it holds an invisible character (U+000D).")]
    public async Task Save_NameThatNobodyCouldRead_IsRefusedBesideTheField(string name, string sentence)
    {
        var team = await (await App.SignInAsync(Some.Fresno)).RegisterAsync();
        var before = await Rows.CountAsync(App);

        var answer = await team.PressAsync("Save team", new(Some.Person()) { ["Form.FullName"] = name });

        Beside.Field(answer, "Form.FullName", sentence);
        Assert.Equal(before, await Rows.CountAsync(App));
    }

    [Fact]
    public async Task Save_NameOf201Characters_IsRefusedWithItsLengthAndKept()
    {
        var name = new string('é', 201);
        var team = await (await App.SignInAsync(Some.Fresno)).RegisterAsync();

        var answer = await team.PressAsync("Save team", new(Some.Person()) { ["Form.FullName"] = name });

        Beside.Field(answer, "Form.FullName", "Enter a full name of at most 200 characters; this has 201.");
        Assert.Equal(name, answer.FieldValue("Form.FullName"));
    }

    // On paper a long name breaks over lines, and a kerned pair is a gap to some readers.
    private static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
