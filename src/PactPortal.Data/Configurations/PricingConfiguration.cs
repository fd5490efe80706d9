using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Conversions;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Data.Configurations;

internal sealed class PricingConfiguration :
    IEntityTypeConfiguration<SeatPool>, IEntityTypeConfiguration<WaitingListEntry>
{
    public void Configure(EntityTypeBuilder<SeatPool> builder)
    {
        builder.Property(pool => pool.SeatPoolId).ValueGeneratedNever();
        builder.Property(pool => pool.Key).HasMaxLength(80);
        builder.Property(pool => pool.WaitingListVersion).HasColumnName("Waiting"); // counted teams once; any number serves a version
        builder.Property(pool => pool.OverriddenBy).HasMaxLength(200);
        builder.Property(pool => pool.OverrideReason).HasMaxLength(500);
        builder.HasIndex(pool => new { pool.ConveningId, pool.Key }).IsUnique();
        builder.HasOne<Convening>().WithMany().HasForeignKey(pool => pool.ConveningId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(pool => pool.Left);
        builder.ToTable(table => table.HasCheckConstraint("CK_SeatPools_NeverNegative", "Taken >= 0"));
        builder.ToTable(table => table.HasCheckConstraint("CK_SeatPools_WaitingNeverNegative", "Waiting >= 0"));
    }

    public void Configure(EntityTypeBuilder<WaitingListEntry> builder)
    {
        builder.Property(entry => entry.WaitingListEntryId).ValueGeneratedNever();
        builder.HasIndex(entry => entry.RegistrationId).IsUnique();
        builder.HasIndex(entry => new { entry.ConveningId, entry.JoinedAt });
        builder.HasOne<Registration>().WithMany().HasForeignKey(entry => entry.RegistrationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Convening>().WithMany().HasForeignKey(entry => entry.ConveningId).OnDelete(DeleteBehavior.Restrict);
    }
}
