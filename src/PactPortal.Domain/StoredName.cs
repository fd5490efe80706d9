using System.Reflection;
using System.Text.Json.Serialization;

namespace PactPortal.Domain;

/// <summary>
/// What the members of an enum are called wherever they are text: in columns, in stored JSON, in addresses and forms. Each member says it with
/// <see cref="JsonStringEnumMemberNameAttribute"/>, and keeps it when it is renamed.
/// </summary>
public static class StoredName
{
    /// <returns>A number for a value that is no member, as the database holds for none.</returns>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Names<TEnum>.ByMember.TryGetValue(value, out var name) ? name : value.ToString("D");

    /// <returns>Null where no member is called so.</returns>
    public static TEnum? Find<TEnum>(string? name)
        where TEnum : struct, Enum => name is not null && Names<TEnum>.ByName.TryGetValue(name, out var value) ? value : null;

    private static class Names<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly IReadOnlyDictionary<TEnum, string> ByMember = Enum.GetNames<TEnum>().ToDictionary(Enum.Parse<TEnum>, Said);

        public static readonly IReadOnlyDictionary<string, TEnum> ByName =
            ByMember.ToDictionary(member => member.Value, member => member.Key, StringComparer.Ordinal);

        private static string Said(string member) =>
            typeof(TEnum).GetField(member)?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
            ?? throw new InvalidOperationException($"{typeof(TEnum).Name}.{member} has no stored name.");
    }
}
