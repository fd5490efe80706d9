namespace PactPortal.Documents.Rendering.Pdf.Fonts;

/// <summary>The embedded fonts, each read when it is first needed: most letters never touch the Chinese one.</summary>
internal static class FontLibrary
{
    private static readonly Lazy<TrueTypeFont> Sans = Embedded("PublicSans-Regular");

    /// <summary>After a face of our own: Greek and Cyrillic, then Chinese and Japanese.</summary>
    private static readonly Lazy<TrueTypeFont>[] Fallbacks = [Sans, Embedded("NotoSans-Regular"), Embedded("NotoSansSC-Regular")];

    /// <summary>Indexed by <see cref="Typeface"/>.</summary>
    private static readonly Lazy<TrueTypeFont>[] Own = [Sans, Embedded("PublicSans-SemiBold"), Embedded("PublicSans-Bold"), Embedded("Merriweather-Regular")];

    /// <summary>The font of our own for a typeface.</summary>
    public static TrueTypeFont Of(Typeface face) => Own[(int)face].Value;

    /// <summary>The first font that has the character, or null.</summary>
    public static TrueTypeFont? For(Typeface face, int codePoint) =>
        Of(face).Has(codePoint) ? Of(face) : Array.Find(Fallbacks, font => font.Value.Has(codePoint))?.Value;

    private static Lazy<TrueTypeFont> Embedded(string name) => new(() =>
    {
        using var stream = typeof(FontLibrary).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new TrueTypeFont(name, bytes);
    });
}
