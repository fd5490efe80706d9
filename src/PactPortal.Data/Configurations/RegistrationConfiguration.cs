using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Configurations;

internal sealed class RegistrationConfiguration :
    IEntityTypeConfiguration<Registration>, IEntityTypeConfiguration<Attendee>, IEntityTypeConfiguration<AttendeePriceLine>,
    IEntityTypeConfiguration<TimelineEntry>, IEntityTypeConfiguration<CancelledSeat>
{
    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.Property(registration => registration.RegistrationId).ValueGeneratedNever();
        builder.Property(registration => registration.Reference).HasMaxLength(20);
        builder.Property(registration => registration.CountyCode).HasMaxLength(2);
        builder.Property(registration => registration.TierName).HasMaxLength(60);
        builder.Property(registration => registration.ContactName).HasMaxLength(200);
        builder.Property(registration => registration.ContactEmail).HasMaxLength(256);
        builder.Property(registration => registration.Version).IsConcurrencyToken();
        builder.HasIndex(registration => registration.Reference).IsUnique();
        // Quoted the one way both providers read.
        builder.HasIndex(registration => new { registration.OrganizationId, registration.ConveningId })
            .IsUnique().HasFilter("Status = 'Draft' AND OrganizationId IS NOT NULL").HasDatabaseName("UX_Registrations_OneDraft");
        builder.HasIndex(registration => new { registration.PayerPersonId, registration.ConveningId })
            .IsUnique().HasFilter("Status = 'Draft' AND PayerPersonId IS NOT NULL").HasDatabaseName("UX_Registrations_OneDraftOfPerson");
        // What an organization reads of its own, newest first.
        builder.HasIndex(registration => new { registration.OrganizationId, registration.SubmittedAt });
        builder.HasIndex(registration => registration.PayerPersonId).HasFilter("PayerPersonId IS NOT NULL");
        // The planning team's list, newest first, whole or filtered; the last one finds the convenings of an organization too.
        builder.HasIndex(registration => new { registration.ConveningId, registration.SubmittedAt, registration.Reference });
        builder.HasIndex(registration => new
        {
            registration.ConveningId,
            registration.Status,
            registration.SubmittedAt,
            registration.Reference,
        });
        builder.HasIndex(registration => new
        {
            registration.ConveningId,
            registration.OrganizationId,
            registration.SubmittedAt,
            registration.Reference,
        });
        builder.HasIndex(registration => registration.HeldUntil).HasFilter("HeldUntil IS NOT NULL");
        builder.HasOne<Convening>().WithMany().HasForeignKey(registration => registration.ConveningId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(registration => registration.Organization).WithMany().HasForeignKey(registration => registration.OrganizationId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(registration => registration.PayerPerson).WithMany().HasForeignKey(registration => registration.PayerPersonId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(registration => registration.Payer);
        builder.ToTable(table => table.HasCheckConstraint("CK_Registrations_OnePayer", OnePayer.Check));
        builder.HasOne<DiscountCode>().WithMany().HasForeignKey(registration => registration.DiscountCodeId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(registration => registration.DiscountedSeats);
        builder.OwnsOne(registration => registration.Payment, payment =>
        {
            payment.Property(promise => promise.PurchaseOrderNumber).HasMaxLength(60);
            payment.Property(promise => promise.SignerName).HasMaxLength(200);
            payment.Property(promise => promise.SignerTitle).HasMaxLength(200);
        });
        builder.Ignore(registration => registration.CancelledSeats);
        builder.HasMany<CancelledSeat>("cancelledSeats").WithOne().HasForeignKey("RegistrationId").IsRequired();
        builder.Navigation("cancelledSeats").AutoInclude();
        builder.Ignore(registration => registration.Attendees).Ignore(registration => registration.EndedAttendees)
            .Ignore(registration => registration.Timeline);
        builder.Ignore(registration => registration.IsDraft).Ignore(registration => registration.Total);
        builder.HasMany<Attendee>("attendees").WithOne().HasForeignKey(attendee => attendee.RegistrationId);
        builder.HasMany<TimelineEntry>("timeline").WithOne().HasForeignKey("RegistrationId").IsRequired();
        builder.Navigation("attendees").AutoInclude();
        builder.Navigation("timeline").AutoInclude();
    }

    public void Configure(EntityTypeBuilder<Attendee> builder)
    {
        builder.ToTable("Attendees");
        builder.Property(attendee => attendee.AttendeeId).ValueGeneratedNever();
        builder.Property(attendee => attendee.Version).IsConcurrencyToken();
        builder.Property(attendee => attendee.BadgeCode).HasMaxLength(Attendee.BadgeCodeLength);
        builder.HasIndex(attendee => attendee.BadgeCode).IsUnique().HasFilter("BadgeCode IS NOT NULL");
        builder.ComplexProperty(attendee => attendee.Details, details =>
        {
            details.Property(person => person.FullName).HasMaxLength(200).HasColumnName("FullName");
            details.Property(person => person.LatinSpelling).HasMaxLength(200).HasColumnName("LatinSpelling");
            details.Property(person => person.Email).HasMaxLength(256).HasColumnName("Email");
            details.Property(person => person.AgencyType).HasColumnName("AgencyType");
            details.Property(person => person.JobTitle).HasMaxLength(200).HasColumnName("JobTitle");
            details.Property(person => person.RateId).HasColumnName("RateId");
            details.Property(person => person.ChosenDay).HasColumnName("ChosenDay");
        });
        builder.Property(attendee => attendee.EndReason).HasMaxLength(500);
        builder.HasOne(attendee => attendee.Person).WithMany().HasForeignKey(attendee => attendee.PersonId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(attendee => attendee.Lines);
        builder.HasMany<AttendeePriceLine>("lines").WithOne().HasForeignKey("AttendeeId").IsRequired();
        builder.Navigation("lines").AutoInclude();
    }

    public void Configure(EntityTypeBuilder<AttendeePriceLine> builder)
    {
        builder.ToTable("AttendeePriceLines");
        builder.HasKey(line => line.PriceLineId);
        builder.Property(line => line.PriceLineId).ValueGeneratedNever();
        builder.ComplexProperty(line => line.Line, line =>
        {
            line.Property(priced => priced.Kind).HasColumnName("Kind");
            line.Property(priced => priced.Label).HasMaxLength(300).HasColumnName("Label");
            line.Property(priced => priced.Amount).HasColumnName("Amount");
        });
    }

    public void Configure(EntityTypeBuilder<TimelineEntry> builder)
    {
        builder.ToTable("RegistrationTimeline");
        builder.Property(entry => entry.TimelineEntryId).ValueGeneratedNever();
        builder.Property(entry => entry.ActorName).HasMaxLength(200);
        builder.Property(entry => entry.What).HasMaxLength(700);
        builder.Property(entry => entry.Reason).HasMaxLength(500);
    }

    public void Configure(EntityTypeBuilder<CancelledSeat> builder)
    {
        builder.ToTable("CancelledSeats");
        builder.Property(seat => seat.CancelledSeatId).ValueGeneratedNever();
        builder.Property(seat => seat.Name).HasMaxLength(200);
        builder.Property(seat => seat.LatinSpelling).HasMaxLength(200);
        builder.Property(seat => seat.RateName).HasMaxLength(300);
    }
}
