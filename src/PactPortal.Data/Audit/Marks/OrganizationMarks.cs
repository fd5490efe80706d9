using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Organizations;

namespace PactPortal.Data.Audit.Marks;

internal sealed class OrganizationMarks :
    IEntityTypeConfiguration<Organization>, IEntityTypeConfiguration<Membership>, IEntityTypeConfiguration<EndedMembership>,
    IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<JoinRequest>, IEntityTypeConfiguration<County>,
    IEntityTypeConfiguration<CountyFact>, IEntityTypeConfiguration<CohortCoordinator>
{
    public void Configure(EntityTypeBuilder<Organization> builder) => builder.IsAuditedRecord("organization")
        .AuditedAs(one => one.Name, "name").AuditedAs(one => one.AgencyType, "agency type").AuditedAs(one => one.CountyCode, "county")
        .AuditedAs(one => one.MergedInto, "merged into");

    public void Configure(EntityTypeBuilder<Membership> builder) =>
        builder.IsAuditedRecord("membership").AuditedAs(one => one.Role, "role");

    public void Configure(EntityTypeBuilder<EndedMembership> builder) => builder.NotAudited("It keeps what a membership was.");

    public void Configure(EntityTypeBuilder<Invitation> builder) => builder.IsAuditedRecord("invitation")
        .AuditedAs(one => one.State, "state").AuditedAs(one => one.Role, "role").AuditedAs(one => one.OrganizationId, "organization")
        .AuditedPersonally(one => one.Email, "e-mail")
        .NotAudited(nameof(Invitation.InvitedBy), nameof(Invitation.At), nameof(Invitation.EndsAt), nameof(Invitation.AnsweredAt));

    public void Configure(EntityTypeBuilder<JoinRequest> builder) => builder.IsAuditedRecord("request to join")
        .AuditedAs(one => one.State, "state").AuditedAs(one => one.Role, "role").AuditedAs(one => one.OrganizationId, "organization")
        .AuditedPersonally(one => one.AccountName, "name").AuditedPersonally(one => one.Note, "note")
        .AuditedAs(one => one.NewName, "organization’s name").AuditedAs(one => one.NewAgencyType, "agency type")
        .AuditedAs(one => one.NewCountyCode, "county")
        .NotAudited(nameof(JoinRequest.AccountId), nameof(JoinRequest.At), nameof(JoinRequest.AnsweredAt), nameof(JoinRequest.AnsweredBy),
            nameof(JoinRequest.Reason));

    public void Configure(EntityTypeBuilder<County> builder) => builder.IsAuditedRecord("county")
        .AuditedAs(one => one.Fips, "FIPS").AuditedAs(one => one.Name, "name").AuditedAs(one => one.Cohort, "cohort")
        .AuditedAs(one => one.CohortBasis, "basis of the cohort").AuditedAs(one => one.ChildWelfareAgency, "child welfare agency")
        .AuditedAs(one => one.ChildWelfareAgencyBasis, "basis of the agency").AuditedAs(one => one.IsPilotOf2014, "pilot of 2014");

    public void Configure(EntityTypeBuilder<CountyFact> builder) => builder.IsAuditedRecord("county fact")
        .AuditedAs(one => one.CountyCode, "county").AuditedAs(one => one.Kind, "fact").AuditedAs(one => one.Holds, "holds")
        .AuditedAs(one => one.EffectiveOn, "from").AuditedAs(one => one.Source, "source")
        .NotAudited(nameof(CountyFact.RecordedAt), nameof(CountyFact.RecordedBy));

    public void Configure(EntityTypeBuilder<CohortCoordinator> builder) => builder.IsAuditedRecord("cohort coordinator");
}
