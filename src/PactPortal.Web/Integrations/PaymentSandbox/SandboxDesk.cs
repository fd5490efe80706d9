using PactPortal.Domain;

namespace PactPortal.Web.Integrations.PaymentSandbox;

/// <summary>What happens on the page where a card is entered, and what a bank says later.</summary>
public enum SandboxAct
{
    Pay = 1,
    Decline = 2,

    /// <summary>Pays, and lets the bank take its time.</summary>
    PaySlowly = 3,
    BankAccepts = 4,
    BankRefuses = 5,
}

/// <summary>A checkout as its page shows it.</summary>
/// <param name="IsProcessing">The bank takes its time.</param>
/// <param name="Methods">What may be paid with there, in the provider's words; empty for whatever the account allows.</param>
public sealed record SandboxCheckout(
    string Id, string Status, Money Amount, string Description, bool IsPaid, bool IsProcessing, string? PaymentId, DateTimeOffset ExpiresAt, string SuccessUrl, string CancelUrl,
    IReadOnlyList<string> Methods)
{
    public bool IsOpen => Status == "open";
}

/// <summary>Everything a tester can do beside the API: be the cardholder, the bank, the dashboard, the weather.</summary>
public sealed class SandboxDesk(SandboxStore store, TimeProvider time)
{
    public Task<SandboxCheckout?> FindAsync(string checkoutId, CancellationToken cancellation) =>
        store.ReadAsync(state => state.Sessions.Find(session => session.Id == checkoutId) is { } session ? Show(state, session) : null, cancellation);

    /// <summary>The newest first, a bounded number.</summary>
    public Task<IReadOnlyList<SandboxCheckout>> ListAsync(CancellationToken cancellation) =>
        store.ReadAsync<IReadOnlyList<SandboxCheckout>>(state => [.. state.Sessions.AsEnumerable().Reverse().Take(25).Select(session => Show(state, session))], cancellation);

    /// <summary>Does it where the checkout's state allows it, and shows what there is then; null for no checkout.</summary>
    public Task<SandboxCheckout?> ActAsync(string checkoutId, SandboxAct act, CancellationToken cancellation) => store.ChangeAsync(
        state =>
        {
            if (state.Sessions.Find(session => session.Id == checkoutId) is not { } session)
            {
                return null;
            }

            Do(state, session, act, time.GetUtcNow());
            return Show(state, session);
        },
        cancellation);

    /// <summary>A refund made by hand in the provider's dashboard; its id.</summary>
    public Task<string> RefundInDashboardAsync(string paymentId, Money amount, CancellationToken cancellation) => store.ChangeAsync(
        state =>
        {
            var charge = state.Charges.FindLast(candidate => candidate.PaymentIntent == paymentId && candidate.Paid);
            return charge is not null && amount > Money.Zero && amount.Cents <= charge.Amount - charge.AmountRefunded
                ? SandboxActs.Refund(state, charge, amount.Cents, null, [], time.GetUtcNow()).Id
                : throw new InvalidOperationException($"The payment {paymentId} has no {amount} to give back.");
        },
        cancellation);

    /// <summary>What the bank says to a refund that is pending.</summary>
    public Task<bool> FinishRefundAsync(string refundId, bool succeeds, CancellationToken cancellation) => store.ChangeAsync(
        state =>
        {
            var refund = state.Refunds.Find(candidate => candidate.Id == refundId) ?? throw new InvalidOperationException($"There is no refund {refundId}.");
            SandboxActs.FinishRefund(state, refund, succeeds, time.GetUtcNow());
            return true;
        },
        cancellation);

    /// <summary>Sends what is on the balance to the bank; the payout's id, null where there is nothing.</summary>
    public Task<string?> PayOutAsync(CancellationToken cancellation) => store.ChangeAsync(state => SandboxActs.PayOut(state, time.GetUtcNow())?.Id, cancellation);

