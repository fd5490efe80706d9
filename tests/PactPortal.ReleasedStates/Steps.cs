using PactPortal.Testing;

namespace PactPortal.ReleasedStates;

/// <summary>Steps that several acts share. Each throws where a page lacks what it presses, or refuses.</summary>
internal static class Steps
{
    public const string Planning = $"/planning/convenings/{Some.Convening}";

    /// <summary>Presses a button of a page that has to lead on.</summary>
    public static async Task<Page> PressAsync(this PortalBrowser browser, string address, string button, Dictionary<string, string?>? answers = null)
    {
        var answer = await (await browser.GetAsync(address)).PressAsync(button, answers);
        return answer.Location is null
            ? throw new InvalidOperationException($"{answer} refused \"{button}\": {string.Join(' ', answer.Problems)}")
            : await answer.FollowAsync();
    }

    /// <summary>The address of the first link of a page that begins and ends so.</summary>
    public static async Task<string> LinkAsync(this PortalBrowser browser, string page, string start, string end = "") =>
        (await browser.GetAsync(page)).Document.QuerySelectorAll($"main a[href^='{start}']").Select(link => link.GetAttribute("href"))
            .FirstOrDefault(link => link?.EndsWith(end, StringComparison.Ordinal) == true)
        ?? throw new InvalidOperationException($"{page} has no link to {start}…{end}.");

    /// <summary>The number of the invoice of a team that stands.</summary>
    public static async Task<string> InvoiceOfAsync(this PortalBrowser browser, string reference) =>
        (await browser.GetAsync($"/registrations/{reference}")).Document.QuerySelectorAll("main a[href^='/documents/']")
            .Where(link => link.TextContent.Contains("nvoice", StringComparison.Ordinal)).Select(link => link.GetAttribute("href")?.Split('/', '.')[2]).LastOrDefault()
        ?? throw new InvalidOperationException($"{reference} shows no invoice.");

    public static Task<Page> RecordAsync(this PortalBrowser finance, string invoices, string amount, string number, string means = "warrant") =>
        finance.PressAsync($"{Planning}/payments/record", "Record payment", new()
        {
            ["Form.Invoices"] = invoices,
            ["Form.Amount"] = amount,
            ["Form.Means"] = means,
            ["Form.Number"] = number,
            ["Form.DatedOn"] = "September 10, 2026",
            ["Form.DepositBatch"] = "D-12",
        });

    /// <summary>A team that is submitted; its reference.</summary>
    public static async Task<string> SubmittedAsync(this PortalBrowser coordinator, int people, Dictionary<string, string?> answers, string rate = "pact-county")
    {
        var reference = await coordinator.DraftAsync(people, rate: rate);
        return await coordinator.SubmitOrCommitAsync(reference, () => coordinator.SubmitAsync(reference, answers));
    }

    /// <summary>A draft that stayed would be in the way of the next team: where the tree refuses, it is submitted under a commitment before that is told.</summary>
    public static async Task<string> SubmitOrCommitAsync(this PortalBrowser coordinator, string reference, Func<Task<Page>> submit)
    {
        string? refused;
        try
        {
            var answer = await submit();
            refused = answer.Location is null ? $"{reference} was not submitted: {string.Join(' ', answer.Problems)}" : null;
        }
        catch (InvalidOperationException fault)
        {
            refused = fault.Message;
        }

        if (refused is not null)
        {
            await coordinator.SubmitAsync(reference, Some.Commitment());
            throw new InvalidOperationException(refused);
        }

        return reference;
    }

    public static Dictionary<string, string?> Order(string number, string amount = "10,000.00") =>
        new(Some.PurchaseOrder(amount)) { ["Form.PurchaseOrderNumber"] = number };

    /// <summary>Makes a file of all of a kind, and waits for it where this process prints.</summary>
    public static async Task PrintAsync(this PortalBrowser planner, string kind, string form, bool prints = true)
    {
        var job = await planner.AskForPrintAsync(kind, form);
        for (var second = 0; prints && second < 300 && !(await planner.GetAsync(job)).Main.Contains("Ready", StringComparison.Ordinal); second++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }
}
