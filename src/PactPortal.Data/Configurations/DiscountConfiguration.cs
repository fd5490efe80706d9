using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Conversions;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Pricing;

namespace PactPortal.Data.Configurations;

internal sealed class DiscountConfiguration : IEntityTypeConfiguration<DiscountCode>, IEntityTypeConfiguration<OrganizationDiscountUses>
{
    public void Configure(EntityTypeBuilder<DiscountCode> builder)
    {
        builder.Property(code => code.DiscountCodeId).ValueGeneratedNever();
        builder.Property(code => code.Code).HasMaxLength(DiscountCodeText.Longest);
        builder.Property<Money?>("PerSeat");
        builder.Property<Percent?>("Share");
        builder.Property(code => code.RateIds).IsJsonText();
        builder.Property(code => code.Note).HasMaxLength(500);
        builder.Property(code => code.Version).IsConcurrencyToken();
        // A use that is taken while somebody changes the limits makes the change begin again.
        builder.Property(code => code.Used).IsConcurrencyToken();
        builder.Ignore(code => code.Gives).Ignore(code => code.Terms).Ignore(code => code.Left);
        builder.HasIndex(code => new { code.ConveningId, code.Code }).IsUnique();
        builder.HasOne<Convening>().WithMany().HasForeignKey(code => code.ConveningId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organization>().WithMany().HasForeignKey(code => code.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table => table.HasCheckConstraint("CK_DiscountCodes_UsesWithinLimit", "Used >= 0 AND Used <= Uses"));
    }

    public void Configure(EntityTypeBuilder<OrganizationDiscountUses> builder)
    {
        builder.HasKey(uses => new { uses.DiscountCodeId, uses.OrganizationId });
        builder.HasOne<DiscountCode>().WithMany().HasForeignKey(uses => uses.DiscountCodeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Organization>().WithMany().HasForeignKey(uses => uses.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table => table.HasCheckConstraint("CK_OrganizationDiscountUses_NeverNegative", "Used >= 0"));
    }
}
