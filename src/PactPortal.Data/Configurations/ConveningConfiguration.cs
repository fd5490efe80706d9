using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Conversions;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Pricing;

namespace PactPortal.Data.Configurations;

internal sealed class ConveningConfiguration :
    IEntityTypeConfiguration<Convening>, IEntityTypeConfiguration<ConveningDay>, IEntityTypeConfiguration<Tier>,
    IEntityTypeConfiguration<Rate>, IEntityTypeConfiguration<RatePrice>
{
    public void Configure(EntityTypeBuilder<Convening> builder)
    {
        builder.HasIndex(convening => convening.Slug).IsUnique();
        builder.Property(convening => convening.Slug).HasMaxLength(60);
        builder.Property(convening => convening.Name).HasMaxLength(200);
        builder.Property(convening => convening.TimeZoneId).HasMaxLength(60);
        builder.Property(convening => convening.Host).HasMaxLength(200);
        builder.Property(convening => convening.Theme).HasMaxLength(200);
        builder.Property(convening => convening.NumberPrefix).HasMaxLength(12);
        builder.Property(convening => convening.Venue).IsJsonText();
        builder.Property(convening => convening.Payee).IsJsonText();
        builder.Property(convening => convening.Policies).IsJsonText();
        builder.Property(convening => convening.Guide).IsJsonText();
        builder.Property(convening => convening.Travel).IsJsonText();
        builder.Property(convening => convening.Version).IsConcurrencyToken();
        builder.Ignore(convening => convening.Days).Ignore(convening => convening.Tiers).Ignore(convening => convening.Rates);
        builder.Ignore(convening => convening.Zone).Ignore(convening => convening.HasPacket);
        Owns<ConveningDay>("days");
        Owns<Tier>("tiers");
        Owns<Rate>("rates");

        void Owns<T>(string field)
            where T : class
        {
            builder.HasMany<T>(field).WithOne().HasForeignKey("ConveningId").IsRequired();
            builder.Navigation(field).AutoInclude();
        }
    }

    public void Configure(EntityTypeBuilder<ConveningDay> builder)
    {
        builder.ToTable("ConveningDays");
        builder.Property(day => day.ConveningDayId).ValueGeneratedNever();
        builder.Property(day => day.Title).HasMaxLength(200);
        builder.Property(day => day.Description).HasMaxLength(2000);
    }

    public void Configure(EntityTypeBuilder<Tier> builder)
    {
        builder.ToTable("Tiers");
        builder.Property(tier => tier.TierId).ValueGeneratedNever();
        builder.Property(tier => tier.Code).HasMaxLength(40);
        builder.Property(tier => tier.Name).HasMaxLength(60);
        builder.Ignore(tier => tier.Attributive);
    }

    public void Configure(EntityTypeBuilder<Rate> builder)
    {
        builder.ToTable("Rates");
        builder.Property(rate => rate.RateId).ValueGeneratedNever();
        builder.Property(rate => rate.Code).HasMaxLength(40);
        builder.Property(rate => rate.Name).HasMaxLength(200);
        builder.Property(rate => rate.Audience).HasMaxLength(400);
        builder.Property(rate => rate.Eligibility).HasConversion<int>();
        builder.Property(rate => rate.Days).IsJsonText();
        builder.HasMany(rate => rate.Prices).WithOne().HasForeignKey("RateId").IsRequired();
        builder.Navigation(rate => rate.Prices).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<RatePrice> builder)
    {
        builder.ToTable("RatePrices");
        builder.Property(price => price.RatePriceId).ValueGeneratedNever();
        builder.HasOne<Tier>().WithMany().HasForeignKey(price => price.TierId).OnDelete(DeleteBehavior.NoAction);
    }
}
