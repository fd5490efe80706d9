using System.Text.Json;
using System.Text.Json.Serialization;

namespace PactPortal.Web.Integrations.Stripe;

internal static class StripeJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new ExpandableConverter() },
    };

    public static DateTimeOffset Instant(long unixSeconds) => DateTimeOffset.FromUnixTimeSeconds(unixSeconds);
}

/// <summary>What Stripe gives as an id, or as the whole object where that was asked for.</summary>
internal sealed record Expandable<T>(string Id, T? Whole)
    where T : class;

internal sealed class ExpandableConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Expandable<>);

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter?)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()));

    private sealed class Of<T> : JsonConverter<Expandable<T>>
        where T : class
    {
        public override Expandable<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return new Expandable<T>(reader.GetString() ?? "", null);
            }

            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                && document.RootElement.Deserialize<T>(options) is { } whole
                ? new Expandable<T>(id.GetString() ?? "", whole)
                : throw new JsonException("An object without an id.");
        }

        public override void Write(Utf8JsonWriter writer, Expandable<T> value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
    }
}
