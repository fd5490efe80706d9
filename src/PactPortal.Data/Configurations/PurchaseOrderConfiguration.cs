using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Conversions;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Configurations;

internal sealed class PurchaseOrderConfiguration :
    IEntityTypeConfiguration<PurchaseOrder>, IEntityTypeConfiguration<PurchaseOrderCover>, IEntityTypeConfiguration<InvoiceReminder>
{
    public void Configure(EntityTypeBuilder<PurchaseOrder> builder)
    {
        builder.Property(order => order.PurchaseOrderId).ValueGeneratedNever();
        builder.Property(order => order.Number).HasMaxLength(60);
        builder.Property(order => order.GivenBy).HasMaxLength(200);
        builder.Property(order => order.AnsweredBy).HasMaxLength(200);
        builder.Property(order => order.Reason).HasMaxLength(500);
        builder.Property(order => order.File).IsJsonText();
        builder.Property(order => order.Version).IsConcurrencyToken();
        builder.HasIndex(order => new { order.OrganizationId, order.ConveningId, order.Number }).IsUnique();
        builder.HasIndex(order => new { order.ConveningId, order.State, order.GivenAt });
        builder.HasOne<Organization>().WithMany().HasForeignKey(order => order.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Convening>().WithMany().HasForeignKey(order => order.ConveningId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PurchaseOrderCover> builder)
    {
        builder.HasKey(cover => cover.RegistrationId);
        builder.HasOne<Registration>().WithMany().HasForeignKey(cover => cover.RegistrationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PurchaseOrder>().WithMany().HasForeignKey(cover => cover.PurchaseOrderId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<InvoiceReminder> builder)
    {
        builder.HasKey(reminder => new { reminder.InvoiceId, reminder.Kind });
        builder.HasOne<BillingDocument>().WithMany().HasForeignKey(reminder => reminder.InvoiceId).OnDelete(DeleteBehavior.Restrict);
    }
}
