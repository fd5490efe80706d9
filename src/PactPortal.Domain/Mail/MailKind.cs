namespace PactPortal.Domain.Mail;

/// <summary>What a message says. Each has one composer.</summary>
public enum MailKind
{
    ConfirmAddress = 1,

    /// <summary>Somebody signed up with an address that has an account: the address's owner is told, nobody else.</summary>
    AccountExists = 2,
    ResetPassword = 3,
    Invitation = 4,

    /// <summary>To somebody whom whoever runs the portal made an administrator, and who has no password yet.</summary>
    AdministratorMade = 50,

    /// <summary>To those who can answer a request to join an organization.</summary>
    JoinAsked = 5,
    JoinAnswered = 6,

    /// <summary>To the coordinators of the organization that stays: who came in.</summary>
    OrganizationMerged = 14,
    TeamConfirmed = 7,
    AttendeeConfirmed = 8,
    RequestApproved = 9,
    RequestDeclined = 10,

    /// <summary>A team of the waiting list has its seats, and says how it pays.</summary>
    SeatsGiven = 11,

    /// <summary>The planning team ended a team's place on the waiting list.</summary>
    RemovedFromWaitingList = 12,
    LeftWaitingList = 13,

    /// <summary>To somebody whose seat another person has now, or nobody.</summary>
    SeatEnded = 41,

    /// <summary>The time to pay by card was over and the seats went back.</summary>
    HoldEnded = 43,

    /// <summary>Money went back.</summary>
    RefundMade = 42,

    /// <summary>Money came in.</summary>
    Receipt = 30,

    /// <summary>To the coordinator and to accounts payable, with the invoice.</summary>
    InvoiceIssued = 20,
    InvoiceDueSoon = 21,
    InvoiceOverdue = 22,
    PurchaseOrderRejected = 23,
}
