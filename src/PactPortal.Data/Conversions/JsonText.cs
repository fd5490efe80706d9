using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PactPortal.Domain;

namespace PactPortal.Data.Conversions;

/// <summary>Immutable records kept whole in one text column, on both providers alike, each property by the name it gives itself.</summary>
public static class JsonText
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // Nulls are written: a required property that may be null, and is left out, can't be read back.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(), new MoneyInCents(), new PercentInBasisPoints() },
    };

    internal static PropertyBuilder<T> IsJsonText<T>(this PropertyBuilder<T> property) => property.HasConversion<JsonTextConverter<T>, JsonTextComparer<T>>();

    internal static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    internal static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, Options) ?? throw new InvalidOperationException($"A stored {typeof(T).Name} is empty.");

    private sealed class MoneyInCents : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Cents);
    }

    private sealed class PercentInBasisPoints : JsonConverter<Percent>
    {
        public override Percent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, Percent value, JsonSerializerOptions options) => writer.WriteNumberValue(value.BasisPoints);
    }
}

internal sealed class JsonTextConverter<T>() : ValueConverter<T, string>(value => JsonText.Write(value), text => JsonText.Read<T>(text));

internal sealed class JsonTextComparer<T>() : ValueComparer<T>(
    (a, b) => JsonText.Write(a) == JsonText.Write(b), value => JsonText.Write(value).GetHashCode(StringComparison.Ordinal), value => value);
