using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Configurations;

internal sealed class FundingConfiguration :
    IEntityTypeConfiguration<Fund>, IEntityTypeConfiguration<FundRule>, IEntityTypeConfiguration<FundRuleReserveCounty>,
    IEntityTypeConfiguration<FundRuleCountySeats>, IEntityTypeConfiguration<FundEntry>
{
    public void Configure(EntityTypeBuilder<Fund> builder)
    {
        builder.Property(fund => fund.FundId).ValueGeneratedNever();
        builder.Property(fund => fund.Name).HasMaxLength(Fund.NameLength);
        builder.Property(fund => fund.Source).HasMaxLength(Fund.NameLength);
        builder.Ignore(fund => fund.Committed);
        builder.ToTable(table => table.HasCheckConstraint("CK_Funds_NeverNegative", "Balance >= 0"));
    }

    public void Configure(EntityTypeBuilder<FundRule> builder)
    {
        builder.Property(rule => rule.FundRuleId).ValueGeneratedNever();
        builder.Property(rule => rule.Version).IsConcurrencyToken();
        builder.HasIndex(rule => new { rule.ConveningId, rule.DrawOrder }).IsUnique();
        builder.HasIndex(rule => new { rule.FundId, rule.ConveningId }).IsUnique();
        builder.HasOne<Convening>().WithMany().HasForeignKey(rule => rule.ConveningId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Fund>().WithMany().HasForeignKey(rule => rule.FundId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table => table.HasCheckConstraint("CK_FundRules_NeverNegative", "ReserveBalance >= 0"));
    }

    public void Configure(EntityTypeBuilder<FundRuleReserveCounty> builder)
    {
        builder.HasKey(county => new { county.FundRuleId, county.CountyCode });
        builder.Property(county => county.CountyCode).HasMaxLength(2);
        builder.HasOne<FundRule>().WithMany().HasForeignKey(county => county.FundRuleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<County>().WithMany().HasForeignKey(county => county.CountyCode).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FundRuleCountySeats> builder)
    {
        builder.HasKey(seats => new { seats.FundRuleId, seats.CountyCode });
        builder.Property(seats => seats.CountyCode).HasMaxLength(2);
        builder.HasOne<FundRule>().WithMany().HasForeignKey(seats => seats.FundRuleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<County>().WithMany().HasForeignKey(seats => seats.CountyCode).OnDelete(DeleteBehavior.Restrict);
    }

    // Its table has a name of its own: that of the entries of offset funds stays behind, whose keys point at offset funds.
    public void Configure(EntityTypeBuilder<FundEntry> builder)
    {
        builder.ToTable("FundLedger");
        builder.Property(entry => entry.FundEntryId).ValueGeneratedNever();
        builder.Property(entry => entry.CountyCode).HasMaxLength(2);
        builder.Property(entry => entry.Reason).HasMaxLength(500);
        builder.HasOne<Fund>().WithMany().HasForeignKey(entry => entry.FundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FundRule>().WithMany().HasForeignKey(entry => entry.FundRuleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Convening>().WithMany().HasForeignKey(entry => entry.ConveningId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Registration>().WithMany().HasForeignKey(entry => entry.RegistrationId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(entry => entry.Effect);
    }
}
