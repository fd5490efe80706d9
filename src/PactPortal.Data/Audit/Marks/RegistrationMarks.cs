using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Domain.Attendees;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Data.Audit.Marks;

internal sealed class RegistrationMarks :
    IEntityTypeConfiguration<Registration>, IEntityTypeConfiguration<Attendee>, IEntityTypeConfiguration<AttendeePriceLine>,
    IEntityTypeConfiguration<TimelineEntry>, IEntityTypeConfiguration<CancelledSeat>, IEntityTypeConfiguration<WaitingListEntry>,
    IEntityTypeConfiguration<PersonalLink>, IEntityTypeConfiguration<AttendeeAnswers>
{
    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.IsAuditedRecord("registration")
            .AuditedAs(one => one.OrganizationId, "organization").AuditedAs(one => one.PayerPersonId, "payer")
            .AuditedAs(one => one.Status, "status")
            .AuditedAs(one => one.CountyCode, "county").AuditedAs(one => one.TierName, "tier")
            .AuditedAs(one => one.DiscountCodeId, "discount code").AuditedAs(one => one.HeldUntil, "held until")
            .AuditedAs(one => one.Kept, "kept")
            .AuditedPersonally(one => one.ContactName, "contact").AuditedPersonally(one => one.ContactEmail, "contact e-mail")
            .NotAudited(nameof(Registration.Reference), nameof(Registration.ConveningId), nameof(Registration.StartedAt),
                nameof(Registration.SubmittedAt));
        builder.OwnsOne(one => one.Payment, payment =>
        {
            payment.Property(one => one.Method).AuditedAs("way to pay");
            payment.Property(one => one.PurchaseOrderNumber).AuditedAs("purchase order");
            payment.Property(one => one.NotToExceed).AuditedAs("not to exceed");
            payment.Property(one => one.ValidThrough).AuditedAs("valid through");
            payment.Property(one => one.SignerName).AuditedPersonally("signer");
            payment.Property(one => one.SignerTitle).AuditedPersonally("signer’s title");
        });
    }

    public void Configure(EntityTypeBuilder<Attendee> builder)
    {
        builder.IsAuditedRecord("attendee")
            .AuditedAs(one => one.PersonId, "person").AuditedAs(one => one.EndedAt, "left the team")
            .AuditedAs(one => one.Ending, "how they left")
            .AuditedAs(one => one.SuccessorId, "who goes instead")
            .NotAudited(nameof(Attendee.RegistrationId), nameof(Attendee.Position), nameof(Attendee.BadgeCode), nameof(Attendee.EndReason),
                nameof(Attendee.EndedBy));
        builder.ComplexProperty(one => one.Details, details =>
        {
            details.Property(one => one.FullName).AuditedPersonally("full name");
            details.Property(one => one.LatinSpelling).AuditedPersonally("Latin spelling");
            details.Property(one => one.Email).AuditedPersonally("e-mail");
            details.Property(one => one.JobTitle).AuditedPersonally("job title");
            details.Property(one => one.AgencyType).AuditedAs("agency type");
            details.Property(one => one.RateId).AuditedAs("rate");
            details.Property(one => one.ChosenDay).AuditedAs("day");
        });
    }

    public void Configure(EntityTypeBuilder<AttendeePriceLine> builder) =>
        builder.NotAudited("The ledger and the documents say every price.");

    public void Configure(EntityTypeBuilder<TimelineEntry> builder) => builder.NotAudited("It is what the organization reads of an act.");

    public void Configure(EntityTypeBuilder<CancelledSeat> builder) => builder.NotAudited("It keeps what a seat was.");

    public void Configure(EntityTypeBuilder<WaitingListEntry> builder) =>
        builder.NotAudited("The registration's status says that it waits.");

    public void Configure(EntityTypeBuilder<PersonalLink> builder) => builder.NotAudited("It is a secret.");

    public void Configure(EntityTypeBuilder<AttendeeAnswers> builder) => builder.NotAudited("Private answers are the attendee's own.");
}
