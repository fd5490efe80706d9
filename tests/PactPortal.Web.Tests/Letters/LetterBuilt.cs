using PactPortal.Testing;

namespace PactPortal.Web.Tests.Letters;

/// <summary>Shared steps: the builder filled in, and the letter it leads to.</summary>
internal static class LetterBuilt
{
    public static Dictionary<string, string?> OnePersonFromFresno(params (string Field, string? Value)[] changes)
    {
        var answers = Some.Letter();
        (answers["Form.People"], answers["Form.Parking"]) = ("1", "0");
        foreach (var (field, value) in changes)
        {
            answers["Form." + field] = value;
        }

        return answers;
    }

    public static async Task<Page> MakeLetterAsync(this PortalBrowser browser, Dictionary<string, string?> answers, string slug = Some.Convening)
    {
        var builder = await browser.GetAsync($"/convenings/{slug}/justification");
        var answer = await builder.PressAsync("Make the letter", answers);
        return answer.Location is null ? answer : await answer.FollowAsync();
    }

    public static string NumberOf(Page letter) => letter.Path.Split('/')[^1];
}
