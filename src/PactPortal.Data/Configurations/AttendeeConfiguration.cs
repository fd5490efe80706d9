using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Domain;
using PactPortal.Domain.Attendees;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Configurations;

internal sealed class AttendeeConfiguration : IEntityTypeConfiguration<PersonalLink>, IEntityTypeConfiguration<AttendeeAnswers>
{
    public void Configure(EntityTypeBuilder<PersonalLink> builder)
    {
        builder.Property(link => link.PersonalLinkId).ValueGeneratedNever();
        builder.Property(link => link.Address).HasMaxLength(256);
        builder.Property(link => link.TokenHash).HasMaxLength(SecretToken.HashLength);
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasOne<Attendee>().WithMany().HasForeignKey(link => link.AttendeeId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AttendeeAnswers> builder)
    {
        builder.Property(answers => answers.AttendeeAnswersId).ValueGeneratedNever();
        builder.Property(answers => answers.Address).HasMaxLength(256);
        builder.Property(answers => answers.BadgeName).HasMaxLength(200);
        builder.Property(answers => answers.LatinSpelling).HasMaxLength(200);
        builder.Property(answers => answers.Pronouns).HasMaxLength(60);
        builder.Property(answers => answers.AccessNeeds).HasMaxLength(1000);
        builder.Property(answers => answers.DietaryNeeds).HasMaxLength(1000);
        builder.Property<string>("EarlierSessionWishes").HasColumnName("SessionWishes");
        builder.Property(answers => answers.IsToldOfSmallChanges).HasDefaultValue(true).HasSentinel(true);
        builder.Property(answers => answers.Version).IsConcurrencyToken();
        builder.HasIndex(answers => new { answers.AttendeeId, answers.Address }).IsUnique();
        builder.HasOne<Attendee>().WithMany().HasForeignKey(answers => answers.AttendeeId).OnDelete(DeleteBehavior.Cascade);
    }
}
