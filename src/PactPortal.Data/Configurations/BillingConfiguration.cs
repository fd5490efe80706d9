using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Conversions;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Configurations;

internal sealed class BillingConfiguration :
    IEntityTypeConfiguration<LedgerEntry>, IEntityTypeConfiguration<BillingDocument>, IEntityTypeConfiguration<NumberSequence>,
    IEntityTypeConfiguration<BillingDetails>, IEntityTypeConfiguration<Payment>, IEntityTypeConfiguration<PaymentApplication>,
    IEntityTypeConfiguration<CardCheckout>, IEntityTypeConfiguration<ProviderEvent>, IEntityTypeConfiguration<Refund>,
    IEntityTypeConfiguration<DoneOnce>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("Ledger");
        builder.Property(entry => entry.LedgerEntryId).ValueGeneratedNever();
        builder.Property(entry => entry.Label).HasMaxLength(300);
        builder.Ignore(entry => entry.IsPrice);
        builder.HasIndex(entry => entry.RegistrationId);
        builder.HasIndex(entry => new { entry.Kind, entry.At });
        builder.HasOne<Registration>().WithMany().HasForeignKey(entry => entry.RegistrationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BillingDocument> builder)
    {
        builder.Property(document => document.BillingDocumentId).ValueGeneratedNever();
        builder.Property(document => document.Number).HasMaxLength(30);
        builder.Property(document => document.Facts).IsJsonText();
        builder.Property(document => document.VerificationCode).HasMaxLength(12);
        builder.HasIndex(document => document.Number).IsUnique();
        builder.HasIndex(document => document.VerificationCode).IsUnique();
        builder.HasIndex(document => new { document.OrganizationId, document.IssuedAt });
        builder.HasIndex(document => new { document.ConveningId, document.Kind, document.DueOn });
        builder.HasIndex(document => document.RegistrationId);
        builder.HasOne<Convening>().WithMany().HasForeignKey(document => document.ConveningId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(document => document.Organization).WithMany().HasForeignKey(document => document.OrganizationId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(document => document.PayerPerson).WithMany().HasForeignKey(document => document.PayerPersonId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(document => new { document.PayerPersonId, document.IssuedAt }).HasFilter("PayerPersonId IS NOT NULL");
        builder.Ignore(document => document.Payer);
        builder.ToTable(table => table.HasCheckConstraint("CK_BillingDocuments_OnePayer", OnePayer.Check));
        builder.HasOne<Registration>().WithMany().HasForeignKey(document => document.RegistrationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BillingDocument>().WithMany().HasForeignKey(document => document.Regarding).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Payment>().WithMany().HasForeignKey(document => document.PaymentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<NumberSequence> builder)
    {
        builder.HasKey(sequence => new { sequence.ConveningId, sequence.Kind });
        builder.HasOne<Convening>().WithMany().HasForeignKey(sequence => sequence.ConveningId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BillingDetails> builder)
    {
        builder.HasKey(details => details.OrganizationId);
        builder.Property(details => details.Attention).HasMaxLength(200);
        builder.Property(details => details.AddressLines).IsJsonText();
        builder.Property(details => details.PayablesEmail).HasMaxLength(256);
        builder.Property(details => details.Version).IsConcurrencyToken();
        builder.HasOne<Organization>().WithMany().HasForeignKey(details => details.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.Property(payment => payment.PaymentId).ValueGeneratedNever();
        builder.Property(payment => payment.Number).HasMaxLength(100);
        builder.Property(payment => payment.RecordedBy).HasMaxLength(200);
        builder.Property(payment => payment.DepositBatch).HasMaxLength(60);
        builder.Property(payment => payment.Reason).HasMaxLength(500);
        builder.HasIndex(payment => new { payment.ConveningId, payment.RecordedAt });
        builder.Property(payment => payment.ProviderId).HasMaxLength(100);
        builder.HasIndex(payment => payment.ProviderId).IsUnique().HasFilter("ProviderId IS NOT NULL");
        builder.HasIndex(payment => payment.RegistrationId);
        builder.HasOne<Registration>().WithMany().HasForeignKey(payment => payment.RegistrationId).OnDelete(DeleteBehavior.Restrict);
        // Two who record the same warrant at once: the second starts again and sees the first.
        builder.HasIndex(payment => new { payment.Means, payment.Number, payment.Occurrence }).IsUnique();
        builder.HasOne<Convening>().WithMany().HasForeignKey(payment => payment.ConveningId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(payment => payment.Organization).WithMany().HasForeignKey(payment => payment.OrganizationId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(payment => payment.PayerPerson).WithMany().HasForeignKey(payment => payment.PayerPersonId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(payment => payment.Payer);
        builder.ToTable(table => table.HasCheckConstraint("CK_Payments_OnePayer", OnePayer.CheckWhereKnown));
    }

    public void Configure(EntityTypeBuilder<PaymentApplication> builder)
    {
        builder.Property(application => application.PaymentApplicationId).ValueGeneratedNever();
        builder.HasIndex(application => application.PaymentId);
        builder.HasIndex(application => application.RegistrationId);
        builder.HasOne<Payment>().WithMany().HasForeignKey(application => application.PaymentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Registration>().WithMany().HasForeignKey(application => application.RegistrationId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BillingDocument>().WithMany().HasForeignKey(application => application.InvoiceId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CardCheckout> builder)
    {
        builder.Property(checkout => checkout.CardCheckoutId).ValueGeneratedNever();
        builder.Property(checkout => checkout.ProviderId).HasMaxLength(100);
        builder.Property(checkout => checkout.PayAt).HasMaxLength(2000);
        builder.Property(checkout => checkout.Email).HasMaxLength(256);
        builder.Property(checkout => checkout.Version).IsConcurrencyToken();
        builder.Ignore(checkout => checkout.IsAlive);
        builder.HasIndex(checkout => checkout.ProviderId).IsUnique().HasFilter("ProviderId IS NOT NULL");
        builder.HasIndex(checkout => new { checkout.State, checkout.EndsAt });
        builder.HasIndex(checkout => checkout.RegistrationId);
        builder.HasOne<Registration>().WithMany().HasForeignKey(checkout => checkout.RegistrationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Convening>().WithMany().HasForeignKey(checkout => checkout.ConveningId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Payment>().WithMany().HasForeignKey(checkout => checkout.PaymentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ProviderEvent> builder)
    {
        builder.HasKey(occurred => occurred.EventId);
        builder.Property(occurred => occurred.EventId).HasMaxLength(100);
        builder.Property(occurred => occurred.Type).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<Refund> builder)
    {
        builder.Property(refund => refund.RefundId).ValueGeneratedNever();
        builder.Property(refund => refund.Reason).HasMaxLength(500);
        builder.Property(refund => refund.RequestedBy).HasMaxLength(200);
        builder.Property(refund => refund.ProviderId).HasMaxLength(100);
        builder.Property(refund => refund.CheckNumber).HasMaxLength(100);
        builder.Property(refund => refund.Problem).HasMaxLength(100);
        builder.Property(refund => refund.Version).IsConcurrencyToken();
        builder.Ignore(refund => refund.IsFlagged);
        builder.HasIndex(refund => refund.ProviderId).IsUnique().HasFilter("ProviderId IS NOT NULL");
        builder.HasIndex(refund => new { refund.ConveningId, refund.State, refund.RequestedAt });
        builder.HasIndex(refund => refund.PaymentId);
        builder.HasOne<Registration>().WithMany().HasForeignKey(refund => refund.RegistrationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Convening>().WithMany().HasForeignKey(refund => refund.ConveningId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Payment>().WithMany().HasForeignKey(refund => refund.PaymentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DoneOnce> builder)
    {
        builder.ToTable("DoneOnce");
        builder.HasKey(done => done.Key);
        builder.Property(done => done.Key).ValueGeneratedNever();
    }
}
