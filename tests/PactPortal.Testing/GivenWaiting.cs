namespace PactPortal.Testing;

/// <summary>Teams of the waiting list that a scenario starts from, and what planners do with them.</summary>
public static class GivenWaiting
{
    public static string WaitingList(string slug = Some.Convening) => $"/planning/convenings/{slug}/waiting-list";

    /// <summary>A team that found too few seats and joined the waiting list; its reference.</summary>
    public static async Task<string> WaitingTeamAsync(this PortalBrowser coordinator, int people, string slug = Some.Convening, string rate = "pact-county")
    {
        var reference = await coordinator.DraftAsync(people, slug, rate);
        var answer = await (await coordinator.SubmitAsync(reference)).PressAsync("Join the waiting list");
        return answer.Location == $"/registrations/{reference}" ? reference : throw new InvalidOperationException($"{reference} does not wait: {answer} {answer.Main}");
    }

    /// <summary>Presses "Give the seats" beside a team on the planners' list.</summary>
    public static Task<Page> GiveSeatsAsync(this PortalBrowser planner, string reference, string? reason = null, string slug = Some.Convening) =>
        planner.AnswerAsync(reference, "Give the seats", reason, slug);

    /// <summary>Presses "Remove from the list" beside a team on the planners' list.</summary>
    public static Task<Page> RemoveAsync(this PortalBrowser planner, string reference, string? reason, string slug = Some.Convening) =>
        planner.AnswerAsync(reference, "Remove from the list", reason, slug);

    /// <summary>Presses a button of a page on which a team stands that may have left the list since.</summary>
    public static Task<Page> PressBesideAsync(this Page list, string reference, string button, string? reason = null) =>
        list.PressAsync(
            list.Document.QuerySelector($"form[action$='/{reference}']")?.QuerySelectorAll("button").FirstOrDefault(candidate => candidate.TextContent.Trim() == button)
                ?? throw new InvalidOperationException($"{list} has no \"{button}\" beside {reference}: {list.Main}"),
            reason is null ? null : new() { ["Reason"] = reason });

    private static async Task<Page> AnswerAsync(this PortalBrowser planner, string reference, string button, string? reason, string slug) =>
        await (await planner.GetAsync(WaitingList(slug))).PressBesideAsync(reference, button, reason);
}
