using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Features.Registrations.Card;
using PactPortal.Web.Integrations.PaymentSandbox;

namespace PactPortal.Web.Tests.Billing;

/// <summary>Teams that pay by card, and how the tests drive them.</summary>
internal static class CardTeams
{
    public static readonly Dictionary<string, string?> ByCard = new() { ["Form.Method"] = "card", ["Form.Agreed"] = "true" };

    /// <summary>A team whose seats are held for a card; its reference.</summary>
    public static async Task<string> HeldTeamAsync(this PortalBrowser coordinator, int people = 2)
    {
        var reference = await coordinator.DraftAsync(people);
        var answer = await coordinator.SubmitAsync(reference, new Dictionary<string, string?>(ByCard));
        return answer.Location == $"/registrations/{reference}/pay" ? reference : throw new InvalidOperationException($"{reference} is not held: {answer} {answer.Main}");
    }

    public static Task<RegistrationStatus> StatusAsync(this PortalApp app, string reference) =>
        app.QueryAsync(db => db.Registrations.Where(registration => registration.Reference == reference).Select(registration => registration.Status).SingleAsync());

    /// <summary>The provider's name of the newest checkout of a registration.</summary>
    public static async Task<string> CheckoutAsync(this PortalApp app, string reference) =>
        await app.QueryAsync(db => db.CardCheckouts.Where(checkout => db.Registrations.Any(registration => registration.RegistrationId == checkout.RegistrationId && registration.Reference == reference))
            .OrderByDescending(checkout => checkout.StartedAt).Select(checkout => checkout.ProviderId).FirstAsync()) ?? throw new InvalidOperationException("It was not opened.");

    public static async Task PayAsync(this PortalApp app, string reference, SandboxAct act = SandboxAct.Pay) =>
        await app.Sandboxed().ActAsync(await app.CheckoutAsync(reference), act, TestContext.Current.CancellationToken);

    public static Task<int> PaymentsAsync(this PortalApp app) => app.QueryAsync(db => db.Payments.CountAsync());

    public static Task<int> DocumentsAsync(this PortalApp app, BillingDocumentKind kind) => app.QueryAsync(db => db.BillingDocuments.CountAsync(document => document.Kind == kind));

    /// <summary>One round of the watch over holds.</summary>
    public static async Task WatchAsync(this PortalApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WatchHolds>().ExecuteAsync(TestContext.Current.CancellationToken);
    }
}
