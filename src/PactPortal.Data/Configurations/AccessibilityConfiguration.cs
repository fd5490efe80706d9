using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Domain.Accessibility;

namespace PactPortal.Data.Configurations;

internal sealed class AccessibilityConfiguration : IEntityTypeConfiguration<AccessibilityCase>
{
    public void Configure(EntityTypeBuilder<AccessibilityCase> builder)
    {
        builder.Property(one => one.AccessibilityCaseId).ValueGeneratedNever();
        builder.Property(one => one.Reference).HasMaxLength(30);
        builder.Property(one => one.What).HasMaxLength(AccessibilityCase.LongestText);
        builder.Property(one => one.PageAddress).HasMaxLength(AccessibilityCase.LongestAddress);
        builder.Property(one => one.Email).HasMaxLength(256);
        builder.Property(one => one.ClosedBy).HasMaxLength(200);
        builder.Property(one => one.Answer).HasMaxLength(AccessibilityCase.LongestText);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.Ignore(one => one.IsOpen);
        builder.HasIndex(one => one.Reference).IsUnique();
        builder.HasIndex(one => new { one.ClosedAt, one.DueOn });
    }
}
