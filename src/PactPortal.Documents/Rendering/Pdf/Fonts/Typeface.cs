namespace PactPortal.Documents.Rendering.Pdf.Fonts;

internal enum Typeface
{
    Regular,
    SemiBold,
    Bold,
    Serif,
}
