using PactPortal.Domain.Mail;

namespace PactPortal.Domain.Tests;

public sealed class MailHasAnAudience
{
    public static TheoryData<MailKind> Kinds => [.. Enum.GetValues<MailKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Audience_OfEveryKind_IsSaid(MailKind kind) => Assert.True(Enum.IsDefined(kind.Audience()));
}
