using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Identity;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Organizations;

namespace PactPortal.Data.Configurations;

internal sealed class OrganizationConfiguration :
    IEntityTypeConfiguration<Organization>, IEntityTypeConfiguration<Membership>, IEntityTypeConfiguration<EndedMembership>,
    IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<JoinRequest>
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

    public void Configure(EntityTypeBuilder<EndedMembership> builder)
    {
        builder.Property(ended => ended.EndedMembershipId).ValueGeneratedNever();
        builder.Property(ended => ended.EndedBy).HasMaxLength(200);
        builder.HasIndex(ended => new { ended.OrganizationId, ended.AccountId });
        builder.HasOne<Organization>().WithMany().HasForeignKey(ended => ended.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(ended => ended.AccountId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(account => account.DisplayName).HasMaxLength(200);
        builder.Property(account => account.Id).ValueGeneratedNever();
        builder.HasOne(account => account.Person).WithMany().HasForeignKey(account => account.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Property(invitation => invitation.InvitationId).ValueGeneratedNever();
        builder.Property(invitation => invitation.Email).HasMaxLength(256);
        builder.Property(invitation => invitation.InvitedBy).HasMaxLength(200);
        builder.Property(invitation => invitation.State).IsConcurrencyToken();
        builder.HasIndex(invitation => new { invitation.Email, invitation.State });
        builder.HasOne<Organization>().WithMany().HasForeignKey(invitation => invitation.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<JoinRequest> builder)
    {
        builder.Property(request => request.JoinRequestId).ValueGeneratedNever();
        builder.Property(request => request.AccountName).HasMaxLength(200);
        builder.Property(request => request.NewName).HasMaxLength(200);
        builder.Property(request => request.NewCountyCode).HasMaxLength(2);
        builder.Property(request => request.Note).HasMaxLength(500);
        builder.Property(request => request.AnsweredBy).HasMaxLength(200);
        builder.Property(request => request.Reason).HasMaxLength(500);
        builder.Property(request => request.Version).IsConcurrencyToken();
        builder.HasIndex(request => new { request.State, request.At });
        builder.HasIndex(request => request.AccountId);
        builder.HasOne<Organization>().WithMany().HasForeignKey(request => request.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(request => request.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<County>().WithMany().HasForeignKey(request => request.NewCountyCode).OnDelete(DeleteBehavior.Restrict);
    }
}
