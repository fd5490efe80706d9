using PactPortal.Documents;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Printing;
using PactPortal.Web.Hosting.Documents;

namespace PactPortal.Web.Hosting.Printing;

/// <summary>One item of a job, found. What it says is put together when it is its turn, so that one that fails stops no other.</summary>
public abstract record PrintPiece
{
    private PrintPiece()
    {
    }

    public sealed record Paper(Func<Document> Compose) : PrintPiece;

    public sealed record Badges(Func<LabelSheets> Compose) : PrintPiece;

    /// <summary>It stands no more: the rest is printed without it, and the page says so.</summary>
    /// <param name="Why">Follows its name after a comma.</param>
    public sealed record Nothing(string Why) : PrintPiece;
}

/// <summary>A kind of document of which all of a convening's are printed. Each kind of print job is one's.</summary>
public interface IPrintSource : IDocumentKind
{
    PrintedKind Printed { get; }

    /// <summary>Everything of a convening that stands now, in the order of the paper.</summary>
    Task<IReadOnlyList<PrintItem>> ListAsync(Convening convening, CancellationToken cancellation);

    /// <summary>Some items at once, as they are now, outside a request.</summary>
    /// <returns>A piece for each item.</returns>
    Task<IReadOnlyDictionary<Guid, PrintPiece>> FindAsync(Convening convening, IReadOnlyList<PrintItem> items, CancellationToken cancellation);
}
