using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PactPortal.Application.Billing.Orders;
using PactPortal.Data.Conversions;
using PactPortal.Data.Identity;
using PactPortal.Data.Printing;
using PactPortal.Data.Programme;
using PactPortal.Documents;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Printing;
using PactPortal.Domain.Seats;
using PactPortal.Web.Hosting.Backups;
using PactPortal.Web.Hosting.Printing;

namespace PactPortal.Web.Tests.Upgrades;

/// <summary>Every name that outlives a version of the program, as the program would write it now.</summary>
internal static class NameList
{
    /// <summary>Tables and their columns, with the texts of enums and the paths in JSON.</summary>
    public static IEnumerable<string> OfColumns(IRelationalModel model) =>
        from table in model.Tables.OrderBy(table => table.Name, StringComparer.Ordinal)
        from column in table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal)
        from line in OfColumn($"{table.Name}.{column.Name}", column.PropertyMappings.Select(mapping => mapping.Property).FirstOrDefault())
        select line;

    /// <summary>In the data folder and in backups.</summary>
    public static IEnumerable<string> OfFiles() =>
    [
        $"{BackupManifest.Name} of {BackupManifest.Database} and {BackupManifest.Files}",
        .. Paths(BackupManifest.Json, typeof(BackupManifest), BackupManifest.Name),
        $"{OrderFiles.Folder}/",
        $"{PhotoFolder.All}/",
        $"{PrintFolder.All}/, {string.Join(", ", Enum.GetValues<PrintForm>().Select(form => $"file.{form.Ending()}"))}, {PrintPieces.Pdf}",
        .. Paths(JsonSerializerOptions.Default, typeof(StoredGap), PrintFiles.Gap),
        .. Paths(DocumentFile.Options, typeof(Document), PrintPieces.Paper),
        .. Paths(DocumentFile.Options, typeof(LabelSheets), PrintPieces.Badges),
    ];

    /// <summary>What rows and others hold besides, and are found again by.</summary>
    public static IEnumerable<string> OfValues() =>
    [
        $"AspNetRoles.Name: {string.Join(", ", PlanningRole.All)}",
        $"BillingDocuments.Number: {string.Join(", ", Enum.GetValues<BillingDocumentKind>().Select(kind => BillingDocument.NumberOf("P-", kind, 1)))}",
        $"JustificationLetters.Request $.roles[].role: {string.Join(", ", AgencyTypes.All.Select(type => type.Name()))}",
        $"PrintJobs.Live: {PrintJob.LiveKey(Guid.Empty, PrintKind.Invoices, PrintForm.Zip)}",
        $"ProvidedStatements.Key: {ProvidedStatement.CsecTrainingCosts}",
        $"SeatPools.Key: {SeatPoolKey.Day(1)}, {SeatPoolKey.CountyDay(1, "10")}, {SeatPoolKey.Rate("county")}",
        $"the card provider's metadata: {ProviderMarks.Reference}, {ProviderMarks.Registration}, {ProviderMarks.Refund}",
    ];

    /// <summary>Of the columns that hold an enum or JSON as text.</summary>
    public static IEnumerable<(string Table, string Column, ValueConverter Converter)> Converters(IRelationalModel model) =>
        from table in model.Tables
        from column in table.Columns
        from mapping in column.PropertyMappings.Take(1)
        let converter = mapping.Property.GetTypeMapping().Converter
        where converter?.ProviderClrType == typeof(string)
        select (table.Name, column.Name, converter);

    /// <summary>Properties in stored JSON that don't say what they are called there: renaming one would rename what is stored.</summary>
    public static IEnumerable<string> Unnamed(IRelationalModel model) =>
        model.Tables.SelectMany(table => table.Columns).SelectMany(column => column.PropertyMappings.Select(mapping => mapping.Property)).Where(IsJson)
            .SelectMany(property => Unnamed(JsonText.Options, property.ClrType))
            .Concat(Unnamed(DocumentFile.Options, typeof(Document))).Concat(Unnamed(DocumentFile.Options, typeof(LabelSheets)))
            .Concat(Unnamed(JsonSerializerOptions.Default, typeof(StoredGap))).Concat(Unnamed(BackupManifest.Json, typeof(BackupManifest))).Distinct();

    /// <param name="property">Null for a column in which Identity keeps JSON of its own.</param>
    private static IEnumerable<string> OfColumn(string name, IProperty? property)
    {
        if (property is null)
        {
            return [name];
        }

        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return IsJson(property) ? Paths(JsonText.Options, property.ClrType, $"{name} $")
            : type.IsEnum ? [$"{name}: {string.Join(", ", Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => Stored(property, Enum.ToObject(type, value))))}"]
            : [name];
    }

    private static string Stored(IProperty property, object value) =>
        property.GetTypeMapping().Converter?.ConvertToProvider(value) is string text ? text : $"{value:D} {value}";

    private static bool IsJson(IProperty property) =>
        property.GetTypeMapping().Converter is { } converter && converter.ProviderClrType == typeof(string) && !converter.ModelClrType.IsEnum;

    private static IEnumerable<string> Paths(JsonSerializerOptions options, Type type, string path)
    {
        var (info, plain) = (InfoOf(options, type), Nullable.GetUnderlyingType(type) ?? type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object when info.PolymorphismOptions is { } kinds => kinds.DerivedTypes.SelectMany(one =>
                Paths(options, one.DerivedType, $"{path}[{kinds.TypeDiscriminatorPropertyName}={one.TypeDiscriminator}]")),
            JsonTypeInfoKind.Object => Stored(info).DefaultIfEmpty().SelectMany(property =>
                property is null ? [path] : Paths(options, property.PropertyType, $"{path}.{property.Name}")),
            JsonTypeInfoKind.Enumerable => Paths(options, Element(info), $"{path}[]"),
            JsonTypeInfoKind.Dictionary => Paths(options, Element(info), $"{path}{{}}"),
            _ when plain.IsEnum => [$"{path}: {string.Join(", ", Enum.GetValuesAsUnderlyingType(plain).Cast<object>().Select(value => Text(options, Enum.ToObject(plain, value))))}"],
            _ => [path],
        };
    }

    private static IEnumerable<string> Unnamed(JsonSerializerOptions options, Type type)
    {
        var info = InfoOf(options, type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object when info.PolymorphismOptions is { } kinds => kinds.DerivedTypes.SelectMany(one => Unnamed(options, one.DerivedType)),
            JsonTypeInfoKind.Object => Stored(info).SelectMany(property => Unnamed(options, property.PropertyType).Concat(
                property.AttributeProvider?.IsDefined(typeof(JsonPropertyNameAttribute), inherit: true) == true ? [] : [$"{type.Name}.{property.Name}"])),
            JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary => Unnamed(options, Element(info)),
            _ => [],
        };
    }

    private static JsonTypeInfo InfoOf(JsonSerializerOptions options, Type type)
    {
        options.MakeReadOnly(populateMissingResolver: true);
        return options.GetTypeInfo(type);
    }

    private static IEnumerable<JsonPropertyInfo> Stored(JsonTypeInfo info) =>
        info.Properties.Where(property => property.Get is not null && (property.Set is not null || property.AssociatedParameter is not null || !info.Options.IgnoreReadOnlyProperties));

    private static Type Element(JsonTypeInfo info) => info.ElementType ?? throw new InvalidOperationException($"{info.Type} holds nothing.");

    private static string Text(JsonSerializerOptions options, object value) =>
        JsonSerializer.Serialize(value, value.GetType(), options) is ['"', .. var text, '"'] ? text : $"{value:D} {value}";
}
