using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Identity;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Organizations;

namespace PactPortal.Data.Configurations;

internal sealed class OrganizationConfiguration :
    IEntityTypeConfiguration<Organization>, IEntityTypeConfiguration<Membership>, IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.Property(organization => organization.OrganizationId).ValueGeneratedNever();
        builder.Property(organization => organization.Name).HasMaxLength(200);
        builder.Property(organization => organization.CountyCode).HasMaxLength(2);
        builder.HasOne<County>().WithMany().HasForeignKey(organization => organization.CountyCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organization>().WithMany().HasForeignKey(organization => organization.MergedInto).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(organization => organization.Name);
        builder.Ignore(organization => organization.IsCountyAgency);
    }

    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.HasKey(membership => new { membership.AccountId, membership.OrganizationId });
        builder.HasOne<Organization>().WithMany().HasForeignKey(membership => membership.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(membership => membership.AccountId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(account => account.DisplayName).HasMaxLength(200);
        builder.Property(account => account.Id).ValueGeneratedNever();
    }
}
