using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>A piece of a page that is never divided: a line, a table row, a code.</summary>
/// <param name="Height">In points.</param>
/// <param name="Draw">Given the page and the slab's upper edge on it.</param>
internal sealed record Slab(double Height, Action<Canvas, double> Draw)
{
    /// <summary>Not kept at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    public bool IsKeptWithNext { get; init; }

    public bool StartsPage { get; init; }

    public Frame? Frame { get; init; }

    /// <summary>Drawn first when this slab opens a page: a table's head, as page furniture.</summary>
    public Slab? Repeated { get; init; }
}

/// <summary>Decoration around or beside slabs that follow each other; drawn under them, anew on each page.</summary>
/// <param name="padding">Above the first and below the last slab.</param>
/// <param name="draw">Given the page, the upper and the lower edge.</param>
internal sealed class Frame(double padding, Action<Canvas, double, double> draw)
{
    public double Padding { get; } = padding;

    public Action<Canvas, double, double> Draw { get; } = draw;
}

/// <summary>A block's slabs and the space it wants around it; of two neighbours the larger wish counts.</summary>
internal sealed record LaidOutBlock(double Before, double After, IReadOnlyList<Slab> Slabs)
{
    /// <summary>A heading stands nearer to what it names, whatever that asks for.</summary>
    public bool HoldsNextClose { get; init; }
}
