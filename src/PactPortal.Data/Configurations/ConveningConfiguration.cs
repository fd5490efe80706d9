using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Data.Conversions;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Seats;

namespace PactPortal.Data.Configurations;

internal sealed class ConveningConfiguration :
    IEntityTypeConfiguration<Convening>, IEntityTypeConfiguration<ConveningDay>, IEntityTypeConfiguration<Tier>,
    IEntityTypeConfiguration<Rate>, IEntityTypeConfiguration<RatePrice>, IEntityTypeConfiguration<RefundBand>,
    IEntityTypeConfiguration<SeatLimit>,
    IEntityTypeConfiguration<ConveningSectionVersion>, IEntityTypeConfiguration<ConveningChange>
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
        builder.Property(convening => convening.HoldMinutes).HasDefaultValue(ConveningPolicies.UsualHoldMinutes);
        builder.Property(convening => convening.SubstitutionAtDoor).HasDefaultValue(false);
        builder.ComplexProperty(convening => convening.Venue, venue =>
        {
            venue.Property(place => place.City).HasColumnName("VenueCity").HasMaxLength(200);
            venue.Property(place => place.Name).HasColumnName("VenueName").HasMaxLength(200);
            venue.Property(place => place.Address).HasColumnName("VenueAddress").HasMaxLength(200);
            venue.Property(place => place.Transit).HasColumnName("VenueTransit").HasMaxLength(200);
        });
        builder.ComplexProperty(convening => convening.Payee, payee =>
        {
            payee.Property(paid => paid.Name).HasColumnName("PayeeName").HasMaxLength(200);
            payee.Property(paid => paid.RemitTo).HasColumnName("PayeeRemitTo")
                .HasConversion<JsonTextConverter<IReadOnlyList<string>>, JsonTextComparer<IReadOnlyList<string>>>();
            payee.Property(paid => paid.RemitToSource).HasColumnName("PayeeRemitToSource").HasMaxLength(200);
        });
        builder.Property(convening => convening.Guide).IsJsonText();
        builder.Property(convening => convening.Travel).IsJsonText();
        builder.Property(convening => convening.Version).IsConcurrencyToken();
        builder.Ignore(convening => convening.Days).Ignore(convening => convening.Tiers).Ignore(convening => convening.Rates);
        builder.Ignore(convening => convening.Zone).Ignore(convening => convening.HasPacket);
        builder.Ignore(convening => convening.Policies).Ignore(convening => convening.Limits);
        Owns<ConveningDay>("days");
        Owns<Tier>("tiers");
        Owns<Rate>("rates");
        Owns<RefundBand>("bands");
        Owns<SeatLimit>("limits");

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
        builder.Property(rate => rate.IsClosed).HasDefaultValue(false);
        builder.HasMany(rate => rate.Prices).WithOne().HasForeignKey("RateId").IsRequired();
        builder.Navigation(rate => rate.Prices).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<RatePrice> builder)
    {
        builder.ToTable("RatePrices");
        builder.Property(price => price.RatePriceId).ValueGeneratedNever();
        builder.HasOne<Tier>().WithMany().HasForeignKey(price => price.TierId).OnDelete(DeleteBehavior.ClientCascade);
    }

    public void Configure(EntityTypeBuilder<RefundBand> builder)
    {
        builder.ToTable("RefundBands");
        builder.Property(band => band.RefundBandId).ValueGeneratedNever();
    }

    // The pools' own rows, read with the convening: what each has room for is stored there and nowhere else.
    public void Configure(EntityTypeBuilder<SeatLimit> builder)
    {
        builder.HasKey(limit => limit.SeatPoolId);
        builder.Property(limit => limit.SeatPoolId).ValueGeneratedNever();
        builder.ToSqlQuery("""SELECT "SeatPoolId", "ConveningId", "Key", "Capacity" FROM "SeatPools" WHERE "Kind" NOT IN ('CountyDay', 'Session')""");
    }

    public void Configure(EntityTypeBuilder<ConveningSectionVersion> builder)
    {
        builder.HasKey(version => new { version.ConveningId, version.Section });
        builder.Property(version => version.Version).IsConcurrencyToken();
        builder.HasOne<Convening>().WithMany().HasForeignKey(version => version.ConveningId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ConveningChange> builder)
    {
        builder.Property(change => change.ConveningChangeId).ValueGeneratedNever();
        builder.Property(change => change.ActorName).HasMaxLength(200);
        builder.Property(change => change.Field).HasMaxLength(200);
        builder.HasIndex(change => new { change.ConveningId, change.Section, change.Version });
        builder.HasOne<Convening>().WithMany().HasForeignKey(change => change.ConveningId).OnDelete(DeleteBehavior.Restrict);
    }
}
