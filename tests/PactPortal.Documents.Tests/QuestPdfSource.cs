using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PactPortal.Documents.Tests;

/// <summary>
/// The adapter for QuestPDF lies outside the solution, so no build notices when something of ours that it names is renamed. Its source is
/// bound here against our assemblies; nothing may be unknown but what the library itself would bring.
/// </summary>
public sealed class QuestPdfSource
{
    private static readonly string[] OfTheLibrary =
    [
        "QuestPDF", "Quest", "IContainer", "ColumnDescriptor", "PageDescriptor", "TableDescriptor", "TextStyle", "Color", "Settings", "LicenseType", "FontManager",
        "DocumentMetadata", "DocumentSettings", "PDFUA_Conformance",
    ];

    /// <summary>What the SDK writes for a project with implicit usings.</summary>
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading;";

    private static readonly string Folder = Path.Combine(Root(), "src", "PactPortal.QuestPdf");

    private static readonly string Contract = Path.Combine(Root(), "tests", "PactPortal.QuestPdf.Contract", "QuestPdfContract.cs");

    private static readonly MetadataReference[] References =
        [.. $"{AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")}".Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    [Fact]
    public void Source_OfTheAdapter_NamesOnlyWhatIsThere() => Assert.Equal([], Unknown(text => text));

    [Theory]
    [InlineData("LetterStyle.Hairline", "LetterStyle.Thinline")]
    [InlineData("fact.Term", "fact.Word")]
    [InlineData("deadline.Change", "deadline.Sentence")]
    [InlineData("case NumberedList list", "case OrderedList list")]
    [InlineData("ColumnWidths.Of", "ColumnWidths.For")]
    [InlineData("FourStrands.Colors", "Strands.Colors")]
    public void Source_NamingWhatIsGone_IsNoticed(string there, string gone)
    {
        Assert.Contains(Directory.EnumerateFiles(Folder, "*.cs"), file => File.ReadAllText(file).Contains(there, StringComparison.Ordinal));
        Assert.NotEmpty(Unknown(text => text.Replace(there, gone, StringComparison.Ordinal)));
    }

    private static List<string> Unknown(Func<string, string> change)
    {
        var sources = Directory.EnumerateFiles(Folder, "*.cs").Append(Contract).Select(file => CSharpSyntaxTree.ParseText(change(File.ReadAllText(file)), path: Path.GetFileName(file)));
        var compilation = CSharpCompilation.Create(
            "PactPortal.QuestPdf", [.. sources, CSharpSyntaxTree.ParseText(Usings)], References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return
        [
            .. compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error && !OfTheLibrary.Contains(Name(found))).Select(found => $"{found}"),
            .. compilation.SyntaxTrees.SelectMany(tree => Missing(compilation.GetSemanticModel(tree))),
        ];
    }

    /// <summary>Members of ours where the compiler says nothing: in a lambda that it can't bind because the library's method isn't there.</summary>
    private static IEnumerable<string> Missing(SemanticModel model) =>
        from access in model.SyntaxTree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        where model.GetTypeInfo(access.Expression).Type is { TypeKind: not TypeKind.Error } type && IsOurs(type)
        let found = model.GetSymbolInfo(access)
        where found.Symbol is null && found.CandidateSymbols.IsEmpty
        select $"{access.SyntaxTree.FilePath}: {access}";

    private static bool IsOurs(ITypeSymbol type) => type.ContainingAssembly?.Name.StartsWith("PactPortal.", StringComparison.Ordinal) == true;

    private static string? Name(Diagnostic found) => found.Location.SourceTree?.GetRoot().FindToken(found.Location.SourceSpan.Start).Text;

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PactPortal.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The repository's root is not above the tests.");
        }

        return folder;
    }
}
