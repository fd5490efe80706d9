using PactPortal.Testing;

namespace PactPortal.ReleasedStates;

/// <summary>Letters of people without an account and of a team, and their next versions.</summary>
internal sealed class LetterActs : Acts
{
    private const string Builder = $"/convenings/{Some.Convening}/justification";
    private const string Make = "Make the letter";

    private string letter = "";
    private string team = "";

    public override async Task EarlyAsync(Visits visits)
    {
        await visits.DoAsync("a letter for a county", async () => letter = (await visits.Anybody().PressAsync(Builder, Make, Some.Letter())).Path);
        await visits.DoAsync("a letter for one person", () => visits.Anybody().PressAsync(
            Builder, Make, new(Some.Letter()) { ["Form.County"] = "34", ["Form.People"] = "1", ["Form.Parking"] = "0" }));
        await visits.DoAsync("a team's letter with names", async () =>
        {
            var fresno = await visits.AsAsync(Some.Fresno);
            team = $"/registrations/{await fresno.SubmittedAsync(2, Steps.Order("PO-LETTER"))}/letter";
            await fresno.PressAsync(team, Make, new() { ["Form.Miles"] = "342", ["Form.WithNames"] = "true" });
        });
        await visits.DoAsync("the words of letters", async () =>
            await (await visits.AsAsync(Some.Planner)).PressAsync(
                $"{Steps.Planning}/letter/words", "Save", new() { ["Form.WhyATeam"] = "A protocol is signed by seven offices." }));
    }

    public override async Task RegularAsync(Visits visits)
    {
        await visits.DoAsync("a letter's next version", () => visits.Anybody().PressAsync(letter, "Make version 2 with today’s facts"));
        await visits.DoAsync("the next version of a team's letter", async () =>
            await (await visits.AsAsync(Some.Fresno)).PressAsync(team, Make, new() { ["Form.Miles"] = "350" }));
    }
}
