using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Domain.Billing;

namespace PactPortal.Data.Configurations;

internal sealed class PayoutConfiguration : IEntityTypeConfiguration<ProviderPayout>, IEntityTypeConfiguration<ProviderPayoutLine>
{
    public void Configure(EntityTypeBuilder<ProviderPayout> builder)
    {
        builder.Property(payout => payout.ProviderPayoutId).ValueGeneratedNever();
        builder.Property(payout => payout.ProviderId).HasMaxLength(100);
        builder.Property(payout => payout.Version).IsConcurrencyToken();
        builder.Ignore(payout => payout.Net);
        builder.HasIndex(payout => payout.ProviderId).IsUnique();
        builder.HasIndex(payout => payout.MadeAt);
    }

    public void Configure(EntityTypeBuilder<ProviderPayoutLine> builder)
    {
        builder.Property(line => line.ProviderPayoutLineId).ValueGeneratedNever();
        builder.Property(line => line.ProviderId).HasMaxLength(100);
        builder.Property(line => line.SourceId).HasMaxLength(100);
        builder.Property(line => line.PaymentId).HasMaxLength(100);
        builder.HasIndex(line => line.ProviderId).IsUnique();
        builder.HasIndex(line => line.PaymentId);
        builder.HasIndex(line => line.ProviderPayoutId);
        builder.HasOne<ProviderPayout>().WithMany().HasForeignKey(line => line.ProviderPayoutId).OnDelete(DeleteBehavior.Restrict);
    }
}
