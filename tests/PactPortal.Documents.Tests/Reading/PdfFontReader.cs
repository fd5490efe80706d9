using System.Globalization;
using System.Text;

namespace PactPortal.Documents.Tests.Reading;

/// <summary>A Type 0 font: its ToUnicode map and which CIDs were shown.</summary>
internal sealed class PdfFontReader
{
    private readonly Dictionary<int, string> unicode = [];

    public PdfFontReader(PdfReader pdf, Dictionary<string, object> font)
    {
        Assert.Equal("Identity-H", pdf.Name(font["Encoding"]));
        Descendant = pdf.Dictionary(pdf.Array(font["DescendantFonts"])[0]);
        BaseName = pdf.Name(font["BaseFont"]);
        var descriptor = pdf.Dictionary(Descendant["FontDescriptor"]);
        Embedded = pdf.Stream(descriptor.TryGetValue("FontFile2", out var trueType) ? trueType : descriptor["FontFile3"]);
        ReadMap(new PdfSyntaxReader(pdf.Stream(font["ToUnicode"])));
    }

    public string BaseName { get; }

    public Dictionary<string, object> Descendant { get; }

    public byte[] Embedded { get; }

    public HashSet<int> Shown { get; } = [];

    /// <summary>What is read of each glyph that was shown.</summary>
    public IEnumerable<string> Read => Shown.Select(cid => unicode[cid]);

    public string Extract(PdfString shown) => string.Concat(shown.Bytes.Chunk(2).Select(pair =>
    {
        var cid = (pair[0] << 8) + pair[1];
        Shown.Add(cid);
        Assert.True(unicode.ContainsKey(cid), $"CID {cid} of {BaseName} has no ToUnicode entry.");
        return unicode[cid];
    }));

    private void ReadMap(PdfSyntaxReader map)
    {
        List<object> operands = [];
        while (!map.IsAtEnd)
        {
            var token = map.Read();
            switch (token)
            {
                case PdfOperator { Value: "endbfchar" }:
                    operands.Chunk(2).ToList().ForEach(pair => unicode[Number(pair[0])] = Letters(pair[1]));
                    break;
                case PdfOperator { Value: "endbfrange" }:
                    operands.Chunk(3).ToList().ForEach(range => Range(Number(range[0]), Number(range[1]), range[2]));
                    break;
                case not PdfOperator:
                    operands.Add(token);
                    continue;
            }

            operands.Clear();
        }
    }

    private void Range(int first, int last, object target)
    {
        for (var cid = first; cid <= last; cid++)
        {
            unicode[cid] = target is List<object> each ? Letters(each[cid - first]) : char.ConvertFromUtf32(char.ConvertToUtf32(Letters(target), 0) + cid - first);
        }
    }

    private static int Number(object hexadecimal) => int.Parse(Convert.ToHexString(((PdfString)hexadecimal).Bytes), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Letters(object hexadecimal) => Encoding.BigEndianUnicode.GetString(((PdfString)hexadecimal).Bytes);
}
