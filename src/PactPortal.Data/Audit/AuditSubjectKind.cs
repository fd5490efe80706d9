using System.Text.Json.Serialization;

namespace PactPortal.Data.Audit;

/// <summary>What an entry of the audit trail is about.</summary>
public enum AuditSubjectKind
{
    /// <summary>A record of a kind that can't be told any more: an entry from before kinds were kept, whose record is gone.</summary>
    [JsonStringEnumMemberName("Other")]
    Other = 1,

    /// <summary>By its reference.</summary>
    [JsonStringEnumMemberName("Registration")]
    Registration,

    [JsonStringEnumMemberName("Attendee")]
    Attendee,

    [JsonStringEnumMemberName("Person")]
    Person,

    [JsonStringEnumMemberName("Account")]
    Account,

    [JsonStringEnumMemberName("Organization")]
    Organization,

    [JsonStringEnumMemberName("Invitation")]
    Invitation,

    [JsonStringEnumMemberName("JoinRequest")]
    JoinRequest,

    /// <summary>By its slug.</summary>
    [JsonStringEnumMemberName("Convening")]
    Convening,

    /// <summary>By "county" and its code.</summary>
    [JsonStringEnumMemberName("County")]
    County,

    [JsonStringEnumMemberName("Payment")]
    Payment,

    /// <summary>By the provider's identifier, or the portal's own.</summary>
    [JsonStringEnumMemberName("CardCheckout")]
    CardCheckout,

    /// <summary>By the provider's identifier.</summary>
    [JsonStringEnumMemberName("Payout")]
    Payout,

    /// <summary>An invoice, credit note or receipt, by its number.</summary>
    [JsonStringEnumMemberName("BillingDocument")]
    BillingDocument,

    [JsonStringEnumMemberName("PurchaseOrder")]
    PurchaseOrder,

    [JsonStringEnumMemberName("Refund")]
    Refund,

    [JsonStringEnumMemberName("DiscountCode")]
    DiscountCode,

    /// <summary>By its number.</summary>
    [JsonStringEnumMemberName("Letter")]
    Letter,

    /// <summary>By its key.</summary>
    [JsonStringEnumMemberName("Statement")]
    Statement,

    [JsonStringEnumMemberName("Fund")]
    Fund,

    [JsonStringEnumMemberName("PrintJob")]
    PrintJob,

    /// <summary>By its reference.</summary>
    [JsonStringEnumMemberName("AccessibilityCase")]
    AccessibilityCase,

    [JsonStringEnumMemberName("Mail")]
    Mail,

    /// <summary>Of a convening as a whole, by the convening's identifier: releases, rooms, tracks, what is moved together.</summary>
    [JsonStringEnumMemberName("Agenda")]
    Agenda,

    [JsonStringEnumMemberName("AgendaItem")]
    AgendaItem,

    [JsonStringEnumMemberName("Speaker")]
    Speaker,

    /// <summary>The portal itself: its keys, its clock, its seeds.</summary>
    [JsonStringEnumMemberName("Portal")]
    Portal,
}
