using Microsoft.EntityFrameworkCore.Metadata;

namespace PactPortal.Data.Audit;

/// <summary>What is told of each kind of record, read from the model once.</summary>
internal sealed class AuditPlan
{
    private const string Annotation = "Audit:Plan";

    private readonly Dictionary<IEntityType, AuditedRecord> records;

    private AuditPlan(IModel model) =>
        records = model.GetEntityTypes().Select(AuditedRecord.Of).OfType<AuditedRecord>().ToDictionary(record => record.Type);

    public static AuditPlan Of(IModel model) =>
        model.GetOrAddRuntimeAnnotationValue(Annotation, static model => new AuditPlan(model!), model);

    /// <summary>Null where nothing is told of it.</summary>
    public AuditedRecord? Find(IEntityType type) => records.GetValueOrDefault(type);
}

/// <param name="Name">"attendee"</param>
/// <param name="PersonId">Where the record says whom it is about.</param>
/// <param name="IsPart">Its values are those of the record that owns it.</param>
internal sealed record AuditedRecord(
    IEntityType Type, string Name, IReadOnlyList<IProperty> Key, IProperty? PersonId, bool IsPart,
    IReadOnlyList<AuditedProperty> Properties)
{
    public static AuditedRecord? Of(IEntityType type)
    {
        var owner = type.FindOwnership()?.PrincipalEntityType;
        return (owner ?? type).FindAnnotation(AuditMarks.Record)?.Value is string name && type.FindPrimaryKey() is { } key
            ? new AuditedRecord(type, name, key.Properties, type.FindProperty("PersonId"), owner is not null, [.. PropertiesOf(type, [])])
            : null;
    }

    private static IEnumerable<AuditedProperty> PropertiesOf(ITypeBase type, IReadOnlyList<IComplexProperty> path) =>
        type.GetProperties().Select(property => AuditedProperty.Of(property, path)).OfType<AuditedProperty>()
            .Concat(type.GetComplexProperties().SelectMany(complex => PropertiesOf(complex.ComplexType, [.. path, complex])));
}

/// <param name="Path">The values it lies in, from the outside.</param>
/// <param name="IsPersonal">Typed about a person: told in a detail row.</param>
internal sealed record AuditedProperty(IProperty Property, IReadOnlyList<IComplexProperty> Path, string Field, bool IsPersonal)
{
    public static AuditedProperty? Of(IProperty property, IReadOnlyList<IComplexProperty> path) =>
        property.FindAnnotation(AuditMarks.Personal)?.Value is string personal ? new AuditedProperty(property, path, personal, true)
        : property.FindAnnotation(AuditMarks.Field)?.Value is string field ? new AuditedProperty(property, path, field, false)
        : null;
}
