using System.Collections.Concurrent;

namespace PactPortal.Documents.Rendering.Pdf.Fonts;

/// <summary>The embedded fonts, each read when it is first needed: most letters never touch the Chinese one.</summary>
internal static class FontLibrary
{
    private static readonly ConcurrentDictionary<string, Lazy<TrueTypeFont>> Loaded = new(StringComparer.Ordinal);

    /// <summary>After a face of our own: Greek and Cyrillic, then Chinese and Japanese.</summary>
    private static readonly string[] Fallbacks = ["PublicSans-Regular", "NotoSans-Regular", "NotoSansSC-Regular"];

    public static string Name(Typeface face) => face switch
    {
        Typeface.SemiBold => "PublicSans-SemiBold",
        Typeface.Bold => "PublicSans-Bold",
        Typeface.Serif => "Merriweather-Regular",
        _ => "PublicSans-Regular",
    };

    /// <summary>The first font that has the character, or null.</summary>
    public static TrueTypeFont? For(Typeface face, int codePoint)
    {
        var own = Load(Name(face));
        return own.Has(codePoint) ? own : Fallbacks.Select(Load).FirstOrDefault(font => font.Has(codePoint));
    }

    private static TrueTypeFont Load(string name) => Loaded.GetOrAdd(name, static key => new Lazy<TrueTypeFont>(() => Read(key))).Value;

    private static TrueTypeFont Read(string name)
    {
        using var stream = typeof(FontLibrary).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new TrueTypeFont(name, bytes);
    }
}
