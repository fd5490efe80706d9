using PactPortal.Documents.Rendering.Pdf.Fonts;
using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>How documents look: US Letter, in points. The web's letters use the same measures.</summary>
internal static class LetterStyle
{
    public const double Top = 43.2, Left = 72, Right = PdfPage.Width - 64.8, Bottom = PdfPage.Height - 39.6, Width = Right - Left;
    public const double Hairline = 0.75, StrongRule = 1.5;

    public static readonly Color Ink = new(0x1D2B2F);
    public static readonly Color Soft = new(0x4A5A5E);
    public static readonly Color River = new(0x14505C);
    public static readonly Color RiverDeep = new(0x123F4A);
    public static readonly Color Sky = new(0x5B9BC8);
    public static readonly Color Poppy = new(0xF0B850);
    public static readonly Color Mallow = new(0xC06A84);
    public static readonly Color Mist = new(0xF3F6F3);
    public static readonly Color Rule = new(0xCFD8D5);

    public static readonly TextStyle Body = new(Typeface.Regular, 10.5, 15.2, Ink);
    public static readonly TextStyle Value = Body with { Face = Typeface.SemiBold };
    public static readonly TextStyle Term = Body with { Color = Soft };
    public static readonly TextStyle Strong = Body with { Face = Typeface.Bold };
    public static readonly TextStyle Small = new(Typeface.Regular, 8.9, 12.9, Soft);
    public static readonly TextStyle Footer = new(Typeface.Regular, 8.5, 12.2, Soft);
    public static readonly TextStyle Title = new(Typeface.Serif, 15.75, 20, RiverDeep);
    public static readonly TextStyle Section = new(Typeface.Bold, 11.8, 15.2, RiverDeep);
    public static readonly TextStyle Subsection = new(Typeface.Bold, 10.5, 15.2, Ink);
    public static readonly TextStyle TableHead = new(Typeface.SemiBold, 9.2, 12.4, Ink);
    public static readonly TextStyle TableText = new(Typeface.Regular, 9.8, 13.7, Ink);
    public static readonly TextStyle TableTotal = TableText with { Face = Typeface.Bold };
    public static readonly TextStyle TableNote = new(Typeface.Regular, 8.6, 11.6, Soft);
    public static readonly TextStyle SignedBy = new(Typeface.Regular, 9.2, 12.9, Ink);
    public static readonly TextStyle ProgramName = new(Typeface.Serif, 15, 18, RiverDeep);
    public static readonly TextStyle Tagline = new(Typeface.Regular, 9.4, 12.8, Soft);
}
