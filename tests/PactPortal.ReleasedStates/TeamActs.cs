using PactPortal.Testing;

namespace PactPortal.ReleasedStates;

/// <summary>Teams in every standing: confirmed, changed, asked for, approved, declined, waiting, a draft.</summary>
internal sealed class TeamActs : Acts
{
    private string requested = "";

    public override async Task EarlyAsync(Visits visits)
    {
        await visits.DoAsync("a team under a purchase order", async () => await (await visits.AsAsync(Some.Fresno)).SubmittedAsync(3, Steps.Order("PO-TEAM-1")));
        await visits.DoAsync("a team under a commitment", async () => await (await visits.AsAsync(Some.Sacramento)).SubmittedAsync(2, Some.Commitment()));
        await visits.DoAsync("a person in place of another, and a seat given up", async () =>
        {
            var fresno = await visits.AsAsync(Some.Fresno);
            var reference = await fresno.SubmittedAsync(3, Steps.Order("PO-TEAM-2"));
            await ChangeAsync(fresno, reference, "bo@example.org");
        });
        await visits.DoAsync("a team that uses a discount code", async () =>
        {
            var sacramento = await visits.AsAsync(Some.Sacramento);
            var reference = await sacramento.DraftAsync(2);
            await sacramento.SubmitOrCommitAsync(reference, async () =>
            {
                var review = await sacramento.ApplyAsync(reference, "LANTERN-26");
                return await review.PressAsync(PortalBrowser.SubmitButton(review), Some.Commitment());
            });
        });
        await visits.DoAsync("a request that is approved and paid by order", async () =>
        {
            var reference = await RequestAsync(visits);
            await (await visits.AsAsync(Some.Planner)).PressAsync($"{Steps.Planning}/requests/{reference}", "Approve for 1 person", new() { ["Form.Note"] = "Welcome" });
            await (await visits.AsAsync(Some.Alpine)).PressAsync($"/registrations/{reference}/pay", "Confirm the team", Steps.Order("PO-REQUEST"));
        });
        await visits.DoAsync("a request that is declined", async () => await DeclineAsync(visits, await RequestAsync(visits)));
        await visits.DoAsync("a request that nobody answered", async () => requested = await RequestAsync(visits));
    }

    public override async Task RegularAsync(Visits visits)
    {
        await visits.DoAsync("a draft", async () => await (await visits.AsAsync(Some.SacramentoProbation)).DraftAsync(1));
        await visits.DoAsync("a request declined, whose answer waits", () => DeclineAsync(visits, requested));
        await visits.DoAsync("a request approved for the last seat, whose answer waits", async () =>
            await (await visits.AsAsync(Some.Planner)).PressAsync($"{Steps.Planning}/requests/{await RequestAsync(visits)}", "Approve for 1 person"));
        await visits.DoAsync("a request that waits for its answer", () => RequestAsync(visits));
        await visits.DoAsync("a team of the waiting list", async () => await (await visits.AsAsync(Some.Fresno)).WaitingTeamAsync(2));
        await visits.DoAsync("another of the waiting list", async () => await (await visits.AsAsync(Some.Sacramento)).WaitingTeamAsync(1));
        await visits.DoAsync("a team that left the waiting list", async () =>
        {
            var fresno = await visits.AsAsync(Some.Fresno);
            var reference = await fresno.WaitingTeamAsync(1);
            await fresno.PressAsync($"/registrations/{reference}/waiting-list/leave", "Leave the waiting list");
        });
    }

    /// <summary>One goes instead of another; a third gives the seat up.</summary>
    public static async Task ChangeAsync(PortalBrowser coordinator, string reference, string email)
    {
        var team = $"/registrations/{reference}";
        await coordinator.PressAsync(
            await coordinator.LinkAsync(team, $"{team}/people/", "/substitute"), "Put them on the team",
            new() { ["Form.FullName"] = "Bo Sample", ["Form.Email"] = email, ["Form.AgencyType"] = "Probation" });
        await coordinator.PressAsync(await coordinator.LinkAsync(team, $"{team}/people/", "/cancel"), "Cancel this seat");
    }

    private static async Task<string> RequestAsync(Visits visits) =>
        await (await visits.AsAsync(Some.Alpine)).SubmittedAsync(1, new() { ["Form.Agreed"] = "true" }, "county");

    private static async Task DeclineAsync(Visits visits, string reference) =>
        await (await visits.AsAsync(Some.Planner)).PressAsync(
            $"{Steps.Planning}/requests/{reference}", "Decline the request", new() { ["Form.Reason"] = "Every seat is needed for member counties." });
}
