using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Clock;
using PactPortal.Data.Files;
using PactPortal.Data.Operating;
using PactPortal.Domain.Accessibility;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Printing;

namespace PactPortal.Data.Audit.Marks;

internal sealed class OperatingMarks :
    IEntityTypeConfiguration<AccessibilityCase>, IEntityTypeConfiguration<JustificationLetter>,
    IEntityTypeConfiguration<ProvidedStatement>, IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<PrintJob>,
    IEntityTypeConfiguration<DataProtectionKey>, IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<StoredFileChunk>,
    IEntityTypeConfiguration<OperatingState>, IEntityTypeConfiguration<DemonstrationClock>
{
    private const string Machinery = "It is machinery.";

    public void Configure(EntityTypeBuilder<AccessibilityCase> builder) => builder.IsAuditedRecord("case")
        .AuditedPersonally(one => one.What, "what happened").AuditedPersonally(one => one.Email, "e-mail")
        .AuditedPersonally(one => one.Answer, "answer").AuditedPersonally(one => one.PageAddress, "page")
        .AuditedAs(one => one.DueOn, "due on").AuditedAs(one => one.ClosedAt, "closed")
        .NotAudited(nameof(AccessibilityCase.Reference), nameof(AccessibilityCase.ReceivedAt), nameof(AccessibilityCase.ClosedBy));

    public void Configure(EntityTypeBuilder<JustificationLetter> builder) =>
        builder.NotAudited("Its versions are kept, each as it was issued.");

    public void Configure(EntityTypeBuilder<ProvidedStatement> builder) =>
        builder.NotAudited("Its versions are kept, each as it was provided.");

    public void Configure(EntityTypeBuilder<OutboxMessage> builder) => builder.NotAudited(Machinery);

    public void Configure(EntityTypeBuilder<PrintJob> builder) => builder.NotAudited(Machinery);

    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.NotAudited("It is a secret.");

    public void Configure(EntityTypeBuilder<StoredFile> builder) => builder.NotAudited(Machinery);

    public void Configure(EntityTypeBuilder<StoredFileChunk> builder) => builder.NotAudited(Machinery);

    public void Configure(EntityTypeBuilder<OperatingState> builder) => builder.NotAudited(Machinery);

    public void Configure(EntityTypeBuilder<DemonstrationClock> builder) => builder.NotAudited(Machinery);
}
