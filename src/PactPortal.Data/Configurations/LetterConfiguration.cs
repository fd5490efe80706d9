using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Conversions;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Configurations;

internal sealed class LetterConfiguration : IEntityTypeConfiguration<JustificationLetter>, IEntityTypeConfiguration<ProvidedStatement>
{
    public void Configure(EntityTypeBuilder<JustificationLetter> builder)
    {
        builder.Property(letter => letter.JustificationLetterId).ValueGeneratedNever();
        builder.Property(letter => letter.Number).HasMaxLength(40);
        builder.Property(letter => letter.VerificationCode).HasMaxLength(20);
        builder.Property(letter => letter.Version).HasDefaultValue(1);
        builder.Property(letter => letter.SupersededAt).IsConcurrencyToken();
        builder.Property(letter => letter.Request).IsJsonText();
        builder.Property(letter => letter.Facts).IsJsonText();
        builder.HasIndex(letter => new { letter.Number, letter.Version }).IsUnique();
        builder.HasIndex(letter => letter.VerificationCode).IsUnique();
        builder.HasOne<Convening>().WithMany().HasForeignKey(letter => letter.ConveningId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Registration>().WithMany().HasForeignKey(letter => letter.RegistrationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ProvidedStatement> builder)
    {
        builder.Property(statement => statement.ProvidedStatementId).ValueGeneratedNever();
        builder.Property(statement => statement.Key).HasMaxLength(60);
        builder.Property(statement => statement.Provider).HasMaxLength(60);
        builder.Property(statement => statement.ProviderName).HasMaxLength(200);
        builder.Property(statement => statement.Version).HasMaxLength(200);
        builder.Property(statement => statement.Paragraphs).IsJsonText();
        builder.Property(statement => statement.Sources).IsJsonText();
        builder.Property(statement => statement.QuestionsTo).HasMaxLength(400);
        builder.Property(statement => statement.Provenance).HasMaxLength(400);
        builder.HasIndex(statement => new { statement.Key, statement.RecordedAt });
    }
}
