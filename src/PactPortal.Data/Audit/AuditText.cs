using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PactPortal.Data.Audit;

/// <summary>Values as the audit trail keeps them: text that is the same in every time zone and language.</summary>
internal static class AuditText
{
    /// <summary>What changed between two values: one line, or one for each place where two JSON texts differ.</summary>
    public static IEnumerable<(string Field, string? From, string? To)> Between(AuditedProperty audited, object? from, object? to)
    {
        var converter = audited.Property.GetTypeMapping().Converter;
        if (converter is null || converter.ProviderClrType != typeof(string) || converter.ModelClrType.IsEnum)
        {
            return [(audited.Field, Of(audited.Property, from), Of(audited.Property, to))];
        }

        return Between(audited.Field, Json(from), Json(to));

        JsonNode? Json(object? value) => converter.ConvertToProvider(value) is string text ? JsonNode.Parse(text) : null;
    }

    public static string? Of(IProperty property, object? value) => value switch
    {
        null => null,
        string text => text,
        bool answer => answer ? "yes" : "no",
        DateTimeOffset at => at.ToString("u", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum when property.GetTypeMapping().Converter?.ConvertToProvider(value) is string name => name,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static IEnumerable<(string Field, string? From, string? To)> Between(
        string field, JsonNode? from, JsonNode? to) => (from, to) switch
        {
            (JsonObject or null, JsonObject or null) =>
                Names(from).Union(Names(to)).SelectMany(name => Between($"{field} {name}", from?[name], to?[name])),
            (JsonArray before, JsonArray after) when before.Count == after.Count && before.Concat(after).All(item => item is JsonObject) =>
                before.Zip(after)
                    .SelectMany((pair, at) => Between(
                        string.Create(CultureInfo.InvariantCulture, $"{field} {at + 1}"), pair.First, pair.Second)),
            _ => JsonNode.DeepEquals(from, to) ? [] : [(field, Of(from), Of(to))],
        };

    private static IEnumerable<string> Names(JsonNode? node) => node is JsonObject values ? values.Select(value => value.Key) : [];

    private static string? Of(JsonNode? node) => node switch
    {
        null => null,
        JsonArray list => string.Join("; ", list.Select(Of)),
        JsonValue value => value.ToString(),
        _ => node.ToJsonString(Conversions.JsonText.Options),
    };
}
