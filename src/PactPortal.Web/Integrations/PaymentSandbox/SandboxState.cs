namespace PactPortal.Web.Integrations.PaymentSandbox;

/// <summary>Everything the sandbox knows; one file.</summary>
internal sealed class SandboxState
{
    public long LastNumber { get; set; }

    public List<SandboxSession> Sessions { get; init; } = [];

    public List<SandboxIntent> Intents { get; init; } = [];

    public List<SandboxCharge> Charges { get; init; } = [];

    public List<SandboxRefund> Refunds { get; init; } = [];

    public List<SandboxMovement> Movements { get; init; } = [];

    public List<SandboxPayout> Payouts { get; init; } = [];

    public Dictionary<string, SandboxKey> Keys { get; init; } = [];

    public List<SandboxNotice> Notices { get; init; } = [];

    public SandboxSwitches Switches { get; init; } = new();

    /// <summary>Unguessable, as the provider's are, and in the order of making.</summary>
    public string NewId(string kind) => $"{kind}_sandbox_{++LastNumber:D6}{Guid.NewGuid():N}"[..(kind.Length + 31)];

    public SandboxIntent? IntentOf(SandboxSession session) => Intents.Find(intent => intent.Id == session.PaymentIntent);

    public SandboxSession? SessionOf(SandboxIntent intent) => Sessions.Find(session => session.PaymentIntent == intent.Id);

    public SandboxCharge? ChargeOf(SandboxIntent intent) => Charges.Find(charge => charge.Id == intent.LatestCharge);
}

/// <summary>The first answer to a key, given again to the same request.</summary>
internal sealed record SandboxKey(string Request, int Status, string Body, DateTimeOffset At);

/// <summary>What a tester has switched on.</summary>
internal sealed class SandboxSwitches
{
    public SandboxOutage Outage { get; set; }

    /// <summary>How many more calls the outage meets.</summary>
    public int CallsLeft { get; set; }

    /// <summary>New notices wait until they are let go.</summary>
    public bool HoldsNotices { get; set; }

    /// <summary>New refunds stay pending until the bank answers.</summary>
    public bool RefundsTakeTime { get; set; }
}

public enum SandboxOutage
{
    None = 0,

    /// <summary>Nobody answers the telephone: no connection, nothing done.</summary>
    Away = 1,

    /// <summary>500 before anything was done.</summary>
    Failing = 2,

    /// <summary>Does it and never answers.</summary>
    Silent = 3,

    /// <summary>Does it and answers with a page of a proxy.</summary>
    Garbage = 4,

    /// <summary>Too many requests, nothing done.</summary>
    Busy = 5,

    /// <summary>Does it, and the answer breaks off in its middle.</summary>
    Half = 6,
}

public enum SandboxNoticeState
{
    Waiting = 0,
    Held = 1,
    Delivered = 2,
    Dropped = 3,
}

/// <summary>A webhook on its way to the portal.</summary>
public sealed record SandboxNotice
{
    /// <summary>Of the event; two notices of one fact may have two.</summary>
    public required string EventId { get; init; }

    public required string Type { get; init; }

    public required string ObjectId { get; init; }

    /// <summary>The body, as it is signed.</summary>
    public required string Payload { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public SandboxNoticeState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>What the portal answered last; null before.</summary>
    public int? LastStatus { get; set; }
}
