using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Conversions;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Choices;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Configurations;

internal sealed class ChoiceConfiguration :
    IEntityTypeConfiguration<SessionChoice>, IEntityTypeConfiguration<AgendaKnowledge>, IEntityTypeConfiguration<AgendaNotice>,
    IEntityTypeConfiguration<AgendaSettings>, IEntityTypeConfiguration<ChoiceNotice>, IEntityTypeConfiguration<AgendaFeed>
{
    public void Configure(EntityTypeBuilder<SessionChoice> builder)
    {
        builder.Property(choice => choice.SessionChoiceId).ValueGeneratedNever();
        builder.Property(choice => choice.Version).IsConcurrencyToken();
        builder.HasIndex(choice => new { choice.AttendeeId, choice.AgendaItemId }).IsUnique();
        builder.HasIndex(choice => new { choice.ConveningId, choice.AgendaItemId, choice.State });
        builder.HasOne<Convening>().WithMany().HasForeignKey(choice => choice.ConveningId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Attendee>().WithMany().HasForeignKey(choice => choice.AttendeeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(choice => choice.AgendaItemId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AgendaKnowledge> builder)
    {
        builder.HasKey(one => new { one.ConveningId, one.Kind, one.ReaderId, one.AgendaItemId });
        builder.HasIndex(one => one.ReaderId);
        builder.HasOne<Convening>().WithMany().HasForeignKey(one => one.ConveningId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(one => one.AgendaItemId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AgendaNotice> builder)
    {
        builder.Property(notice => notice.AgendaNoticeId).ValueGeneratedNever();
        builder.Property(notice => notice.Items).IsJsonText();
        builder.HasIndex(notice => new { notice.ReaderId, notice.Release });
        builder.HasOne<Convening>().WithMany().HasForeignKey(notice => notice.ConveningId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AgendaSettings> builder)
    {
        builder.HasKey(settings => settings.ConveningId);
        builder.Property(settings => settings.ConveningId).ValueGeneratedNever();
        builder.Property(settings => settings.Version).IsConcurrencyToken();
        builder.HasOne<Convening>().WithOne().HasForeignKey<AgendaSettings>(settings => settings.ConveningId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ChoiceNotice> builder)
    {
        builder.Property(notice => notice.ChoiceNoticeId).ValueGeneratedNever();
        builder.Property(notice => notice.Reason).HasMaxLength(ChoiceNotice.ReasonLength);
        builder.HasOne<Convening>().WithMany().HasForeignKey(notice => notice.ConveningId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Attendee>().WithMany().HasForeignKey(notice => notice.AttendeeId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AgendaFeed> builder)
    {
        builder.Property(feed => feed.AgendaFeedId).ValueGeneratedNever();
        builder.Property(feed => feed.TokenHash).HasMaxLength(SecretToken.HashLength);
        builder.HasIndex(feed => feed.TokenHash).IsUnique();
        builder.HasOne<Convening>().WithMany().HasForeignKey(feed => feed.ConveningId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Attendee>().WithMany().HasForeignKey(feed => feed.AttendeeId).OnDelete(DeleteBehavior.Cascade);
    }
}
