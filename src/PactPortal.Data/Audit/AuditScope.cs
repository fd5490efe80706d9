using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Printing;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Audit;

/// <summary>Whose convening and organization a subject is: the record says it, or the registration that it is of.</summary>
internal static class AuditScope
{
    private const string ConveningId = nameof(Registration.ConveningId);
    private const string OrganizationId = nameof(Registration.OrganizationId);
    private const string RegistrationId = nameof(Registration.RegistrationId);

    public static async Task<AuditSubject> InScopeAsync(this PortalDbContext db, AuditSubject subject, CancellationToken cancellation)
    {
        if (subject.ConveningId is not null || subject.OrganizationId is not null
            || await FindAsync(db, subject, cancellation) is not { } record)
        {
            return subject;
        }

        var scoped = HasOrganization(record) || Id(record, RegistrationId) is not { } registrationId ? record
            : await FindAsync<Registration>(db, registrationId.ToString(), null, cancellation) ?? record;
        return subject with { ConveningId = Id(scoped, ConveningId), OrganizationId = Id(scoped, OrganizationId) };
    }

    /// <summary>Where the record of a subject is; null where it is of no convening and no organization.</summary>
    private static Task<EntityEntry?> FindAsync(PortalDbContext db, AuditSubject subject, CancellationToken cancellation)
    {
        return subject.Kind switch
        {
            AuditSubjectKind.Registration => Of<Registration>(nameof(Registration.Reference)),
            AuditSubjectKind.Attendee => Of<Attendee>(),
            AuditSubjectKind.Convening => Of<Convening>(nameof(Convening.Slug)),
            AuditSubjectKind.Invitation => Of<Invitation>(),
            AuditSubjectKind.JoinRequest => Of<JoinRequest>(),
            AuditSubjectKind.Payment => Of<Payment>(),
            AuditSubjectKind.CardCheckout => Of<CardCheckout>(nameof(CardCheckout.ProviderId)),
            AuditSubjectKind.BillingDocument => Of<BillingDocument>(nameof(BillingDocument.Number)),
            AuditSubjectKind.PurchaseOrder => Of<PurchaseOrder>(),
            AuditSubjectKind.Refund => Of<Refund>(),
            AuditSubjectKind.DiscountCode => Of<DiscountCode>(),
            AuditSubjectKind.Letter => Of<JustificationLetter>(nameof(JustificationLetter.Number)),
            AuditSubjectKind.PrintJob => Of<PrintJob>(),
            AuditSubjectKind.Mail => Of<OutboxMessage>(),
            AuditSubjectKind.Fund => Of<FundRule>(),
            AuditSubjectKind.AgendaItem => Of<AgendaItem>(),
            AuditSubjectKind.Speaker => Of<Speaker>(),
            AuditSubjectKind.Other or AuditSubjectKind.Person or AuditSubjectKind.Account or AuditSubjectKind.Organization
                or AuditSubjectKind.County or AuditSubjectKind.Payout or AuditSubjectKind.Statement or AuditSubjectKind.AccessibilityCase
                or AuditSubjectKind.Agenda or AuditSubjectKind.Portal => Task.FromResult<EntityEntry?>(null),
        };

        Task<EntityEntry?> Of<T>(string? name = null) where T : class => FindAsync<T>(db, subject.Id, name, cancellation);
    }

    /// <summary>As the commit has it at hand, which may be about to make it; otherwise by a look at it.</summary>
    /// <param name="name">What people call it by; null where it has its identifier alone.</param>
    private static async Task<EntityEntry?> FindAsync<T>(PortalDbContext db, string id, string? name, CancellationToken cancellation)
        where T : class
    {
        var isIdentifier = Guid.TryParse(id, out var identifier);
        if ((isIdentifier ? db.Model.FindEntityType(typeof(T))?.FindPrimaryKey()?.Properties[0].Name : name) is not { } key)
        {
            return null;
        }

        var at = db.ChangeTracker.Entries<T>().FirstOrDefault(entry => entry.Property(key).CurrentValue?.ToString() == id)?.Entity
            ?? await db.Set<T>().IgnoreAutoIncludes()
                .FirstOrDefaultAsync(
                    isIdentifier ? one => EF.Property<Guid>(one, key) == identifier : one => EF.Property<string>(one, key) == id,
                    cancellation);
        return at is null ? null : db.Entry(at);
    }

    private static bool HasOrganization(EntityEntry record) => record.Metadata.FindProperty(OrganizationId) is not null;

    private static Guid? Id(EntityEntry record, string property) =>
        record.Metadata.FindProperty(property) is { } found ? record.Property(found).CurrentValue as Guid? : null;
}
