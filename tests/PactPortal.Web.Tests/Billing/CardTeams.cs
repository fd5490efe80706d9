using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Application.Registrations.Card;
using PactPortal.Domain;
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

    public static Task<int> PaymentsAsync(this PortalApp app) => app.QueryAsync(db => db.OwnPayments().CountAsync());

    public static Task<int> DocumentsAsync(this PortalApp app, BillingDocumentKind kind) =>
        app.QueryAsync(db => db.OwnDocuments().CountAsync(document => document.Kind == kind));

    /// <summary>A confirmed team that paid by card, and heard of; its reference. Two people pay $390.00.</summary>
    public static async Task<string> PaidTeamAsync(this PortalApp app, string email = Some.Fresno)
    {
        var coordinator = await app.SignInAsync(email);
        var reference = await coordinator.HeldTeamAsync();
        await app.PayAsync(reference);
        await coordinator.GetAsync($"/registrations/{reference}/pay/return");
        return reference;
    }

    /// <summary>A team that paid by card and gave all its seats up: $320.00 are proposed to go back.</summary>
    public static async Task<string> CancelledTeamAsync(this PortalApp app)
    {
        var reference = await app.PaidTeamAsync();
        var page = await (await app.SignInAsync(Some.Fresno)).GetAsync($"/registrations/{reference}/cancel");
        await page.PressAsync("Cancel the registration");
        return reference;
    }

    /// <summary>The provider's name of the payment of a registration.</summary>
    public static async Task<string> ProviderPaymentAsync(this PortalApp app, string reference) =>
        (await app.Sandboxed().FindAsync(await app.CheckoutAsync(reference), TestContext.Current.CancellationToken))?.PaymentId ?? throw new InvalidOperationException("Nobody paid.");

    public static async Task<string> RefundInDashboardAsync(this PortalApp app, string reference, long cents) =>
        await app.Sandboxed().RefundInDashboardAsync(await app.ProviderPaymentAsync(reference), new Money(cents), TestContext.Current.CancellationToken);

    /// <summary>The refunds as they are stored, oldest first.</summary>
    public static async Task<IReadOnlyList<(RefundState State, Money Amount)>> RefundsAsync(this PortalApp app) =>
        [.. (await app.QueryAsync(db => db.OwnRefunds().AsNoTracking().ToListAsync())).OrderBy(refund => refund.RefundId).Select(refund => (refund.State, refund.Amount))];

    /// <summary>What a registration owes by its ledger.</summary>
    public static async Task<Money> BalanceAsync(this PortalApp app, string reference) => new(await app.QueryAsync(db => db.LedgerEntries
        .Where(entry => db.Registrations.Any(registration => registration.RegistrationId == entry.RegistrationId && registration.Reference == reference)).SumAsync(entry => (long)(object)entry.Amount)));

    /// <summary>Every refund of the one payment at the provider, failed ones left out.</summary>
    public static async Task<Money> GivenBackAsync(this PortalApp app, string reference)
    {
        var answer = await app.Services.GetRequiredService<IPaymentGateway>().ListRefundsAsync(await app.ProviderPaymentAsync(reference), null, TestContext.Current.CancellationToken);
        return Money.Sum(answer.Value.Items.Where(refund => refund.Status != GatewayRefundStatus.Failed).Select(refund => refund.Amount));
    }

    /// <summary>Money that came after the hold had ended, with the last seats taken by others; the registration.</summary>
    public static async Task<string> LateTeamAsync(this PortalApp app)
    {
        var reference = await (await app.SignInAsync(Some.Fresno)).HeldTeamAsync();
        app.Clock.Now = app.Clock.Now.AddMinutes(30);
        await app.WriteAsync(async (db, token) =>
        {
            var checkout = await db.CardCheckouts.SingleAsync(token);
            checkout.End();
            await db.Step<EndHold>().InCommitAsync(checkout.RegistrationId, Act.OfPortal(app.Clock.Now, "The hold ended unheard"), token);
        });
        await app.SeatsLeftAsync(Some.Convening, "day/2", 1);
        await app.PayAsync(reference);
        await app.DeliverNoticesAsync();
        return reference;
    }

    /// <summary>One round of the watch over holds.</summary>
    public static async Task WatchAsync(this PortalApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ExpireHolds>().ExecuteAsync(TestContext.Current.CancellationToken);
    }
}
