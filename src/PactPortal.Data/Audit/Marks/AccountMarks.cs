using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Identity;

namespace PactPortal.Data.Audit.Marks;

internal sealed class AccountMarks :
    IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<IdentityRole<Guid>>, IEntityTypeConfiguration<IdentityUserRole<Guid>>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>, IEntityTypeConfiguration<IdentityRoleClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    private const string Secret = "It is a secret, or Identity's own.";

    public void Configure(EntityTypeBuilder<Account> builder) => builder.IsAuditedRecord("account")
        .AuditedAs(one => one.PersonId, "person").AuditedPersonally(one => one.DisplayName, "name")
        .AuditedPersonally(one => one.Email, "e-mail")
        .AuditedPersonally(one => one.PhoneNumber, "telephone").AuditedAs(one => one.EmailConfirmed, "e-mail confirmed")
        .NotAudited(
            nameof(Account.UserName), nameof(Account.NormalizedUserName), nameof(Account.NormalizedEmail), nameof(Account.PasswordHash),
            nameof(Account.SecurityStamp), nameof(Account.AccessFailedCount), nameof(Account.LockoutEnabled), nameof(Account.LockoutEnd),
            nameof(Account.PhoneNumberConfirmed), nameof(Account.TwoFactorEnabled));

    public void Configure(EntityTypeBuilder<IdentityRole<Guid>> builder) => builder.NotAudited("Roles are the program's own.");

    public void Configure(EntityTypeBuilder<IdentityUserRole<Guid>> builder) => builder.IsAuditedRecord("planning role");

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.NotAudited(Secret);

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<Guid>> builder) => builder.NotAudited(Secret);

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.NotAudited(Secret);

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) => builder.NotAudited(Secret);

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder) => builder.NotAudited(Secret);
}
