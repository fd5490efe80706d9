using PactPortal.Domain.Mail;

namespace PactPortal.Web.Hosting.Mail;

/// <summary>Messages as a timeline tells them.</summary>
public static class MailWords
{
    /// <summary>Why a message waits or fails, where nobody acts for the organization any more.</summary>
    public const string NobodyToTell = "nobody coordinates the organization";

    /// <param name="message">As it stood before the attempt.</param>
    /// <param name="problem">What the attempt met.</param>
    /// <returns>Null where there is nothing to tell yet.</returns>
    public static string? OnTimeline(OutboxMessage message, OutboxState state, string? problem) => state switch
    {
        OutboxState.Waiting when problem == NobodyToTell && message.Problem != NobodyToTell => $"{Name(message.Kind)} waits: {NobodyToTell}",
        OutboxState.Failed when problem == NobodyToTell => $"{Name(message.Kind)} could not be delivered: {NobodyToTell}",
        OutboxState.Sent => $"{Name(message.Kind)} sent to {message.RecipientAddress}",
        OutboxState.Failed => $"{Name(message.Kind)} could not be delivered to {message.RecipientAddress}",
        OutboxState.Waiting or OutboxState.Dropped => null,
    };

    public static string Name(MailKind kind) => kind switch
    {
        MailKind.TeamConfirmed => "Confirmation",
        MailKind.AttendeeConfirmed => "Personal link",
        MailKind.RequestApproved => "Approval",
        MailKind.RequestDeclined => "Answer to the request",
        MailKind.SeatsGiven => "Word that the seats were given",
        MailKind.RemovedFromWaitingList or MailKind.LeftWaitingList => "Word that the place on the waiting list ended",
        MailKind.Receipt => "Receipt",
        MailKind.SeatEnded => "Word that the seat was given up",
        MailKind.HoldEnded => "Word that the seats went back",
        MailKind.RefundMade => "Refund",
        MailKind.InvoiceIssued => "Invoice",
        MailKind.InvoiceDueSoon => "Reminder that an invoice is due",
        MailKind.InvoiceOverdue => "Reminder that an invoice is past due",
        MailKind.PurchaseOrderRejected => "Answer about the purchase order",

        // Of no registration, and so on no timeline.
        MailKind.ConfirmAddress or MailKind.AccountExists or MailKind.ResetPassword or MailKind.Invitation or MailKind.AdministratorMade
            or MailKind.JoinAsked or MailKind.JoinAnswered or MailKind.OrganizationMerged or MailKind.AgendaChanged
            or MailKind.SpeakerAsked or MailKind.SessionSeatOffered or MailKind.SessionOfferLapsed or MailKind.SessionSeatMoved => "Message",
    };
}
