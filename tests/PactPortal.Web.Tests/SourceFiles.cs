using System.Text.RegularExpressions;

namespace PactPortal.Web.Tests;

/// <summary>The project's own source, without what is built, restored or generated.</summary>
internal static partial class SourceFiles
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    public static string PathOf(string file) => Path.Combine(Root, file);

    public static IEnumerable<string> In(string folder, string pattern)
    {
        var path = Path.Combine(Root, folder);
        return !Directory.Exists(path) ? [] : Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories)
            .Where(file => !Below(folder, file).Any(part => part is "bin" or "obj" or "node_modules" or "Migrations"));
    }

    /// <summary>The folders between, and the file's name.</summary>
    public static string[] Below(string folder, string file) => Path.GetRelativePath(Path.Combine(Root, folder), file).Split(Path.DirectorySeparatorChar);

    /// <param name="path">From the root of the project.</param>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Without its comments.</summary>
    public static string CodeOf(string file) => Comment().Replace(File.ReadAllText(file), "");

    public static IEnumerable<string> LongerThan(int lines, string pattern) =>
        from file in In("src", pattern).Concat(In("tests", pattern))
        let count = File.ReadLines(file).Count()
        where count > lines
        select $"{Path.GetRelativePath(Root, file)}: {count} lines";

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "PactPortal.sln")) ? folder
        : FindRoot(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("PactPortal.sln is in no folder above the tests."));

    [GeneratedRegex(@"(?<=^|\s)//[^\r\n]*|@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
