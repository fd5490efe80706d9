using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Conversions;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Configurations;

// The one fund of each convening, before funds were made for several. Neither written nor read any more: funds, rules and their ledger were
// copied from these tables, which go with the next release's migration.

internal sealed class OffsetFundLeftBehind
{
    public Guid OffsetFundId { get; private set; }

    public Guid ConveningId { get; private set; }

    public string Name { get; private set; } = "";

    public Money Budget { get; private set; }

    public Money PerSeat { get; private set; }

    public int SeatsPerCounty { get; private set; }

    public Money Reserve { get; private set; }

    public DateTimeOffset? ReserveEndsAt { get; private set; }

    public IReadOnlyList<string> ReserveCounties { get; private set; } = [];

    public Money Balance { get; private set; }

    public Money ReserveBalance { get; private set; }
}

internal sealed class CountyOffsetSeatsLeftBehind
{
    public Guid OffsetFundId { get; private set; }

    public string CountyCode { get; private set; } = "";

    public int Used { get; private set; }
}

internal sealed class FundEntryLeftBehind
{
    public Guid FundEntryId { get; private set; }

    public Guid OffsetFundId { get; private set; }

    public string Kind { get; private set; } = "";

    public Money Amount { get; private set; }

    public Money FromReserve { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid? RegistrationId { get; private set; }

    public string? CountyCode { get; private set; }
}

internal sealed class OffsetFundLeftBehindConfiguration :
    IEntityTypeConfiguration<OffsetFundLeftBehind>, IEntityTypeConfiguration<CountyOffsetSeatsLeftBehind>,
    IEntityTypeConfiguration<FundEntryLeftBehind>
{
    public void Configure(EntityTypeBuilder<OffsetFundLeftBehind> builder)
    {
        builder.HasKey(fund => fund.OffsetFundId);
        builder.Property(fund => fund.OffsetFundId).ValueGeneratedNever();
        builder.Property(fund => fund.Name).HasMaxLength(200);
        builder.Property(fund => fund.ReserveCounties).IsJsonText();
        builder.HasIndex(fund => fund.ConveningId).IsUnique();
        builder.HasOne<Convening>().WithMany().HasForeignKey(fund => fund.ConveningId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(
            "OffsetFunds", table => table.HasCheckConstraint("CK_OffsetFunds_NeverNegative", "Balance >= 0 AND ReserveBalance >= 0"));
    }

    public void Configure(EntityTypeBuilder<CountyOffsetSeatsLeftBehind> builder)
    {
        builder.ToTable("CountyOffsetSeats");
        builder.HasKey(seats => new { seats.OffsetFundId, seats.CountyCode });
        builder.Property(seats => seats.CountyCode).HasMaxLength(2);
        builder.HasOne<OffsetFundLeftBehind>().WithMany().HasForeignKey(seats => seats.OffsetFundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<County>().WithMany().HasForeignKey(seats => seats.CountyCode).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FundEntryLeftBehind> builder)
    {
        builder.ToTable("FundEntries");
        builder.HasKey(entry => entry.FundEntryId);
        builder.Property(entry => entry.FundEntryId).ValueGeneratedNever();
        builder.Property(entry => entry.Kind).HasMaxLength(40);
        builder.Property(entry => entry.CountyCode).HasMaxLength(2);
        builder.HasOne<OffsetFundLeftBehind>().WithMany().HasForeignKey(entry => entry.OffsetFundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Registration>().WithMany().HasForeignKey(entry => entry.RegistrationId).OnDelete(DeleteBehavior.Restrict);
    }
}
