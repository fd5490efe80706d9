using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Clock;

namespace PactPortal.Data.Configurations;

internal sealed class OperationsConfiguration : IEntityTypeConfiguration<DemonstrationClock>
{
    public void Configure(EntityTypeBuilder<DemonstrationClock> builder)
    {
        builder.ToTable("DemonstrationClock");
        builder.Property(clock => clock.DemonstrationClockId).ValueGeneratedNever();
        builder.Property(clock => clock.Preset).HasMaxLength(40);
        builder.Property(clock => clock.Setting).HasMaxLength(60);
    }
}
