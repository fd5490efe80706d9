using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Choices;

namespace PactPortal.Data.Audit.Marks;

internal sealed class ChoiceMarks :
    IEntityTypeConfiguration<SessionChoice>, IEntityTypeConfiguration<AgendaKnowledge>, IEntityTypeConfiguration<AgendaNotice>,
    IEntityTypeConfiguration<AgendaSettings>, IEntityTypeConfiguration<ChoiceNotice>, IEntityTypeConfiguration<AgendaFeed>
{
    // Which session somebody chose is theirs: a coordinator reads histories of their team.
    public void Configure(EntityTypeBuilder<SessionChoice> builder) => builder.NotAudited("It is what an attendee says of themselves.");

    public void Configure(EntityTypeBuilder<AgendaKnowledge> builder) => builder.NotAudited("It says what somebody was told.");

    public void Configure(EntityTypeBuilder<AgendaNotice> builder) => builder.NotAudited("It is append-only and says what somebody was told.");

    public void Configure(EntityTypeBuilder<AgendaSettings> builder) => builder.IsAuditedRecord("agenda settings")
        .AuditedAs(one => one.ChoosingOpensAt, "choosing opens").AuditedAs(one => one.ChoosingClosesAt, "choosing closes")
        .NotAudited(nameof(AgendaSettings.Version));

    public void Configure(EntityTypeBuilder<ChoiceNotice> builder) => builder.NotAudited("It is append-only and says what somebody was told.");

    public void Configure(EntityTypeBuilder<AgendaFeed> builder) => builder.NotAudited("It is a key to somebody’s own agenda.");
}
