using System.Globalization;
using PactPortal.Testing;

namespace PactPortal.ReleasedStates;

/// <summary>Teams by the hundred, of three organizations side by side: each is registered, and some are changed, paid for or given a letter.</summary>
internal static class ManyTeams
{
    private static readonly string[] Coordinators = [Some.Fresno, Some.Sacramento, Some.SacramentoProbation];

    public static Task RegisterAsync(Visits visits, int teams) =>
        Task.WhenAll(Coordinators.Select((coordinator, place) => RegisterOfAsync(visits, coordinator, Enumerable.Range(0, teams).Where(number => number % Coordinators.Length == place))));

    private static async Task RegisterOfAsync(Visits visits, string email, IEnumerable<int> numbers)
    {
        var coordinator = await visits.SignInAsync(email);
        var finance = await visits.SignInAsync(Some.PlanningFinance);
        foreach (var number in numbers)
        {
            await visits.DoAsync($"team {number}", () => RegisterOneAsync(coordinator, finance, number));
        }
    }

    private static async Task RegisterOneAsync(PortalBrowser coordinator, PortalBrowser finance, int number)
    {
        var named = number.ToString(CultureInfo.InvariantCulture);
        var reference = await coordinator.SubmittedAsync(1 + (number / 3 % 3), number % 2 == 0 ? Steps.Order($"PO-{named}", "2,000.00") : Some.Commitment());
        switch (number / 3 % 8)
        {
            case 1:
                await finance.RecordAsync(await coordinator.InvoiceOfAsync(reference), $"{10 + (number % 90)}.17", $"W-{named}");
                break;
            case 4:
                await TeamActs.ChangeAsync(coordinator, reference, $"bo{named}@example.org");
                break;
            case 6:
                await coordinator.PressAsync($"/registrations/{reference}/letter", "Make the letter", new() { ["Form.Miles"] = named });
                break;
        }
    }
}
