using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.EntityFrameworkCore.Infrastructure;
using PactPortal.Data;
using PactPortal.Domain;

namespace PactPortal.Web.Tests;

/// <summary>
/// The house's rules. Most are read from the compiled code, method bodies included, because a type that is only inferred is
/// named nowhere in the source. What the compiler leaves no trace of, constants and the length of a file, is read there.
/// </summary>
public sealed partial class Architecture
{
    /// <summary>Who besides the migrations may know the provider, and why.</summary>
    private static readonly Dictionary<string, string> KnowsTheProvider = new()
    {
        ["DatabaseSetup"] = "it is the place that does",
        ["DatabaseTrial"] = "each provider says in its own numbers what is wrong with its storage",
        ["EmbeddedDatabase"] = "it copies the one that is a file",
        ["SqlitePortalDbContext"] = "it is one provider's model",
        ["SqlServerPortalDbContext"] = "it is the other's",
        ["SqliteAtDesignTime"] = "the migrations tool asks for each provider's model by name",
        ["SqlServerAtDesignTime"] = "likewise",
    };

    private static readonly Assembly Domain = typeof(Money).Assembly;
    private static readonly Assembly Data = typeof(PortalDbContext).Assembly;
    private static readonly Assembly Documents = typeof(Documents.Document).Assembly;
    private static readonly Assembly Application = typeof(Application.RealTime).Assembly;
    private static readonly Assembly Web = typeof(Program).Assembly;
    private static readonly Assembly[] All = [Domain, Data, Documents, Application, Web];

    private static readonly ILookup<Type, MemberInfo> WebUses = TypeUses.UsesOf(Web);

    [Fact]
    public void Reference_FromTheDomain_IsTheFrameworkOnly() =>
        None(Domain.GetReferencedAssemblies().Select(reference => reference.Name).Where(name => name?.StartsWith("System.", StringComparison.Ordinal) != true));

    [Fact]
    public void Reference_BetweenProjects_FollowsTheDependencyRule()
    {
        Assert.Equal([], OursIn(Domain));
        Assert.Equal(["PactPortal.Domain"], OursIn(Documents));
        Assert.Equal(["PactPortal.Domain"], OursIn(Data));
        Assert.Equal(["PactPortal.Data", "PactPortal.Documents", "PactPortal.Domain"], OursIn(Application));
        Assert.Equal(["PactPortal.Application", "PactPortal.Data", "PactPortal.Documents", "PactPortal.Domain"], OursIn(Web));
    }

    [Fact]
    public void Reference_OfADocument_IsNeitherDatabaseNorWeb() =>
        None(Documents.GetReferencedAssemblies().Select(reference => reference.Name)
            .Where(name => name is null || name.Contains("EntityFrameworkCore", StringComparison.Ordinal) || name.Contains("AspNetCore", StringComparison.Ordinal)));

    [Fact]
    public void Use_OfTheProvider_IsDatabaseSetupsAlone() =>
        None(from assembly in new[] { Data, Application, Web, Documents }
             from uses in TypeUses.UsesOf(assembly)
             where uses.Key.Namespace?.StartsWith("PactPortal.Data.Migrations", StringComparison.Ordinal) != true
                && uses.Key.Namespace != "PactPortal.Data.Sqlite" // its connections and statements
                && !(assembly == Data && KnowsTheProvider.ContainsKey(uses.Key.Name))
             from used in uses.Where(TellsTheProvider)
             select $"{uses.Key} uses {used.DeclaringType ?? used}.{used.Name}");

    [Theory]
    [InlineData("Stripe.net", "PactPortal.Web.Integrations.Stripe")]
    [InlineData("MailKit", "PactPortal.Web.Integrations.Mail")]
    [InlineData("MimeKit", "PactPortal.Web.Integrations.Mail")]
    [InlineData("SkiaSharp", "PactPortal.Web.Integrations.Photographs")]
    public void Use_OfAVendorsLibrary_IsItsAdaptersAlone(string library, string adapter)
    {
        var users = (from assembly in All
                     from uses in TypeUses.UsesOf(assembly)
                     where uses.SelectMany(used => used.Types()).Any(type => type.Assembly.GetName().Name == library)
                     select uses.Key).ToList();

        Assert.NotEmpty(users);
        // The sandbox's notices name the version of the API that the library reads.
        None(from user in users where user.Namespace != adapter && user.Name != "SandboxNotices" select $"{user} uses {library}");
    }

    [Fact]
    public void Use_OfAnotherSlice_IsItsLinksOrAUseCaseOrASharedPage()
    {
        var offered = Slices.Types().Where(Slices.IsOffered).ToHashSet();
        offered.UnionWith(offered.SelectMany(Slices.Answers).ToList());

        None(from uses in WebUses
             where Slices.SliceOf(uses.Key) is not null
             from used in uses.SelectMany(member => member.Types()).Distinct()
             where Slices.SliceOf(used) is { } other && other != Slices.SliceOf(uses.Key) && !offered.Contains(used)
             select $"{uses.Key} uses {used}");
    }

