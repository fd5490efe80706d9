using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Conversions;
using PactPortal.Domain.People;

namespace PactPortal.Data.Configurations;

internal sealed class PeopleConfiguration :
    IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<PersonAddress>, IEntityTypeConfiguration<PersonMerge>,
    IEntityTypeConfiguration<DistinctPeople>
{
    private const int LongestName = 200;

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(person => person.PersonId).ValueGeneratedNever();
        builder.Property(person => person.Name).HasMaxLength(LongestName);
        builder.Property(person => person.FoldedName).HasMaxLength(400);
        builder.Property(person => person.SortName).HasMaxLength(LongestName);
        builder.Property(person => person.HeldBecause).HasMaxLength(500);
        builder.Property(person => person.Version).IsConcurrencyToken();
        builder.Ignore(person => person.IsCurrent);
        builder.HasIndex(person => person.FoldedName);
        builder.HasOne<Person>().WithMany().HasForeignKey(person => person.MergedInto).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PersonAddress> builder)
    {
        builder.ToTable("PersonAddresses");
        builder.Property(address => address.PersonAddressId).ValueGeneratedNever();
        builder.Property(address => address.Address).HasMaxLength(256);
        builder.HasIndex(address => new { address.Address, address.PersonId }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(address => address.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PersonMerge> builder)
    {
        builder.ToTable("PersonMerges");
        builder.Property(merge => merge.PersonMergeId).ValueGeneratedNever();
        builder.Property(merge => merge.Moved).IsJsonText();
        builder.HasIndex(merge => merge.KeptPersonId);
        builder.HasIndex(merge => merge.MergedPersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(merge => merge.KeptPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(merge => merge.MergedPersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DistinctPeople> builder)
    {
        builder.ToTable("DistinctPeople");
        builder.HasKey(pair => new { pair.FirstPersonId, pair.SecondPersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(pair => pair.FirstPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(pair => pair.SecondPersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
