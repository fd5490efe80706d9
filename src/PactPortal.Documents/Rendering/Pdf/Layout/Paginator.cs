namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>Which slab stands where. Slabs that are kept together move to the next page together.</summary>
internal sealed class Paginator
{
    private readonly double top, bottom;
    private readonly List<PageLayout> pages = [new()];
    private double y;

    private Paginator(double top, double bottom) => (this.top, this.bottom, y) = (top, bottom, top);

    private PageLayout Page => pages[^1];

    public static IReadOnlyList<PageLayout> Paginate(IReadOnlyList<Slab> slabs, double top, double bottom)
    {
        Paginator paginator = new(top, bottom);
        for (int start = 0, end; start < slabs.Count; start = end)
        {
            end = start + 1;
            while (end < slabs.Count && slabs[end - 1].IsKeptWithNext && !slabs[end].StartsPage)
            {
                end++;
            }

            paginator.Place([.. slabs.Skip(start).Take(end - start)]);
        }

        paginator.CloseFrame();
        return paginator.pages;
    }

    private void Place(IReadOnlyList<Slab> group)
    {
        var isBroken = group[0].StartsPage || !Fits(group);
        if (isBroken && Page.Placements.Count > 0)
        {
            Turn();
        }

        foreach (var slab in group)
        {
            // A group higher than a page cannot be kept together; its slabs are.
            if (!Fits([slab]) && Page.Placements.Count > 0)
            {
                Turn();
            }

            Place(slab);
        }
    }

    private bool Fits(IReadOnlyList<Slab> group)
    {
        var (height, frame) = (0.0, Page.OpenFrame);
        foreach (var slab in group)
        {
            height += slab.SpaceBefore + slab.Height + (slab.Frame == frame ? 0 : (frame?.Padding ?? 0) + (slab.Frame?.Padding ?? 0));
            frame = slab.Frame;
        }

        return y + height + (frame?.Padding ?? 0) <= bottom + 0.01;
    }

    private void Place(Slab slab)
    {
        var isFirst = Page.Placements.Count == 0;
        if (slab.Frame != Page.OpenFrame)
        {
            CloseFrame();
        }

        y += isFirst ? 0 : slab.SpaceBefore;
        if (isFirst && slab.Repeated is { } repeated)
        {
            Put(repeated);
        }

        if (slab.Frame is { } frame && Page.OpenFrame is null)
        {
            Page.OpenFrame = frame;
            Page.FrameTop = y;
            y += frame.Padding;
        }

        Put(slab);
        if (y > bottom + 0.01)
        {
            throw new InvalidOperationException($"A part of the document is {slab.Height:0} points high, more than a page holds; divide its text.");
        }
    }

    private void Put(Slab slab)
    {
        Page.Placements.Add(new Placement(slab, y));
        y += slab.Height;
    }

    private void Turn()
    {
        CloseFrame();
        pages.Add(new PageLayout());
        y = top;
    }

    private void CloseFrame()
    {
        if (Page.OpenFrame is { } frame)
        {
            y += frame.Padding;
            Page.Frames.Add((frame, Page.FrameTop, y));
        }

        Page.OpenFrame = null;
    }
}

internal sealed record Placement(Slab Slab, double Top);

internal sealed class PageLayout
{
    public List<Placement> Placements { get; } = [];

    public List<(Frame Frame, double Top, double Bottom)> Frames { get; } = [];

    public Frame? OpenFrame { get; set; }

    public double FrameTop { get; set; }
}
