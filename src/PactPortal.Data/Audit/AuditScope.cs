using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Printing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Audit;

/// <summary>Whose convening and organization a subject is, told by the record itself where the commit has it at hand, otherwise by a look at it.</summary>
internal static class AuditScope
{
    public static async Task<AuditSubject> InScopeAsync(this PortalDbContext db, AuditSubject subject, CancellationToken cancellation)
    {
        if (subject.ConveningId is not null || subject.OrganizationId is not null)
        {
            return subject;
        }

        Guid? team = null;
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (Of(subject, entry.Entity) is { } found)
            {
                return found;
            }

            team ??= TeamOf(subject, entry.Entity);
        }

        if (team is not null && db.ChangeTracker.Entries<Registration>().FirstOrDefault(one => one.Entity.RegistrationId == team) is { Entity: var registration })
        {
            return subject with { ConveningId = registration.ConveningId, OrganizationId = registration.OrganizationId };
        }

        return Read(db, subject) is { } query && await query.FirstOrDefaultAsync(cancellation) is { } scope
            ? subject with { ConveningId = scope.ConveningId, OrganizationId = scope.OrganizationId }
            : subject;
    }

    private static Guid? TeamOf(AuditSubject subject, object entity) => entity switch
    {
        CardCheckout one when subject.Kind == AuditSubjectKind.CardCheckout && (one.ProviderId == subject.Id || Is(subject, one.CardCheckoutId)) =>
            one.RegistrationId,
        Refund one when subject.Kind == AuditSubjectKind.Refund && Is(subject, one.RefundId) => one.RegistrationId,
        Attendee one when subject.Kind == AuditSubjectKind.Attendee && Is(subject, one.AttendeeId) => one.RegistrationId,
        _ => null,
    };

    private static AuditSubject? Of(AuditSubject subject, object entity)
    {
        var (convening, organization, isIt) = entity switch
        {
            Registration one => ((Guid?)one.ConveningId, (Guid?)one.OrganizationId, subject.Kind == AuditSubjectKind.Registration && one.Reference == subject.Id),
            Convening one => (one.ConveningId, null, subject.Kind == AuditSubjectKind.Convening && one.Slug == subject.Id),
            Payment one => (one.ConveningId, one.OrganizationId, subject.Kind == AuditSubjectKind.Payment && Is(subject, one.PaymentId)),
            BillingDocument one => (one.ConveningId, one.OrganizationId, subject.Kind == AuditSubjectKind.BillingDocument && one.Number == subject.Id),
            PurchaseOrder one => (one.ConveningId, one.OrganizationId, subject.Kind == AuditSubjectKind.PurchaseOrder && Is(subject, one.PurchaseOrderId)),
            DiscountCode one => (one.ConveningId, one.OrganizationId, subject.Kind == AuditSubjectKind.DiscountCode && Is(subject, one.DiscountCodeId)),
            PrintJob one => (one.ConveningId, null, subject.Kind == AuditSubjectKind.PrintJob && Is(subject, one.PrintJobId)),
            Invitation one => (null, one.OrganizationId, subject.Kind == AuditSubjectKind.Invitation && Is(subject, one.InvitationId)),
            JoinRequest one => (null, one.OrganizationId, subject.Kind == AuditSubjectKind.JoinRequest && Is(subject, one.JoinRequestId)),
            _ => (null, null, false),
        };
        return isIt ? subject with { ConveningId = convening, OrganizationId = organization } : null;
    }

    private static bool Is(AuditSubject subject, Guid id) => string.Equals(subject.Id, id.ToString(), StringComparison.Ordinal);

    private static IQueryable<Scope>? Read(PortalDbContext db, AuditSubject subject)
    {
        var (text, id) = (subject.Id, Guid.TryParse(subject.Id, out var parsed) ? parsed : Guid.Empty);
        return subject.Kind switch
        {
            AuditSubjectKind.Registration => OfRegistrations(db.Registrations.Where(one => one.Reference == text)),
            AuditSubjectKind.Attendee => OfRegistrations(
                db.Registrations.Where(one => db.EveryAttendee.Any(attendee => attendee.AttendeeId == id && attendee.RegistrationId == one.RegistrationId))),
            AuditSubjectKind.CardCheckout => OfRegistrations(
                db.Registrations.Where(one => db.CardCheckouts.Any(paid => paid.ProviderId == text && paid.RegistrationId == one.RegistrationId))),
            AuditSubjectKind.Refund => OfRegistrations(
                db.Registrations.Where(one => db.Refunds.Any(refund => refund.RefundId == id && refund.RegistrationId == one.RegistrationId))),
            AuditSubjectKind.Convening => db.Convenings.IgnoreAutoIncludes().Where(one => one.Slug == text).Select(one => new Scope(one.ConveningId, null)),
            AuditSubjectKind.Payment => db.Payments.Where(one => one.PaymentId == id).Select(one => new Scope(one.ConveningId, one.OrganizationId)),
            AuditSubjectKind.BillingDocument => db.BillingDocuments.Where(one => one.Number == text).Select(one => new Scope(one.ConveningId, one.OrganizationId)),
            AuditSubjectKind.PurchaseOrder => db.PurchaseOrders.Where(one => one.PurchaseOrderId == id).Select(one => new Scope(one.ConveningId, one.OrganizationId)),
            AuditSubjectKind.DiscountCode => db.DiscountCodes.Where(one => one.DiscountCodeId == id).Select(one => new Scope(one.ConveningId, one.OrganizationId)),
            AuditSubjectKind.PrintJob => db.PrintJobs.Where(one => one.PrintJobId == id).Select(one => new Scope(one.ConveningId, null)),
            AuditSubjectKind.Letter => db.JustificationLetters.Where(one => one.Number == text).Select(one => new Scope(one.ConveningId, null)),
            AuditSubjectKind.Mail => OfRegistrations(
                db.Registrations.Where(one => db.OutboxMessages.Any(mail => mail.OutboxMessageId == id && mail.RegistrationId == one.RegistrationId))),
            AuditSubjectKind.Fund => db.FundRules.Where(one => one.FundRuleId == id).Select(one => new Scope(one.ConveningId, null)),
            AuditSubjectKind.Other or AuditSubjectKind.Person or AuditSubjectKind.Account or AuditSubjectKind.Organization or AuditSubjectKind.Invitation
                or AuditSubjectKind.JoinRequest or AuditSubjectKind.County or AuditSubjectKind.Payout or AuditSubjectKind.Statement
                or AuditSubjectKind.AccessibilityCase or AuditSubjectKind.Portal => null,
        };
    }

    private static IQueryable<Scope> OfRegistrations(IQueryable<Registration> registrations) =>
        registrations.IgnoreAutoIncludes().Select(one => new Scope(one.ConveningId, one.OrganizationId));

    private sealed record Scope(Guid? ConveningId, Guid? OrganizationId);
}
