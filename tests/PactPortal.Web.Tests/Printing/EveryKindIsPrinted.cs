using Microsoft.Extensions.DependencyInjection;
using PactPortal.Domain.Printing;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Documents;
using PactPortal.Web.Hosting.Printing;
using PactPortal.Web.Tests.Access;

namespace PactPortal.Web.Tests.Printing;

public sealed class EveryKindIsPrinted(SharedPortal portal) : IClassFixture<SharedPortal>
{
    private static readonly DateOnly Day = new(2026, 9, 14);

    public static TheoryData<PrintKind> Kinds => [.. Enum.GetValues<PrintKind>()];

    public static TheoryData<PrintForm> Forms => [.. Enum.GetValues<PrintForm>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Kind_OfPrintJob_IsOneKindOfDocuments(PrintKind kind) => Assert.Single(Printed(), printed => printed.Kind == kind);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Kind_OfPrintJob_HasWords(PrintKind kind)
    {
        var printed = Of(kind);

        Assert.All([printed.Title, printed.Hint, printed.NothingYet], Assert.NotEmpty);
        Assert.Equal(($"1 of 2 {printed.One}s", $"1 {printed.One}"), (printed.Progress(1, 2), printed.Count(1)));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Kinds_OfPrintJob_HaveFilesOfTheirOwn(PrintForm form)
    {
        var names = Printed().Select(printed => printed.FileNameOf(form, "impact-2026", Day)).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, name => Assert.EndsWith($".{form.Ending()}", name, StringComparison.Ordinal));
        Assert.Contains(form.Ending(), form.ContentType(), StringComparison.Ordinal);
    }

    /// <summary>Who prints a kind comes to the page of print jobs, and everybody who comes there prints something.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Kind_OfPrintJob_HasAnAudience(PrintKind kind)
    {
        var page = ApprovedAccess.Of("POST", "planning/convenings/{slug}/print-jobs").Allowed;

        Assert.NotEqual(PersonKinds.None, Of(kind).Audience);
        Assert.Equal(ApprovedAccess.WhoPrints(kind), Of(kind).Audience & page);
        Assert.Equal(page, Printed().Aggregate(PersonKinds.None, (kinds, printed) => kinds | printed.Audience));
    }

    /// <summary>A kind that takes part in nothing needn't be registered, and two of one title can't be told apart.</summary>
    [Fact]
    public void Kinds_OfDocuments_ArePrintedOrVerifiedUnderTitlesOfTheirOwn()
    {
        using var scope = portal.App.Services.CreateScope();
        var kinds = scope.ServiceProvider.GetServices<IDocumentKind>().ToList();

        Assert.All(kinds, kind => Assert.True(kind is IPrintSource or IVerifiedDocument, kind.Title));
        Assert.Equal(kinds.Count, kinds.Select(kind => kind.Title).Distinct().Count());
    }

    private PrintedKind Of(PrintKind kind) => Printed().Single(printed => printed.Kind == kind);

    private IReadOnlyList<PrintedKind> Printed()
    {
        using var scope = portal.App.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<DocumentKinds>().Printed;
    }
}
