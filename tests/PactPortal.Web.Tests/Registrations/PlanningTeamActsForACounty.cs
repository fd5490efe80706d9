using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Application.Registrations;
using PactPortal.Application.Registrations.Changes;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Registrations;

/// <summary>A county calls, and the planning team does what the coordinator would: by the same use cases, and without becoming the team's contact.</summary>
public sealed class PlanningTeamActsForACounty : PortalScenario
{
    private const string Called = "Asked by telephone";
    private const long KeptOfOneSeat = 35_00; // the fee of the first band

    [Fact]
    public async Task Submit_OnACountysBehalf_WritesToItsCoordinatorsAndNotToThePlanner()
    {
        var coordinator = await App.SignInAsync(Some.Fresno);
        var reference = await coordinator.DraftAsync(2);

        var outcome = await ActAsync<SubmitRegistration, Outcome<Registration>>(
            await CallerAsync(reference), async (submit, caller) => await submit.ExecuteAsync(caller, reference, await ShownAsync(coordinator, reference), CancellationToken.None));
        var mail = await App.DeliverMailAsync();

        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Refusals));
        var page = await coordinator.GetAsync($"/registrations/{reference}");
        Assert.Contains("Confirmed", page.Main, StringComparison.Ordinal);
        Assert.Contains(Called, page.Main, StringComparison.Ordinal);
        Assert.Contains(mail, message => message.ToAddress.Contains(Some.Fresno, StringComparison.Ordinal));
        Assert.DoesNotContain(mail, message => message.ToAddress.Contains(Some.Planner, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cancel_OnACountysBehalf_SaysThatThePlanningTeamDidIt()
    {
        var coordinator = await App.SignInAsync(Some.Fresno);
        var reference = await coordinator.ConfirmedTeamAsync(1);

        var outcome = await ActAsync<CancelSeats, Outcome<Registration>>(
            await CallerAsync(reference), (cancel, caller) => cancel.ExecuteAsync(caller, reference, null, KeptOfOneSeat, CancellationToken.None));

        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Refusals));
        Assert.Contains(Called, (await coordinator.GetAsync($"/registrations/{reference}")).Main, StringComparison.Ordinal);
        Assert.Contains(
            "Cancelled by the planning team, asked by the organization",
            (await coordinator.GetAsync("/documents/PACT26-CN-00001")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_OnBehalfOfAnotherCounty_IsNotThere()
    {
        var coordinator = await App.SignInAsync(Some.Fresno);
        var reference = await coordinator.DraftAsync(1);
        var elsewhere = Caller.OnBehalfOf(Guid.CreateVersion7(), PlannerNow());

        var outcome = await ActAsync<SubmitRegistration, Outcome<Registration>>(
            elsewhere, async (submit, caller) => await submit.ExecuteAsync(caller, reference, await ShownAsync(coordinator, reference), CancellationToken.None));

        Assert.True(outcome.IsNotFound);
        Assert.Contains("Draft", (await coordinator.GetAsync("/registrations")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_OnBehalfWithoutAReason_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Caller.OnBehalfOf(Guid.CreateVersion7(), PlannerNow() with { Reason = " " }));

    private Act PlannerNow() => new(Guid.CreateVersion7(), "Perrin Planworth", App.Clock.Now, Called);

    private async Task<Caller> CallerAsync(string reference)
    {
        var organizationId = await App.QueryAsync(db => db.Registrations.Where(team => team.Reference == reference).Select(team => team.OrganizationId).SingleAsync());
        return Caller.OnBehalfOf(organizationId!.Value, PlannerNow());
    }

    private async Task<TAnswer> ActAsync<TUseCase, TAnswer>(Caller caller, Func<TUseCase, Caller, Task<TAnswer>> act)
        where TUseCase : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TUseCase>(), caller);
    }

    /// <summary>What the last page before submitting shows, and a commitment to pay.</summary>
    private static async Task<ReviewForm> ShownAsync(PortalBrowser coordinator, string reference)
    {
        var review = await coordinator.GetAsync($"/registrations/{reference}/review");
        string? Hidden(string field) => review.Document.QuerySelector($"input[name='Form.{field}']")?.GetAttribute("value");
        return new ReviewForm
        {
            Agreed = true,
            Method = ReviewForm.ByCommitment,
            SignerName = "Theo Ledgerwell",
            SignerTitle = "Fiscal officer",
            ShownTotal = long.Parse(Hidden(nameof(ReviewForm.ShownTotal)) ?? "0", System.Globalization.CultureInfo.InvariantCulture),
            ShownVersion = int.Parse(Hidden(nameof(ReviewForm.ShownVersion)) ?? "0", System.Globalization.CultureInfo.InvariantCulture),
            ShownTier = Hidden(nameof(ReviewForm.ShownTier)),
        };
    }
}
