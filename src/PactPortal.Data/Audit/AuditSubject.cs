namespace PactPortal.Data.Audit;

/// <summary>The record that a write is about, by an identifier that names nobody.</summary>
/// <param name="Id">Reference, number, slug or identifier.</param>
/// <param name="ConveningId">Where the caller knows it; otherwise the commit finds it at the record.</param>
/// <param name="OrganizationId">Likewise.</param>
public sealed record AuditSubject(AuditSubjectKind Kind, string Id, Guid? ConveningId = null, Guid? OrganizationId = null)
{
    /// <summary>Of a page of the portal that says nothing about whether there is an account.</summary>
    public static readonly AuditSubject SomeAccount = new(AuditSubjectKind.Account, "account");

    /// <summary>Attendees of whatever team.</summary>
    public static readonly AuditSubject SomeAttendees = new(AuditSubjectKind.Attendee, "attendees");

    public static readonly AuditSubject AllMail = new(AuditSubjectKind.Mail, "mail");

    public static AuditSubject Registration(string reference) => new(AuditSubjectKind.Registration, reference);

    public static AuditSubject Attendee(Guid attendeeId) => new(AuditSubjectKind.Attendee, attendeeId.ToString());

    /// <summary>People of whatever kind.</summary>
    public static readonly AuditSubject AllPeople = new(AuditSubjectKind.Person, "people");

    public static AuditSubject Person(Guid personId) => new(AuditSubjectKind.Person, personId.ToString());

    public static AuditSubject Fund(Guid fundId) => new(AuditSubjectKind.Fund, fundId.ToString());

    public static AuditSubject FundRule(Guid fundRuleId, Guid conveningId) =>
        new(AuditSubjectKind.Fund, fundRuleId.ToString(), conveningId);

    public static AuditSubject Account(Guid? accountId) => new(AuditSubjectKind.Account, accountId?.ToString() ?? "");

    public static AuditSubject Organization(Guid organizationId) =>
        new(AuditSubjectKind.Organization, organizationId.ToString(), null, organizationId);

    public static AuditSubject Invitation(Guid invitationId) => new(AuditSubjectKind.Invitation, invitationId.ToString());

    public static AuditSubject JoinRequest(Guid requestId) => new(AuditSubjectKind.JoinRequest, requestId.ToString());

    public static AuditSubject Convening(string slug, Guid? conveningId = null) => new(AuditSubjectKind.Convening, slug, conveningId);

    public static AuditSubject County(string code) => new(AuditSubjectKind.County, $"county {code}");

    public static AuditSubject Payment(Guid paymentId) => new(AuditSubjectKind.Payment, paymentId.ToString());

    public static AuditSubject CardCheckout(string providerId) => new(AuditSubjectKind.CardCheckout, providerId);

    public static AuditSubject CardCheckout(Guid checkoutId) => new(AuditSubjectKind.CardCheckout, checkoutId.ToString());

    public static AuditSubject Payout(string providerId) => new(AuditSubjectKind.Payout, providerId);

    public static AuditSubject BillingDocument(string number) => new(AuditSubjectKind.BillingDocument, number);

    public static AuditSubject PurchaseOrder(Guid purchaseOrderId) => new(AuditSubjectKind.PurchaseOrder, purchaseOrderId.ToString());

    public static AuditSubject Refund(Guid refundId) => new(AuditSubjectKind.Refund, refundId.ToString());

    public static AuditSubject DiscountCode(Guid discountCodeId) => new(AuditSubjectKind.DiscountCode, discountCodeId.ToString());

    public static AuditSubject Letter(string number) => new(AuditSubjectKind.Letter, number);

    public static AuditSubject Statement(string key) => new(AuditSubjectKind.Statement, key);

    public static AuditSubject PrintJob(Guid printJobId) => new(AuditSubjectKind.PrintJob, printJobId.ToString());

    public static AuditSubject AccessibilityCase(string reference) => new(AuditSubjectKind.AccessibilityCase, reference);

    public static AuditSubject Mail(Guid messageId) => new(AuditSubjectKind.Mail, messageId.ToString());

    public static AuditSubject Agenda(Guid conveningId) => new(AuditSubjectKind.Agenda, conveningId.ToString(), conveningId);

    public static AuditSubject AgendaItem(Guid agendaItemId, Guid? conveningId = null) =>
        new(AuditSubjectKind.AgendaItem, agendaItemId.ToString(), conveningId);

    public static AuditSubject Speaker(Guid speakerId, Guid? conveningId = null) => new(AuditSubjectKind.Speaker, speakerId.ToString(), conveningId);

    /// <param name="part">Of the portal itself: "keys".</param>
    public static AuditSubject Portal(string part) => new(AuditSubjectKind.Portal, part);
}
