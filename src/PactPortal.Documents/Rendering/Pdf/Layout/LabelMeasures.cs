namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>How much room the parts of a label have on its paper, and in what sizes they are written.</summary>
/// <param name="Side">From the edges at the sides; printers don't reach those of a sheet.</param>
/// <param name="End">From the edges above and below.</param>
/// <param name="Foot">How high the foot is, and its code wide.</param>
internal sealed record LabelMeasures(double Side, double End, double Foot, double[] Name, double[] Beside, double[] Below, double[] Where)
{
    /// <summary>A code needs four modules of nothing around it to be read.</summary>
    public const double CodeGap = 12;

    public const double Strand = 2.5, Gap = 8;

    private static readonly LabelMeasures OfBadge = new(18, 18, 52, [42, 38, 34, 30, 26, 22, 19, 16, 13, 11, 9], [14, 12, 10, 8], [11, 9.5, 8, 7], [9.5, 8, 7]);
    private static readonly LabelMeasures OfTent = new(45, 16, 38, [72, 64, 56, 48, 42, 36, 30, 26, 22, 18, 14], [19, 16, 13, 11], [17, 15, 13, 11], [11, 9.5, 8]);

    public static LabelMeasures Of(LabelStock stock) => stock.IsFolded ? OfTent : OfBadge;
}