    [Fact]
    public void Name_OfAnotherSlicesConstant_IsItsLinks()
    {
        var offered = Slices.Types().Where(Slices.IsOffered).Select(type => type.Name).ToHashSet();
        var own = Slices.Types().ToLookup(type => Slices.SliceOf(type) ?? "", type => type.Name);

        None(from file in SourceFiles.In("src/PactPortal.Web/Features", "*.cs").Concat(SourceFiles.In("src/PactPortal.Web/Features", "*.cshtml"))
             let slice = SourceFiles.Below("src/PactPortal.Web/Features", file)[0]
             let text = SourceFiles.CodeOf(file)
             from Match other in UsingOfSlice().Matches(text)
             where other.Groups[1].Value != slice
             from name in own[other.Groups[1].Value].Except(own[slice]).Where(name => !offered.Contains(name))
             where Regex.IsMatch(text, $@"\b{name}\.[A-Z]")
             select $"{Path.GetFileName(file)} names {other.Groups[1].Value}.{name}");
    }

    [Fact]
    public void Use_OfASliceFromTheHost_IsItsFeature() =>
        None(from uses in WebUses
             where uses.Key.Namespace?.StartsWith("PactPortal.Web.Hosting", StringComparison.Ordinal) == true
             from used in uses.SelectMany(member => member.Types()).Distinct()
             where Slices.SliceOf(used) is not null && !used.Name.EndsWith("Feature", StringComparison.Ordinal)
             select $"{uses.Key} uses {used}");

    [Theory]
    [InlineData("Integrations")]
    [InlineData("Ui")]
    public void Use_OfASliceFromBelow_Never(string folder)
    {
        None(from uses in WebUses
             where $"{uses.Key.Namespace}.".StartsWith($"PactPortal.Web.{folder}.", StringComparison.Ordinal)
             from used in uses.SelectMany(member => member.Types()).Distinct()
             where Slices.SliceOf(used) is not null
             select $"{uses.Key} uses {used}");
        None(SourceFiles.In($"src/PactPortal.Web/{folder}", "*.cs").Where(file => SourceFiles.CodeOf(file).Contains("Web.Features", StringComparison.Ordinal)));
    }

    /// <summary>Its name in C# may change any day: what is stored or shown is said by <see cref="StoredName"/>, or in words.</summary>
    [Fact]
    public void Text_OfAnEnum_IsNotItsNameInCode() =>
        None(from assembly in All
             from uses in TypeUses.UsesOf(assembly)
             from called in uses.Zip(uses.Skip(1), uses.Skip(2).Cast<MemberInfo?>().Append(null))
             where called.First is Type type && (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } named && named.Assembly == Domain
                && called.Second is MethodInfo { Name: nameof(ToString) }
                && called.Third?.DeclaringType != typeof(StringBuilder) // a record that is printed, for a log or a debugger
             select $"{uses.Key} calls {called.First}.ToString()");

    [Fact]
    public void Name_OfAType_SaysTheDomain() =>
        None(from type in All.SelectMany(assembly => assembly.GetTypes())
             let name = type.Name.Split('`')[0]
             where Vague().IsMatch(name) && !typeof(ITagHelper).IsAssignableFrom(type) && type.Namespace?.StartsWith("PactPortal.", StringComparison.Ordinal) == true
             select $"{type}");

    [Fact]
    public void Interface_OfOurs_IsNotTheShadowOfOneClass()
    {
        var names = All.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.IsInterface).Select(type => type.Name).ToHashSet();

        None(All.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsInterface && names.Contains(type.Name[1..])).Select(type => $"{type}"));
    }

    [Fact]
    public void Controller_OfAnySlice_HasAtMostAHundredAndTwentyLines() => None(SourceFiles.LongerThan(120, "*Controller.cs"));

    [Fact]
    public void File_OfSourceOrTests_HasAtMostTwoHundredLines() => None(SourceFiles.LongerThan(200, "*.cs"));

    private static void None(IEnumerable<string?> found)
    {
        var all = found.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }

    private static IEnumerable<string?> OursIn(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name).Where(name => name?.StartsWith("PactPortal.", StringComparison.Ordinal) == true).Order(StringComparer.Ordinal);

    private static bool TellsTheProvider(MemberInfo used) =>
        used is { Name: "get_ProviderName" } && used.DeclaringType == typeof(DatabaseFacade)
        || used.Types().Any(type => type == typeof(SqlitePortalDbContext) || type == typeof(SqlServerPortalDbContext)
            || type.Assembly.GetName().Name is { } name && (name.Contains("Sqlite", StringComparison.OrdinalIgnoreCase) || name.Contains("SqlServer", StringComparison.Ordinal) || name.Contains("SqlClient", StringComparison.Ordinal)));

    [GeneratedRegex(@"using PactPortal\.Web\.Features\.(\w+)")]
    private static partial Regex UsingOfSlice();

    [GeneratedRegex("Helper|Util|Common|Manager|Repository|Service$")]
    private static partial Regex Vague();
}
