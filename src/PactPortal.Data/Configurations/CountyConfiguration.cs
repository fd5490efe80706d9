using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Identity;
using PactPortal.Domain.Counties;

namespace PactPortal.Data.Configurations;

internal sealed class CountyConfiguration : IEntityTypeConfiguration<County>, IEntityTypeConfiguration<CountyFact>, IEntityTypeConfiguration<CohortCoordinator>
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
        builder.Property(fact => fact.RecordedBy).HasMaxLength(200);
        builder.HasOne<County>().WithMany().HasForeignKey(fact => fact.CountyCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(fact => new { fact.CountyCode, fact.Kind, fact.EffectiveOn });
    }

    public void Configure(EntityTypeBuilder<CohortCoordinator> builder)
    {
        builder.HasKey(coordinator => new { coordinator.Cohort, coordinator.AccountId });
        builder.HasOne<Account>().WithMany().HasForeignKey(coordinator => coordinator.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
