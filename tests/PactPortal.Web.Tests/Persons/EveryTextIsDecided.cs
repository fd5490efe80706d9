using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PactPortal.Application.People.Erasing;
using PactPortal.Data;

namespace PactPortal.Web.Tests.Persons;

/// <summary>A text that somebody adds to the model says what becomes of it when a person is erased, or this fails.</summary>
public sealed class EveryTextIsDecided
{
    [Fact]
    public void Text_OfAnyEntity_IsSearchedSignedErasedOrNamesNobody()
    {
        using var db = new SqlitePortalDbContext(
            (DbContextOptions<SqlitePortalDbContext>)DatabaseSetup.ConfigureSqlite(new DbContextOptionsBuilder<SqlitePortalDbContext>(), "Data Source=:memory:").Options);

        var undecided = db.Model.GetEntityTypes().Where(type => !ErasedTexts.NamesNobody.ContainsKey(type.ClrType) && type.ClrType != typeof(DataProtectionKey) /* secrets */ && !type.ClrType.Name.EndsWith("LeftBehind", StringComparison.Ordinal) && type.ClrType.Name != "WaitedPool")
            .SelectMany(type => Texts(type).Where(text => !IsDecided(type.ClrType, text.Name)).Select(text => $"{type.ClrType.Name}.{text.Name}"));

        Assert.Empty(undecided.Order(StringComparer.Ordinal));
    }

    private static bool IsDecided(Type type, string text) =>
        new[] { ErasedTexts.Searched, ErasedTexts.Signatures, ErasedTexts.Own }.Any(list => list.GetValueOrDefault(type)?.Contains(text) == true)
        || ErasedTexts.Codes.Contains($"{type.Name}.{text}");

    // What is stored as text and isn't the name of a member, nor a number, a key or an instant.
    private static IEnumerable<IProperty> Texts(ITypeBase type) =>
        type.GetProperties().Where(property => !property.IsPrimaryKey() && !property.IsForeignKey()
                && !(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum
                && (property.ClrType == typeof(string) || property.GetTypeMapping().Converter?.ProviderClrType == typeof(string)))
            .Concat(type.GetComplexProperties().SelectMany(complex => Texts(complex.ComplexType)));
}
