using Microsoft.Extensions.DependencyInjection.Extensions;
using PactPortal.Domain.Printing;
using PactPortal.Web.Hosting.Printing;

namespace PactPortal.Web.Hosting.Documents;

/// <summary>The kinds of document that the slices have registered.</summary>
public sealed class DocumentKinds(IEnumerable<IDocumentKind> kinds)
{
    /// <summary>Those that are printed by the hundred, in the order in which they are offered.</summary>
    public IReadOnlyList<PrintedKind> Printed { get; } = [.. kinds.OfType<IPrintSource>().Select(source => source.Printed).OrderBy(printed => printed.Kind)];

    public IPrintSource SourceOf(PrintKind kind) => kinds.OfType<IPrintSource>().Single(source => source.Printed.Kind == kind);

    /// <summary>What carries the code, whatever its kind.</summary>
    public async Task<GenuineDocument?> VerifyAsync(string code, CancellationToken cancellation)
    {
        foreach (var kind in kinds.OfType<IVerifiedDocument>())
        {
            if (await kind.VerifyAsync(code, cancellation) is { } document)
            {
                return document;
            }
        }

        return null;
    }
}

public static class DocumentKindsSetup
{
    /// <summary>Makes a kind of document known to print jobs and to the page of verification, as far as it takes part in them.</summary>
    public static IServiceCollection AddDocumentKind<TKind>(this IServiceCollection services) where TKind : class, IDocumentKind
    {
        services.TryAddScoped<DocumentKinds>();
        return services.AddScoped<IDocumentKind, TKind>();
    }
}
