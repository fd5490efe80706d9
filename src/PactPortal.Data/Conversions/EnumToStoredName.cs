using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PactPortal.Domain;

namespace PactPortal.Data.Conversions;

/// <summary>An enum in a text column, by the names that its members keep when they are renamed.</summary>
internal sealed class EnumToStoredName<TEnum>() : ValueConverter<TEnum, string>(value => StoredName.Of(value), name => EnumToStoredName<TEnum>.Read(name))
    where TEnum : struct, Enum
{
    // The model asks what stands for no value at all.
    private static readonly string Nothing = default(TEnum).ToString("D");

    public static TEnum Read(string name) =>
        StoredName.Find<TEnum>(name) ?? (name == Nothing ? default : throw new InvalidOperationException($"The database holds {name}, which is no {typeof(TEnum).Name}."));
}
