using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Domain.Mail;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Tests.Mail;

public sealed class EveryKindIsPutTogether(SharedPortal portal) : IClassFixture<SharedPortal>
{
    public static TheoryData<MailKind> Kinds => [.. Enum.GetValues<MailKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Kind_OfMail_HasAComposerOfItsSlice(MailKind kind)
    {
        var method = MethodOf(kind);

        Assert.Contains(".Features.", method.DeclaringType?.Namespace, StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_OfMail_AreEachPutTogetherByAMethodOfTheirOwn()
    {
        var shared = Enum.GetValues<MailKind>().GroupBy(MethodOf).Where(kinds => kinds.Count() > 1).Select(kinds => $"{kinds.Key}: {string.Join(", ", kinds)}");

        Assert.Empty(shared);
    }

    /// <summary>A message of a registration stands on its timeline.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Kind_OfMail_HasWords(MailKind kind)
    {
        var isTeams = kind.Audience() is not (MailAudience.Person or MailAudience.Coordinators) || kind is MailKind.AttendeeConfirmed or MailKind.SeatEnded;

        Assert.Equal(isTeams, MailWords.Name(kind) != "Message");
    }

    private MethodInfo MethodOf(MailKind kind)
    {
        using var scope = portal.App.Services.CreateScope();
        return MailSources.Of(kind).In(scope.ServiceProvider).Method;
    }
}
