namespace PactPortal.Web.Integrations.PaymentSandbox;

/// <summary>What cardholders, banks and the provider's dashboard do, and the notices that follow.</summary>
internal static class SandboxActs
{
    /// <summary>As the provider charges in the United States: 2.9 percent and 30 cents.</summary>
    private const long FeePerMille = 29;
    private const long FeeFixed = 30;

    /// <summary>Open checkouts whose time is over expire.</summary>
    public static bool EndWhatIsOver(SandboxState state, DateTimeOffset now)
    {
        var over = state.Sessions.FindAll(session => session.Status == "open" && session.ExpiresAt <= now.ToUnixTimeSeconds());
        over.ForEach(session => Expire(state, session, now));
        return over.Count > 0;
    }

    public static void Expire(SandboxState state, SandboxSession session, DateTimeOffset now)
    {
        (session.Status, session.Url) = ("expired", null);
        SandboxNotices.Add(state, "checkout.session.expired", session, now);
    }

    public static void Pay(SandboxState state, SandboxSession session, DateTimeOffset now)
    {
        var intent = IntentFor(state, session, now);
        Succeed(state, intent, now);
        (session.Status, session.PaymentStatus, session.Url) = ("complete", "paid", null);
        SandboxNotices.Add(state, "checkout.session.completed", session, now);
    }

    public static void Decline(SandboxState state, SandboxSession session, DateTimeOffset now)
    {
        var intent = IntentFor(state, session, now);
        intent.Status = "requires_payment_method";
        var charge = Charge(state, intent, isPaid: false, now);
        SandboxNotices.Add(state, "charge.failed", charge, now);
        SandboxNotices.Add(state, "payment_intent.payment_failed", intent, now);
    }

    /// <summary>The page is sent, and the bank takes its time.</summary>
    public static void StartProcessing(SandboxState state, SandboxSession session, DateTimeOffset now)
    {
        var intent = IntentFor(state, session, now);
        intent.Status = "processing";
        (session.Status, session.Url) = ("complete", null);
        SandboxNotices.Add(state, "payment_intent.processing", intent, now);
        SandboxNotices.Add(state, "checkout.session.completed", session, now);
    }

    public static void FinishProcessing(SandboxState state, SandboxSession session, bool succeeds, DateTimeOffset now)
    {
        var intent = IntentFor(state, session, now);
        if (intent.Status != "processing")
        {
            return;
        }

        if (succeeds)
        {
            Succeed(state, intent, now);
            session.PaymentStatus = "paid";
            SandboxNotices.Add(state, "checkout.session.async_payment_succeeded", session, now);
        }
        else
        {
            intent.Status = "requires_payment_method";
            SandboxNotices.Add(state, "payment_intent.payment_failed", intent, now);
            SandboxNotices.Add(state, "checkout.session.async_payment_failed", session, now);
        }
    }

    public static SandboxRefund Refund(
        SandboxState state, SandboxCharge charge, long amount, string? reason, Dictionary<string, string> metadata, DateTimeOffset now)
    {
        var refund = new SandboxRefund
        {
            Id = state.NewId("re"),
            Created = now.ToUnixTimeSeconds(),
            Amount = amount,
            PaymentIntent = charge.PaymentIntent,
            Charge = charge.Id,
            Reason = reason,
            Metadata = metadata,
            Status = state.Switches.RefundsTakeTime ? "pending" : "succeeded",
        };
        charge.AmountRefunded += amount;
        charge.Refunded = charge.AmountRefunded == charge.Amount;
        refund.BalanceTransaction = Move(state, "refund", -amount, 0, refund.Id, now);
        state.Refunds.Add(refund);
        SandboxNotices.Add(state, "charge.refunded", charge, now);
        SandboxNotices.Add(state, "refund.created", refund, now);
        return refund;
    }

