using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;

namespace PactPortal.Web.Tests;

/// <summary>The slices of the web as compiled, views included, and what one offers to others.</summary>
internal static class Slices
{
    private const string Features = "PactPortal.Web.Features.";

    /// <summary>Page queries of one slice that another may call, and why.</summary>
    private static readonly Dictionary<string, string> SharedPages = new()
    {
        ["Convenings.ConveningPages"] = "the front page shows the same convenings as their own list, from the same query",
    };

    private static readonly Assembly Web = typeof(Program).Assembly;

    private static readonly Dictionary<Type, string> ViewSlices = Web.GetCustomAttributes<RazorCompiledItemAttribute>()
        .Where(view => view.Identifier.StartsWith("/Features/", StringComparison.Ordinal))
        .ToDictionary(view => view.Type, view => view.Identifier.Split('/')[2]);

    public static IEnumerable<Type> Types() => Web.GetTypes().Where(type => SliceOf(type) is not null && type.Outermost() == type);

    /// <summary>The slice of a type or a compiled view, or null.</summary>
    public static string? SliceOf(Type type) =>
        ViewSlices.GetValueOrDefault(type)
        ?? (type.Namespace?.StartsWith(Features, StringComparison.Ordinal) == true ? type.Namespace[Features.Length..].Split('.')[0] : null);

    /// <summary>What another slice may use; with <see cref="Answers"/>.</summary>
    public static bool IsOffered(Type type) =>
        type.Name.EndsWith("Links", StringComparison.Ordinal) || IsUseCase(type) || SharedPages.ContainsKey($"{type.Namespace}.{type.Name}"[Features.Length..]);

    public static bool IsUseCase(Type type) =>
        !ViewSlices.ContainsKey(type) && PublicMethods(type).Count() == 1 && PublicMethods(type).Single().Name == "ExecuteAsync";

    public static IEnumerable<MethodInfo> PublicMethods(Type type) =>
        type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Where(method => !method.IsSpecialName);

    /// <summary>What a caller of a use case or page gets and gives, and what it can read there.</summary>
    public static IEnumerable<Type> Answers(Type offered)
    {
        var seen = new HashSet<Type>();
        var next = new Queue<Type>(PublicMethods(offered).SelectMany(method => method.Signature()));
        while (next.TryDequeue(out var type))
        {
            if (SliceOf(type) == SliceOf(offered) && seen.Add(type))
            {
                foreach (var read in type.GetProperties().SelectMany(property => property.PropertyType.Types()))
                {
                    next.Enqueue(read);
                }
            }
        }

        return seen;
    }
}
