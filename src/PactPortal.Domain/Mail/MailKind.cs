using System.Text.Json.Serialization;

namespace PactPortal.Domain.Mail;

/// <summary>What a message says. Each has one composer.</summary>
public enum MailKind
{
    [JsonStringEnumMemberName("ConfirmAddress")]
    ConfirmAddress = 1,

    /// <summary>Somebody signed up with an address that has an account: the address's owner is told, nobody else.</summary>
    [JsonStringEnumMemberName("AccountExists")]
    AccountExists = 2,
    [JsonStringEnumMemberName("ResetPassword")]
    ResetPassword = 3,
    [JsonStringEnumMemberName("Invitation")]
    Invitation = 4,

    /// <summary>To somebody whom whoever runs the portal made an administrator, and who has no password yet.</summary>
    [JsonStringEnumMemberName("AdministratorMade")]
    AdministratorMade = 50,

    /// <summary>To those who can answer a request to join an organization.</summary>
    [JsonStringEnumMemberName("JoinAsked")]
    JoinAsked = 5,
    [JsonStringEnumMemberName("JoinAnswered")]
    JoinAnswered = 6,

    /// <summary>To the coordinators of the organization that stays: who came in.</summary>
    [JsonStringEnumMemberName("OrganizationMerged")]
    OrganizationMerged = 14,
    [JsonStringEnumMemberName("TeamConfirmed")]
    TeamConfirmed = 7,
    [JsonStringEnumMemberName("AttendeeConfirmed")]
    AttendeeConfirmed = 8,
    [JsonStringEnumMemberName("RequestApproved")]
    RequestApproved = 9,
    [JsonStringEnumMemberName("RequestDeclined")]
    RequestDeclined = 10,

    /// <summary>A team of the waiting list has its seats, and says how it pays.</summary>
    [JsonStringEnumMemberName("SeatsGiven")]
    SeatsGiven = 11,

    /// <summary>The planning team ended a team's place on the waiting list.</summary>
    [JsonStringEnumMemberName("RemovedFromWaitingList")]
    RemovedFromWaitingList = 12,
    [JsonStringEnumMemberName("LeftWaitingList")]
    LeftWaitingList = 13,

    /// <summary>To somebody whose seat another person has now, or nobody.</summary>
    [JsonStringEnumMemberName("SeatEnded")]
    SeatEnded = 41,

    /// <summary>The time to pay by card was over and the seats went back.</summary>
    [JsonStringEnumMemberName("HoldEnded")]
    HoldEnded = 43,

    /// <summary>Money went back.</summary>
    [JsonStringEnumMemberName("RefundMade")]
    RefundMade = 42,

    /// <summary>Money came in.</summary>
    [JsonStringEnumMemberName("Receipt")]
    Receipt = 30,

    /// <summary>To the coordinator and to accounts payable, with the invoice.</summary>
    [JsonStringEnumMemberName("InvoiceIssued")]
    InvoiceIssued = 20,
    [JsonStringEnumMemberName("InvoiceDueSoon")]
    InvoiceDueSoon = 21,
    [JsonStringEnumMemberName("InvoiceOverdue")]
    InvoiceOverdue = 22,
    [JsonStringEnumMemberName("PurchaseOrderRejected")]
    PurchaseOrderRejected = 23,

    /// <summary>To somebody who chose a session that a release of the agenda changes, or who speaks in it.</summary>
    [JsonStringEnumMemberName("AgendaChanged")]
    AgendaChanged = 61,

    /// <summary>To an attendee: a seat in a session is kept for them, until when.</summary>
    [JsonStringEnumMemberName("SessionSeatOffered")]
    SessionSeatOffered = 62,

    /// <summary>To an attendee: the time to accept a seat in a session is over.</summary>
    [JsonStringEnumMemberName("SessionOfferLapsed")]
    SessionOfferLapsed = 63,

    /// <summary>To an attendee: the planning team gave them another session, or took them out of one.</summary>
    [JsonStringEnumMemberName("SessionSeatMoved")]
    SessionSeatMoved = 64,

    /// <summary>To a speaker: for what they are asked, and the link to their own page.</summary>
    [JsonStringEnumMemberName("SpeakerAsked")]
    SpeakerAsked = 60,
}
