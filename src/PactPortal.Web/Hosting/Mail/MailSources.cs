using PactPortal.Domain.Mail;
using PactPortal.Web.Features.Accounts;
using PactPortal.Web.Features.Billing;
using PactPortal.Web.Features.Choices;
using PactPortal.Web.Features.Memberships;
using PactPortal.Web.Features.Organizations;
using PactPortal.Web.Features.PlanningAccounts;
using PactPortal.Web.Features.Registrations;
using PactPortal.Web.Features.Releases;
using PactPortal.Web.Features.Speakers;

namespace PactPortal.Web.Hosting.Mail;

/// <summary>
/// Who puts each kind of message together. A kind without an arm doesn't compile, and an arm names the method of that kind: none
/// is put together as another.
/// </summary>
public static class MailSources
{
    public static MailSource Of(MailKind kind) => kind switch
    {
        MailKind.ConfirmAddress => AccountsFeature.ConfirmAddressMail,
        MailKind.AccountExists => AccountsFeature.AccountExistsMail,
        MailKind.ResetPassword => AccountsFeature.ResetPasswordMail,
        MailKind.AdministratorMade => PlanningAccountsFeature.AdministratorMadeMail,
        MailKind.Invitation => MembershipsFeature.InvitationMail,
        MailKind.JoinAsked => MembershipsFeature.JoinAskedMail,
        MailKind.JoinAnswered => MembershipsFeature.JoinAnsweredMail,
        MailKind.OrganizationMerged => OrganizationsFeature.OrganizationMergedMail,
        MailKind.TeamConfirmed => RegistrationsFeature.TeamConfirmedMail,
        MailKind.AttendeeConfirmed => RegistrationsFeature.AttendeeConfirmedMail,
        MailKind.RequestApproved => RegistrationsFeature.RequestApprovedMail,
        MailKind.RequestDeclined => RegistrationsFeature.RequestDeclinedMail,
        MailKind.SeatsGiven => RegistrationsFeature.SeatsGivenMail,
        MailKind.RemovedFromWaitingList => RegistrationsFeature.RemovedFromWaitingListMail,
        MailKind.LeftWaitingList => RegistrationsFeature.LeftWaitingListMail,
        MailKind.SeatEnded => RegistrationsFeature.SeatEndedMail,
        MailKind.HoldEnded => RegistrationsFeature.HoldEndedMail,
        MailKind.RefundMade => BillingFeature.RefundMadeMail,
        MailKind.Receipt => BillingFeature.ReceiptMail,
        MailKind.InvoiceIssued => BillingFeature.InvoiceIssuedMail,
        MailKind.InvoiceDueSoon => BillingFeature.InvoiceDueSoonMail,
        MailKind.InvoiceOverdue => BillingFeature.InvoiceOverdueMail,
        MailKind.AgendaChanged => ReleasesFeature.AgendaChangedMail,
        MailKind.PurchaseOrderRejected => BillingFeature.PurchaseOrderRejectedMail,
        MailKind.SpeakerAsked => SpeakersFeature.SpeakerAskedMail,
        MailKind.SessionSeatOffered => ChoicesFeature.SessionSeatOfferedMail,
        MailKind.SessionOfferLapsed => ChoicesFeature.SessionOfferLapsedMail,
        MailKind.SessionSeatMoved => ChoicesFeature.SessionSeatMovedMail,
    };
}
