using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Configurations;
using PactPortal.Data.Convenings;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Seats;

namespace PactPortal.Data.Audit.Marks;

internal sealed class ConveningMarks :
    IEntityTypeConfiguration<Convening>, IEntityTypeConfiguration<ConveningDay>, IEntityTypeConfiguration<Tier>,
    IEntityTypeConfiguration<Rate>, IEntityTypeConfiguration<RatePrice>, IEntityTypeConfiguration<RefundBand>,
    IEntityTypeConfiguration<SeatLimit>, IEntityTypeConfiguration<ConveningSectionVersion>, IEntityTypeConfiguration<ConveningChange>,
    IEntityTypeConfiguration<SeatPool>, IEntityTypeConfiguration<DiscountCode>,
    IEntityTypeConfiguration<OrganizationDiscountUses>
{
    private const string Counted = "It is counted by conditional updates; the entries beside it say what was taken.";

    public void Configure(EntityTypeBuilder<Convening> builder)
    {
        builder.IsAuditedRecord("convening")
        .AuditedAs(one => one.Slug, "address").AuditedAs(one => one.Name, "name").AuditedAs(one => one.TimeZoneId, "time zone")
        .AuditedAs(one => one.Host, "host").AuditedAs(one => one.Theme, "theme").AuditedAs(one => one.StartsOn, "first day")
        .AuditedAs(one => one.EndsOn, "last day").AuditedAs(one => one.IsPublished, "published")
        .AuditedAs(one => one.IsArchived, "archived").AuditedAs(one => one.RegistrationOpensAt, "registration opens")
        .AuditedAs(one => one.RegistrationClosesAt, "registration closes")
        .AuditedAs(one => one.MembersWaitFirstUntil, "members wait first until").AuditedAs(one => one.LargestTeam, "largest team")
        .AuditedAs(one => one.SuggestedTeam, "suggested team").AuditedAs(one => one.NumberPrefix, "prefix of numbers")
        .AuditedAs(one => one.IsDemonstration, "demonstration")
        .AuditedAs(one => one.Guide, "words").AuditedAs(one => one.Travel, "travel")
        .AuditedAs(one => one.SubstitutionEndsAt, "substitution ends").AuditedAs(one => one.SubstitutionAtDoor, "substitution at the door")
        .AuditedAs(one => one.PaymentTermsDays, "payment terms").AuditedAs(one => one.HoldMinutes, "minutes of a hold");
        builder.ComplexProperty(one => one.Venue, venue =>
        {
            venue.Property(place => place.City).AuditedAs("city");
            venue.Property(place => place.Name).AuditedAs("venue");
            venue.Property(place => place.Address).AuditedAs("address of the venue");
            venue.Property(place => place.Transit).AuditedAs("transit");
        });
        builder.ComplexProperty(one => one.Payee, payee =>
        {
            payee.Property(paid => paid.Name).AuditedAs("payee");
            payee.Property(paid => paid.RemitTo).AuditedAs("remit to");
            payee.Property(paid => paid.RemitToSource).AuditedAs("source of the address");
        });
    }

    public void Configure(EntityTypeBuilder<ConveningDay> builder) => builder.IsAuditedRecord("day")
        .AuditedAs(one => one.Number, "number").AuditedAs(one => one.Date, "date").AuditedAs(one => one.Title, "title")
        .AuditedAs(one => one.Description, "description").AuditedAs(one => one.Audience, "audience");

    public void Configure(EntityTypeBuilder<Tier> builder) => builder.IsAuditedRecord("tier")
        .AuditedAs(one => one.Code, "code").AuditedAs(one => one.Name, "name").AuditedAs(one => one.EndsAt, "ends");

    public void Configure(EntityTypeBuilder<Rate> builder) => builder.IsAuditedRecord("rate")
        .AuditedAs(one => one.Code, "code").AuditedAs(one => one.Name, "name").AuditedAs(one => one.Audience, "audience")
        .AuditedAs(one => one.Eligibility, "eligibility").AuditedAs(one => one.Position, "position").AuditedAs(one => one.Days, "days")
        .AuditedAs(one => one.IsDayPass, "day pass").AuditedAs(one => one.IsOffsetEligible, "eligible for the offset")
        .AuditedAs(one => one.IsClosed, "closed");

    public void Configure(EntityTypeBuilder<RatePrice> builder) =>
        builder.IsAuditedRecord("price").AuditedAs(one => one.Amount, "amount").AuditedAs(one => one.TierId, "tier");

    public void Configure(EntityTypeBuilder<RefundBand> builder) => builder.IsAuditedRecord("refund band")
        .AuditedAs(one => one.EndsAt, "ends").AuditedAs(one => one.Refund, "refund").AuditedAs(one => one.FeePerPerson, "fee for a person");

    public void Configure(EntityTypeBuilder<SeatLimit> builder) => builder.NotAudited("The pool that it is of is audited.");

    public void Configure(EntityTypeBuilder<ConveningSectionVersion> builder) => builder.NotAudited("It counts the changes of a section.");

    public void Configure(EntityTypeBuilder<ConveningChange> builder) =>
        builder.NotAudited("It keeps what a change of a section said before and after.");

    public void Configure(EntityTypeBuilder<SeatPool> builder) => builder.IsAuditedRecord("seat pool")
        .AuditedAs(one => one.Capacity, "capacity").AuditedAs(one => one.OverrideReason, "reason of the other capacity")
        .NotAudited(
            nameof(SeatPool.ConveningId), nameof(SeatPool.Kind), nameof(SeatPool.Key), nameof(SeatPool.Taken),
            nameof(SeatPool.WaitingListVersion), nameof(SeatPool.OverriddenBy), nameof(SeatPool.OverriddenAt));

    public void Configure(EntityTypeBuilder<DiscountCode> builder)
    {
        builder.IsAuditedRecord("discount code")
            .AuditedAs(one => one.FirstDay, "first day").AuditedAs(one => one.LastDay, "last day").AuditedAs(one => one.Uses, "uses")
            .AuditedAs(one => one.UsesPerOrganization, "uses per organization").AuditedAs(one => one.OrganizationId, "organization")
            .AuditedAs(one => one.RateIds, "rates").AuditedAs(one => one.Note, "note").AuditedAs(one => one.EndedAt, "ended")
            .NotAudited(nameof(DiscountCode.ConveningId), nameof(DiscountCode.Code), nameof(DiscountCode.MadeAt));
        builder.Property("PerSeat").HasAnnotation(AuditMarks.Field, "per seat");
        builder.Property("Share").HasAnnotation(AuditMarks.Field, "share");
    }

    public void Configure(EntityTypeBuilder<OrganizationDiscountUses> builder) => builder.NotAudited(Counted);
}
