using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Domain.Funding;

namespace PactPortal.Data.Audit.Marks;

internal sealed class FundMarks :
    IEntityTypeConfiguration<Fund>, IEntityTypeConfiguration<FundRule>, IEntityTypeConfiguration<FundRuleReserveCounty>,
    IEntityTypeConfiguration<FundRuleCountySeats>, IEntityTypeConfiguration<FundEntry>
{
    public void Configure(EntityTypeBuilder<Fund> builder) => builder.IsAuditedRecord("fund")
        .AuditedAs(one => one.Name, "name").AuditedAs(one => one.Source, "source").AuditedAs(one => one.FiscalFrom, "fiscal period from")
        .AuditedAs(one => one.FiscalThrough, "fiscal period through").AuditedAs(one => one.Budget, "budget")
        .NotAudited(nameof(Fund.Balance), nameof(Fund.Version));

    public void Configure(EntityTypeBuilder<FundRule> builder) => builder.IsAuditedRecord("fund rule")
        .AuditedAs(one => one.DrawOrder, "place").AuditedAs(one => one.PerSeat, "per seat")
        .AuditedAs(one => one.SeatsPerCounty, "seats per county")
        .AuditedAs(one => one.Reserve, "reserve").AuditedAs(one => one.ReserveEndsAt, "reserve ends").AuditedAs(one => one.EndsAt, "ends")
        .NotAudited(nameof(FundRule.ConveningId), nameof(FundRule.FundId), nameof(FundRule.ReserveBalance));

    public void Configure(EntityTypeBuilder<FundRuleReserveCounty> builder) => builder.IsAuditedRecord("county of a reserve");

    public void Configure(EntityTypeBuilder<FundRuleCountySeats> builder) =>
        builder.NotAudited("It is counted by conditional updates; the entries say what was taken.");

    public void Configure(EntityTypeBuilder<FundEntry> builder) => builder.NotAudited("It is an append-only ledger.");
}
