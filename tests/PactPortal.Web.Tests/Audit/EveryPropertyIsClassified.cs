using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PactPortal.Data;
using PactPortal.Data.Audit;

namespace PactPortal.Web.Tests.Audit;

/// <summary>A property that somebody adds says what the audit trail tells of it, or this fails.</summary>
public sealed class EveryPropertyIsClassified
{
    /// <summary>Private answers and secrets, whose values are told nowhere.</summary>
    private static readonly string[] Never =
        ["AttendeeAnswers", "PersonalLink", "DataProtectionKey", "OutboxMessage", "Account.PasswordHash", "Account.SecurityStamp", "IdentityUserToken`1", "IdentityUserPasskey`1"];

    private static IModel Model
    {
        get
        {
            using var db = new SqlitePortalDbContext((DbContextOptions<SqlitePortalDbContext>)DatabaseSetup.ConfigureSqlite(new DbContextOptionsBuilder<SqlitePortalDbContext>(), "Data Source=:memory:").Options);
            return db.Model;
        }
    }

    [Fact]
    public void Property_OfAnyEntity_SaysWhatIsToldOfIt() =>
        Assert.Empty(Model.GetEntityTypes().SelectMany(Properties).Where(property => !AuditMarks.IsClassified(property)).Select(NameOf).Order(StringComparer.Ordinal));

    [Fact]
    public void Property_ThatIsPrivateOrSecret_IsToldNowhere()
    {
        var told = Model.GetEntityTypes().SelectMany(Properties).Where(property => AuditMarks.IsTold(property)).Select(NameOf).ToList();

        Assert.NotEmpty(told);
        Assert.DoesNotContain(told, name => Never.Any(never => name == never || name.StartsWith(never + ".", StringComparison.Ordinal)));
    }

    private static IEnumerable<IProperty> Properties(ITypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(complex => Properties(complex.ComplexType)));

    private static string NameOf(IProperty property) => $"{property.DeclaringType.ContainingEntityType.ClrType.Name}.{property.Name}";
}
