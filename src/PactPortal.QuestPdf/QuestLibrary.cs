using PactPortal.Documents.Rendering;
using PactPortal.Documents.Rendering.Pdf.Fonts;
using QuestPDF;
using QuestPDF.Drawing;
using QuestPDF.Infrastructure;

namespace PactPortal.QuestPdf;

/// <summary>QuestPDF is set up once for the whole process: its settings are static.</summary>
internal static class QuestLibrary
{
    private static readonly string[] Helping = ["NotoSans-Regular", "NotoSansSC-Regular"];

    private static readonly Lock Gate = new();
    private static bool isSetUp;

    public static void SetUp(string license)
    {
        lock (Gate)
        {
            Settings.License = license switch
            {
                nameof(LicenseType.Community) => LicenseType.Community,
                nameof(LicenseType.Professional) => LicenseType.Professional,
                nameof(LicenseType.Enterprise) => LicenseType.Enterprise,
                _ => throw new ArgumentOutOfRangeException(nameof(license)),
            };
            if (!isSetUp)
            {
                SetUp();
                isSetUp = true;
            }
        }
    }

    /// <summary>A typeface of our own, then the fonts that help where it has no glyph.</summary>
    public static string[] Families(Typeface face) => [Name(face), .. Helping];

    private static void SetUp()
    {
        // A document must look the same on every machine: nothing that is installed there, and nothing that lies beside the program,
        // where the library looks when it is told of no folder. A folder that isn't there holds no font.
        Settings.UseEnvironmentFonts = false;
        Settings.FontDiscoveryPaths.Clear();
        Settings.FontDiscoveryPaths.Add(Path.Combine(AppContext.BaseDirectory, "no-fonts"));
        Settings.CheckIfAllTextGlyphsAreAvailable = true;
        Settings.EnableDebugging = false;
        foreach (var name in Enum.GetValues<Typeface>().Select(Name).Concat(Helping))
        {
            using var font = typeof(IDocumentRenderer).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The font {name} is not embedded.");
            FontManager.RegisterFontWithCustomName(name, font);
        }
    }

    private static string Name(Typeface face) => FontLibrary.Of(face).Name;
}
