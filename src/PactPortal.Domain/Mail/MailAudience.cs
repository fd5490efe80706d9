namespace PactPortal.Domain.Mail;

/// <summary>
/// Whose message it is. Who acts for an organization is asked for when the message is sent: it reaches nobody who left in the
/// meantime, and everybody who came.
/// </summary>
public enum MailAudience
{
    /// <summary>One person, at the address that it was written for: an account's, an invitation's, an attendee's.</summary>
    Person = 1,

    /// <summary>Every coordinator of an organization.</summary>
    Coordinators = 2,

    /// <summary>Who submitted the team while they coordinate its organization, otherwise its coordinators.</summary>
    Team = 3,

    /// <summary>As of a team; a finance officer may have it too.</summary>
    TeamsMoney = 4,

    /// <summary>As of a team's money, and accounts payable where the organization gave an address of it.</summary>
    TeamsMoneyAndPayables = 5,
}

public static class MailAudiences
{
    public static MailAudience Audience(this MailKind kind) => kind switch
    {
        MailKind.JoinAsked or MailKind.OrganizationMerged => MailAudience.Coordinators,
        MailKind.TeamConfirmed or MailKind.RequestApproved or MailKind.RequestDeclined or MailKind.HoldEnded
            or MailKind.SeatsGiven or MailKind.LeftWaitingList or MailKind.RemovedFromWaitingList => MailAudience.Team,
        MailKind.RefundMade or MailKind.PurchaseOrderRejected => MailAudience.TeamsMoney,
        MailKind.Receipt or MailKind.InvoiceIssued or MailKind.InvoiceDueSoon or MailKind.InvoiceOverdue => MailAudience.TeamsMoneyAndPayables,
        MailKind.ConfirmAddress or MailKind.AccountExists or MailKind.ResetPassword or MailKind.Invitation or MailKind.JoinAnswered
            or MailKind.AttendeeConfirmed or MailKind.SeatEnded or MailKind.AdministratorMade
            or MailKind.SpeakerAsked or MailKind.AgendaChanged
            or MailKind.SessionSeatOffered or MailKind.SessionOfferLapsed or MailKind.SessionSeatMoved => MailAudience.Person,
    };
}
