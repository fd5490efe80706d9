using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Audit;
using PactPortal.Data.Clock;

namespace PactPortal.Data.Configurations;

internal sealed class OperationsConfiguration : IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<DemonstrationClock>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.AuditEntryId).ValueGeneratedNever();
        builder.Property(entry => entry.ActorName).HasMaxLength(200);
        builder.Property(entry => entry.Action).HasMaxLength(100);
        builder.Property(entry => entry.Subject).HasMaxLength(100);
        builder.Property(entry => entry.Reason).HasMaxLength(500);
        builder.HasIndex(entry => new { entry.Subject, entry.At });
    }

    public void Configure(EntityTypeBuilder<DemonstrationClock> builder)
    {
        builder.ToTable("DemonstrationClock");
        builder.Property(clock => clock.DemonstrationClockId).ValueGeneratedNever();
        builder.Property(clock => clock.Preset).HasMaxLength(40);
        builder.Property(clock => clock.Setting).HasMaxLength(60);
    }
}
