using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PactPortal.Data.Audit;

/// <summary>
/// What the audit trail tells of a property: its values in the entry, its values in a detail row that is emptied with the person, or
/// nothing. Every property says which; a test walks the model.
/// </summary>
public static class AuditMarks
{
    internal const string Record = "Audit:Record";
    internal const string Field = "Audit:Field";
    internal const string Personal = "Audit:Personal";
    internal const string None = "Audit:None";

    /// <summary>A record whose coming, changes and going are told.</summary>
    /// <param name="record">As the history names it: "attendee".</param>
    public static EntityTypeBuilder<T> IsAuditedRecord<T>(this EntityTypeBuilder<T> builder, string record)
        where T : class => builder.HasAnnotation(Record, record);

    /// <summary>Nothing of it is told: machinery, what keeps its own entries, or what the attendee alone says of themselves.</summary>
    /// <param name="why">For the reader of the model.</param>
    public static EntityTypeBuilder<T> NotAudited<T>(this EntityTypeBuilder<T> builder, string why)
        where T : class => builder.HasAnnotation(None, why);

    public static PropertyBuilder<TProperty> AuditedAs<TProperty>(this PropertyBuilder<TProperty> property, string field) =>
        property.HasAnnotation(Field, field);

    public static PropertyBuilder<TProperty> AuditedPersonally<TProperty>(this PropertyBuilder<TProperty> property, string field) =>
        property.HasAnnotation(Personal, field);

    public static PropertyBuilder<TProperty> NotAudited<TProperty>(this PropertyBuilder<TProperty> property) =>
        property.HasAnnotation(None, "");

    public static ComplexTypePropertyBuilder<TProperty> AuditedAs<TProperty>(
        this ComplexTypePropertyBuilder<TProperty> property, string field) =>
        property.HasAnnotation(Field, field);

    public static ComplexTypePropertyBuilder<TProperty> AuditedPersonally<TProperty>(
        this ComplexTypePropertyBuilder<TProperty> property, string field) =>
        property.HasAnnotation(Personal, field);

    /// <summary>Its values stand in the entry.</summary>
    /// <param name="field">As the history names it: "rate".</param>
    public static EntityTypeBuilder<T> AuditedAs<T, TProperty>(
        this EntityTypeBuilder<T> builder, Expression<Func<T, TProperty>> property, string field)
        where T : class
    {
        builder.Property(property).AuditedAs(field);
        return builder;
    }

    /// <summary>Its values are typed about a person, and stand in a detail row.</summary>
    /// <param name="field">As the history names it: "full name".</param>
    public static EntityTypeBuilder<T> AuditedPersonally<T, TProperty>(
        this EntityTypeBuilder<T> builder, Expression<Func<T, TProperty>> property, string field)
        where T : class
    {
        builder.Property(property).AuditedPersonally(field);
        return builder;
    }

    /// <summary>Never told: secrets, private answers, what the portal works out, and what the entry itself says.</summary>
    public static EntityTypeBuilder<T> NotAudited<T>(this EntityTypeBuilder<T> builder, params IEnumerable<string> properties)
        where T : class
    {
        foreach (var property in properties)
        {
            builder.Property(property).HasAnnotation(None, "");
        }

        return builder;
    }

    /// <summary>Whether the model says what is told of it; keys and versions say nothing.</summary>
    public static bool IsClassified(IReadOnlyProperty property) =>
        property.IsPrimaryKey() || property.IsConcurrencyToken || (property.IsShadowProperty() && property.IsForeignKey())
        || IsMarked(property.DeclaringType.ContainingEntityType)
        || new[] { Field, Personal, None }.Any(mark => property.FindAnnotation(mark) is not null);

    /// <summary>Whether its values are told, in the entry or beside it.</summary>
    public static bool IsTold(IReadOnlyProperty property) =>
        !IsMarked(property.DeclaringType.ContainingEntityType)
            && (property.FindAnnotation(Field) ?? property.FindAnnotation(Personal)) is not null;

    // What is part of a record is told with it, or with it not.
    private static bool IsMarked(IReadOnlyEntityType type) =>
        (type.FindOwnership()?.PrincipalEntityType ?? type).FindAnnotation(None) is not null;
}