    /// <summary>What the bank says: a refund that succeeded can still fail days later, never the other way round.</summary>
    public static void FinishRefund(SandboxState state, SandboxRefund refund, bool succeeds, DateTimeOffset now)
    {
        if (refund.Status != "pending" && (succeeds || refund.Status != "succeeded"))
        {
            return;
        }

        refund.Status = succeeds ? "succeeded" : "failed";
        if (!succeeds && state.Charges.Find(charge => charge.Id == refund.Charge) is { } charge)
        {
            refund.FailureReason = "lost_or_stolen_card";
            charge.AmountRefunded -= refund.Amount;
            charge.Refunded = false;
            Move(state, "refund_failure", refund.Amount, 0, refund.Id, now);
        }

        SandboxNotices.Add(state, "refund.updated", refund, now);
        if (!succeeds)
        {
            SandboxNotices.Add(state, "refund.failed", refund, now);
        }
    }

    /// <summary>Sends everything on the balance to the bank; null where there is nothing.</summary>
    public static SandboxPayout? PayOut(SandboxState state, DateTimeOffset now)
    {
        var loose = state.Movements.FindAll(movement => movement.Payout is null);
        var amount = loose.Sum(movement => movement.Net);
        if (amount <= 0)
        {
            return null;
        }

        var payout = new SandboxPayout { Id = state.NewId("po"), Created = now.ToUnixTimeSeconds(), Amount = amount, ArrivalDate = now.AddDays(2).ToUnixTimeSeconds() };
        state.Payouts.Add(payout);
        Move(state, "payout", -amount, 0, payout.Id, now);
        loose.Append(state.Movements[^1]).ToList().ForEach(movement => movement.Payout = payout.Id);
        SandboxNotices.Add(state, "payout.paid", payout, now);
        return payout;
    }

    private static void Succeed(SandboxState state, SandboxIntent intent, DateTimeOffset now)
    {
        (intent.Status, intent.AmountReceived) = ("succeeded", intent.Amount);
        var charge = Charge(state, intent, isPaid: true, now);
        charge.BalanceTransaction = Move(state, "charge", charge.Amount, ((charge.Amount * FeePerMille) + 500) / 1000 + FeeFixed, charge.Id, now);
        SandboxNotices.Add(state, "charge.succeeded", charge, now);
        SandboxNotices.Add(state, "payment_intent.succeeded", intent, now);
    }

    private static SandboxIntent IntentFor(SandboxState state, SandboxSession session, DateTimeOffset now)
    {
        if (state.IntentOf(session) is { } there)
        {
            return there;
        }

        var intent = new SandboxIntent
        {
            Id = state.NewId("pi"),
            Created = now.ToUnixTimeSeconds(),
            Amount = session.AmountTotal,
            Description = session.Description,
            Metadata = new(session.PaymentMetadata),
        };
        state.Intents.Add(intent);
        session.PaymentIntent = intent.Id;
        return intent;
    }

    private static SandboxCharge Charge(SandboxState state, SandboxIntent intent, bool isPaid, DateTimeOffset now)
    {
        var charge = new SandboxCharge
        {
            Id = state.NewId("ch"),
            Created = now.ToUnixTimeSeconds(),
            Amount = intent.Amount,
            Paid = isPaid,
            Status = isPaid ? "succeeded" : "failed",
            PaymentIntent = intent.Id,
        };
        state.Charges.Add(charge);
        intent.LatestCharge = charge.Id;
        return charge;
    }

    private static string Move(SandboxState state, string type, long amount, long fee, string source, DateTimeOffset now)
    {
        var movement = new SandboxMovement
        {
            Id = state.NewId("txn"),
            Created = now.ToUnixTimeSeconds(),
            Type = type,
            Amount = amount,
            Fee = fee,
            AvailableOn = now.AddDays(2).ToUnixTimeSeconds(),
            Source = source,
        };
        state.Movements.Add(movement);
        return movement.Id;
    }
}
