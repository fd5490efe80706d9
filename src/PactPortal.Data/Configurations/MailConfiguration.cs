using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Domain.Mail;

namespace PactPortal.Data.Configurations;

internal sealed class MailConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.Property(message => message.OutboxMessageId).ValueGeneratedNever();
        builder.Property(message => message.RecipientAddress).HasMaxLength(256);
        builder.Property(message => message.RecipientName).HasMaxLength(200);
        builder.Property(message => message.RegistrationId);
        builder.Property(message => message.Problem).HasMaxLength(300);
        builder.HasIndex(message => new { message.State, message.EnqueuedAt });
    }
}
