using PactPortal.Domain;

namespace PactPortal.Web.Integrations.PaymentSandbox;

/// <summary>A payment as the dashboard lists it.</summary>
public sealed record SandboxPaid(string PaymentId, string Description, Money Amount, Money Left);

/// <summary>A refund as the dashboard lists it.</summary>
public sealed record SandboxGivenBack(string RefundId, Money Amount, string Status)
{
    public bool CanFail => Status is "pending" or "succeeded";

    public bool CanSucceed => Status == "pending";
}

public sealed record SandboxPaidOut(string PayoutId, Money Amount, DateTimeOffset ArrivesAt);

/// <summary>What is done in the provider's own dashboard, past the portal; newest first, a bounded number.</summary>
/// <param name="Balance">What the next payout would bring.</param>
public sealed record SandboxBooks(IReadOnlyList<SandboxPaid> Payments, IReadOnlyList<SandboxGivenBack> Refunds, IReadOnlyList<SandboxPaidOut> Payouts, Money Balance);

/// <summary>Reads the dashboard; its acts are <see cref="SandboxDesk"/>'s.</summary>
public sealed class SandboxDashboard(SandboxStore store)
{
    private const int Shown = 25;

    public Task<SandboxBooks> ReadAsync(CancellationToken cancellation) => store.ReadAsync(
        state => new SandboxBooks(
            [.. Newest(state.Charges.FindAll(charge => charge.Paid)).Select(charge => new SandboxPaid(
                charge.PaymentIntent, state.Intents.Find(intent => intent.Id == charge.PaymentIntent)?.Description ?? charge.Id, new Money(charge.Amount), new Money(charge.Amount - charge.AmountRefunded)))],
            [.. Newest(state.Refunds).Select(refund => new SandboxGivenBack(refund.Id, new Money(refund.Amount), refund.Status))],
            [.. Newest(state.Payouts).Select(payout => new SandboxPaidOut(payout.Id, new Money(payout.Amount), DateTimeOffset.FromUnixTimeSeconds(payout.ArrivalDate)))],
            new Money(state.Movements.Where(movement => movement.Payout is null).Sum(movement => movement.Net))),
        cancellation);

    private static IEnumerable<T> Newest<T>(List<T> oldestFirst) => oldestFirst.AsEnumerable().Reverse().Take(Shown);
}
