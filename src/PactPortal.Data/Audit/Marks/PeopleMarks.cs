using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Domain.People;

namespace PactPortal.Data.Audit.Marks;

internal sealed class PeopleMarks :
    IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<PersonAddress>, IEntityTypeConfiguration<PersonMerge>,
    IEntityTypeConfiguration<DistinctPeople>
{
    public void Configure(EntityTypeBuilder<Person> builder) => builder.IsAuditedRecord("person")
        .AuditedPersonally(one => one.Name, "name").AuditedPersonally(one => one.SortName, "sort name")
        .AuditedAs(one => one.MergedInto, "joined to").AuditedAs(one => one.ErasedAt, "erased")
        .AuditedAs(one => one.HeldBecause, "held because")
        .NotAudited(nameof(Person.FoldedName));

    public void Configure(EntityTypeBuilder<PersonAddress> builder) => builder.IsAuditedRecord("address")
        .AuditedPersonally(one => one.Address, "confirmed e-mail").AuditedAs(one => one.ConfirmedBy, "confirmed by")
        .AuditedAs(one => one.PersonId, "person")
        .NotAudited(nameof(PersonAddress.ConfirmedAt));

    public void Configure(EntityTypeBuilder<PersonMerge> builder) => builder.NotAudited("It keeps what was moved itself.");

    public void Configure(EntityTypeBuilder<DistinctPeople> builder) => builder.NotAudited("The act says it.");
}
