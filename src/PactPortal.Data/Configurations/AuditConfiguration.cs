using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Audit;
using PactPortal.Data.Conversions;
using PactPortal.Domain;

namespace PactPortal.Data.Configurations;

internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditDetail>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.AuditEntryId).ValueGeneratedNever();
        builder.Property(entry => entry.ActorKind).HasDefaultValue(ActorKind.Portal).HasSentinel((ActorKind)0);
        builder.Property(entry => entry.ActorName).HasMaxLength(200);
        builder.Property(entry => entry.Action).HasMaxLength(100);
        builder.Property(entry => entry.SubjectKind).HasConversion<EnumToStoredName<AuditSubjectKind>>().HasMaxLength(40)
            .HasDefaultValue(AuditSubjectKind.Other).HasSentinel((AuditSubjectKind)0);
        builder.Property(entry => entry.SubjectId).HasMaxLength(100).HasColumnName("Subject");
        builder.Property(entry => entry.Reason).HasMaxLength(500);
        builder.Property(entry => entry.Changes).IsJsonText();
        builder.HasIndex(entry => new { entry.SubjectId, entry.At });
        builder.ToTable(table => table.HasTrigger(AuditTriggers.EntryIsChanged));
        builder.ToTable(table => table.HasTrigger(AuditTriggers.EntryIsDeleted));
        builder.NotAudited("It is the audit trail.");
    }

    public void Configure(EntityTypeBuilder<AuditDetail> builder)
    {
        builder.Property(detail => detail.AuditDetailId).ValueGeneratedNever();
        builder.Property(detail => detail.Record).HasMaxLength(40);
        builder.Property(detail => detail.RecordId).HasMaxLength(100);
        builder.Property(detail => detail.Field).HasMaxLength(200);
        builder.HasIndex(detail => detail.AuditEntryId);
        builder.HasIndex(detail => detail.RecordId);
        builder.HasIndex(detail => detail.PersonId).HasFilter("PersonId IS NOT NULL");
        builder.HasOne<AuditEntry>().WithMany().HasForeignKey(detail => detail.AuditEntryId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table => table.HasTrigger(AuditTriggers.DetailIsChanged));
        builder.ToTable(table => table.HasTrigger(AuditTriggers.DetailIsDeleted));
        builder.NotAudited("It is the audit trail.");
    }
}