    /// <summary>The next calls of the API meet an outage.</summary>
    public Task<bool> SwitchOutageAsync(SandboxOutage outage, int calls, CancellationToken cancellation) =>
        SwitchAsync(switches => (switches.Outage, switches.CallsLeft) = (outage, outage == SandboxOutage.None ? 0 : calls), cancellation);

    /// <summary>New notices wait until they are released or delivered one by one.</summary>
    public Task<bool> HoldNoticesAsync(bool holds, CancellationToken cancellation) => SwitchAsync(switches => switches.HoldsNotices = holds, cancellation);

    /// <summary>New refunds stay pending until the bank says something.</summary>
    public Task<bool> LetRefundsTakeTimeAsync(bool takeTime, CancellationToken cancellation) => SwitchAsync(switches => switches.RefundsTakeTime = takeTime, cancellation);

    /// <summary>All notices, oldest first.</summary>
    public Task<IReadOnlyList<SandboxNotice>> NoticesAsync(CancellationToken cancellation) =>
        store.ReadAsync<IReadOnlyList<SandboxNotice>>(state => [.. state.Notices.Select(notice => notice with { })], cancellation);

    /// <summary>Holds, drops or releases a notice.</summary>
    public Task<bool> MarkAsync(string eventId, SandboxNoticeState mark, CancellationToken cancellation) => store.ChangeAsync(
        state =>
        {
            if (state.Notices.Find(candidate => candidate.EventId == eventId) is not { } notice)
            {
                return false;
            }

            (notice.State, notice.Attempts) = (mark, 0); // whoever sends it again wants it tried as often
            return true;
        },
        cancellation);

    /// <summary>The same fact once more, under another event id; that id.</summary>
    public Task<string> RepeatAsync(string eventId, CancellationToken cancellation) => store.ChangeAsync(
        state =>
        {
            var notice = state.Notices.Find(candidate => candidate.EventId == eventId) ?? throw new InvalidOperationException($"There is no notice {eventId}.");
            SandboxNotices.Repeat(state, notice, time.GetUtcNow());
            return state.Notices[^1].EventId;
        },
        cancellation);

    internal Task<bool> AnsweredAsync(string eventId, int status, CancellationToken cancellation) => store.ChangeAsync(
        state =>
        {
            if (state.Notices.Find(candidate => candidate.EventId == eventId) is not { } notice)
            {
                return false;
            }

            (notice.Attempts, notice.LastStatus) = (notice.Attempts + 1, status);
            var isTaken = status is >= 200 and < 300;
            notice.State = isTaken ? SandboxNoticeState.Delivered : notice.State;
            return isTaken;
        },
        cancellation);

    private Task<bool> SwitchAsync(Action<SandboxSwitches> change, CancellationToken cancellation) => store.ChangeAsync(
        state =>
        {
            change(state.Switches);
            return true;
        },
        cancellation);

    private static void Do(SandboxState state, SandboxSession session, SandboxAct act, DateTimeOffset now)
    {
        switch (act)
        {
            case SandboxAct.Pay when session.Status == "open":
                SandboxActs.Pay(state, session, now);
                break;
            case SandboxAct.Decline when session.Status == "open":
                SandboxActs.Decline(state, session, now);
                break;
            case SandboxAct.PaySlowly when session.Status == "open":
                SandboxActs.StartProcessing(state, session, now);
                break;
            case SandboxAct.BankAccepts or SandboxAct.BankRefuses:
                SandboxActs.FinishProcessing(state, session, act == SandboxAct.BankAccepts, now);
                break;
        }
    }

    private static SandboxCheckout Show(SandboxState state, SandboxSession session) => new(
        session.Id, session.Status, new Money(session.AmountTotal), session.Description, session.PaymentStatus == "paid",
        state.IntentOf(session)?.Status == "processing", session.PaymentIntent, DateTimeOffset.FromUnixTimeSeconds(session.ExpiresAt),
        session.SuccessUrl.Replace("{CHECKOUT_SESSION_ID}", session.Id, StringComparison.Ordinal), session.CancelUrl, session.AllowedPaymentMethodTypes);
}
