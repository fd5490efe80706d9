using System.Text.Json.Serialization;

namespace PactPortal.Domain.Billing;

public enum PurchaseOrderState
{
    /// <summary>The planning team's finance has not looked at it yet.</summary>
    [JsonStringEnumMemberName("Pending")]
    Pending = 1,
    [JsonStringEnumMemberName("Accepted")]
    Accepted = 2,

    /// <summary>With a reason that the organization reads; its teams stay confirmed.</summary>
    [JsonStringEnumMemberName("Rejected")]
    Rejected = 3,
}

public enum PurchaseOrderAge
{
    Standing = 1,

    /// <summary>Its last day is within thirty days.</summary>
    Expiring = 2,
    Expired = 3,
}

/// <summary>A purchase order as an organization gave it. It covers the invoices of any number of teams, together up to its amount.</summary>
public sealed class PurchaseOrder(Guid organizationId, Guid conveningId, string number, DateTimeOffset givenAt)
{
    private const int ExpiringDays = 30;

    public Guid PurchaseOrderId { get; private set; } = Guid.CreateVersion7();

    public Guid OrganizationId { get; private set; } = organizationId;

    public Guid ConveningId { get; private set; } = conveningId;

    /// <summary>The organization's own; one record for each number.</summary>
    public string Number { get; private set; } = number;

    /// <summary>The most it pays, over all invoices it covers.</summary>
    public Money NotToExceed { get; private set; }

    /// <summary>Null where it was not said, as on the review page.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>The last day, inclusive, on which it stands.</summary>
    public DateOnly ExpiresOn { get; private set; }

    /// <summary>By the portal's clock.</summary>
    public DateTimeOffset GivenAt { get; private set; } = givenAt;

    public string? GivenBy { get; private set; }

    public PurchaseOrderState State { get; private set; } = PurchaseOrderState.Pending;

    /// <summary>Why it was rejected.</summary>
    public string? Reason { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string? AnsweredBy { get; private set; }

    public PurchaseOrderFile? File { get; private set; }

    /// <summary>Raised by every change, a further team it covers among them: two at once can't both find room under one amount.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Says its terms, or says them anew: what differs from before has to be looked at again.</summary>
    public void Give(PurchaseOrderTerms terms, Act act)
    {
        var isNew = GivenBy is null || State == PurchaseOrderState.Rejected
            || (NotToExceed, ExpiresOn) != (terms.NotToExceed, terms.ExpiresOn) || (terms.IssuedOn is { } said && said != IssuedOn);
        Version++;
        if (!isNew)
        {
            return;
        }

        (NotToExceed, IssuedOn, ExpiresOn) = (terms.NotToExceed, terms.IssuedOn ?? IssuedOn, terms.ExpiresOn);
        (GivenAt, GivenBy) = (act.At, act.ActorName);
        (State, Reason, AnsweredAt, AnsweredBy) = (PurchaseOrderState.Pending, null, null, null);
    }

    public void Attach(PurchaseOrderFile file)
    {
        File = file;
        Version++;
    }

    public void Accept(Act act) => Answer(PurchaseOrderState.Accepted, null, act);

    /// <param name="reason">The organization reads it.</param>
    public void Reject(string reason, Act act) => Answer(PurchaseOrderState.Rejected, reason, act);

    /// <param name="today">In the convening's zone.</param>
    public PurchaseOrderAge AgeOn(DateOnly today) => AgeOn(ExpiresOn, today);

    public static PurchaseOrderAge AgeOn(DateOnly expiresOn, DateOnly today) =>
        expiresOn < today ? PurchaseOrderAge.Expired
        : expiresOn.DayNumber - today.DayNumber <= ExpiringDays ? PurchaseOrderAge.Expiring
        : PurchaseOrderAge.Standing;

    private void Answer(PurchaseOrderState state, string? reason, Act act)
    {
        (State, Reason, AnsweredAt, AnsweredBy) = (state, reason, act.At, act.ActorName);
        Version++;
    }
}
