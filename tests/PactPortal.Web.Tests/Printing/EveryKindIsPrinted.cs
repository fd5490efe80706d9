using Microsoft.Extensions.DependencyInjection;
using PactPortal.Domain.Printing;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Access;
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
    public void Kind_OfPrintJob_HasOneSource(PrintKind kind)
    {
        using var scope = portal.App.Services.CreateScope();

        Assert.Single(scope.ServiceProvider.GetServices<IPrintSource>(), source => source.Kind == kind);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Kind_OfPrintJob_HasWords(PrintKind kind)
    {
        Assert.NotEmpty(kind.Name());
        Assert.StartsWith("1 of 2 ", kind.Progress(1, 2), StringComparison.Ordinal);
        Assert.Equal($"{kind.Count(1)[2..]}s", kind.Count(2)[2..]);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Kinds_OfPrintJob_HaveFilesOfTheirOwn(PrintForm form)
    {
        var names = Enum.GetValues<PrintKind>().Select(kind => kind.FileName(form, "impact-2026", Day)).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, name => Assert.EndsWith($".{form.Ending()}", name, StringComparison.Ordinal));
        Assert.Contains(form.Ending(), form.ContentType(), StringComparison.Ordinal);
    }

    /// <summary>Who prints a kind comes to the page of print jobs, and everybody who comes there prints something.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Kind_OfPrintJob_HasARule(PrintKind kind)
    {
        var page = ApprovedAccess.Of("POST", "planning/convenings/{slug}/print-jobs").Allowed;
        var all = Enum.GetValues<PrintKind>().Aggregate(PersonKinds.None, (kinds, one) => kinds | AccessTable.WhoPrints(one));

        Assert.NotEqual(PersonKinds.None, AccessTable.WhoPrints(kind));
        Assert.Equal(ApprovedAccess.WhoPrints(kind), AccessTable.WhoPrints(kind) & page);
        Assert.Equal(page, all);
    }
}
