using PactPortal.Documents.Rendering.Pdf;
using PactPortal.Documents.Tests.Composed;
using PactPortal.Documents.Tests.Reading;

namespace PactPortal.Documents.Tests.Accessible;

/// <summary>The rules of PDF/UA-1 (ISO 14289-1) that a machine can check, each on every document the portal makes.</summary>
public sealed class AccessibleDocuments
{
    private static readonly Dictionary<string, Lazy<Printed>> Printed = EveryDocument.Names.ToDictionary(name => name, name => new Lazy<Printed>(() => Reading.Printed.Of(EveryDocument.Render(name, new PdfRenderer()))));

    public static TheoryData<string> Names() => [.. EveryDocument.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Content_OfEveryPage_IsInTheStructureOrAnArtifact(string name) => StructureRules.RequireTaggedContent(Printed[name].Value);

    [Theory]
    [MemberData(nameof(Names))]
    public void Tree_OfParents_LeadsBackToEveryElement(string name) => StructureRules.RequireParents(Printed[name].Value);

    [Theory]
    [MemberData(nameof(Names))]
    public void Elements_OfTheTree_HoldWhatTheyMayAndAreNeverEmpty(string name) => StructureRules.RequireNesting(Printed[name].Value);

    [Theory]
    [MemberData(nameof(Names))]
    public void Headings_OfEveryDocument_DescendStepByStepAndAreBookmarks(string name) => NavigationRules.RequireHeadings(Printed[name].Value);

    [Theory]
    [MemberData(nameof(Names))]
    public void Links_OfEveryPage_HaveWordsAnElementAndAPlace(string name) => NavigationRules.RequireLinks(Printed[name].Value);

    [Theory]
    [MemberData(nameof(Names))]
    public void Tables_OfEveryDocument_AreRegularAndNameTheirHeads(string name) => TableRules.Require(Printed[name].Value);

    [Theory]
    [MemberData(nameof(Names))]
    public void Figures_OfEveryDocument_SayWhatTheyAreAndWhere(string name) => StructureRules.RequireFigures(Printed[name].Value);

    [Theory]
    [MemberData(nameof(Names))]
    public void Fonts_OfEveryPage_AreEmbeddedMeasuredAndReadable(string name) => FontRules.Require(Printed[name].Value);

    [Theory]
    [MemberData(nameof(Names))]
    public void File_OfEveryDocument_SaysTitleLanguageAndConformance(string name) => NavigationRules.RequireMetadata(Printed[name].Value);
}
