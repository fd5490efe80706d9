using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Domain.Counties;

namespace PactPortal.Data.Configurations;

internal sealed class CountyConfiguration : IEntityTypeConfiguration<County>, IEntityTypeConfiguration<CountyFact>
{
    public void Configure(EntityTypeBuilder<County> builder)
    {
        builder.HasKey(county => county.Code);
        builder.Property(county => county.Code).HasMaxLength(2);
        builder.Property(county => county.Fips).HasMaxLength(5);
        builder.Property(county => county.Name).HasMaxLength(40);
        builder.Property(county => county.CohortBasis).HasMaxLength(200);
        builder.Property(county => county.ChildWelfareAgency).HasMaxLength(200);
        builder.Property(county => county.ChildWelfareAgencyBasis).HasMaxLength(200);
        builder.Ignore(county => county.FullName);
    }

    public void Configure(EntityTypeBuilder<CountyFact> builder)
    {
        builder.Property(fact => fact.CountyFactId).ValueGeneratedNever();
        builder.Property(fact => fact.CountyCode).HasMaxLength(2);
        builder.Property(fact => fact.Source).HasMaxLength(400);
        builder.HasOne<County>().WithMany().HasForeignKey(fact => fact.CountyCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(fact => new { fact.CountyCode, fact.Kind, fact.EffectiveOn });
    }
}
