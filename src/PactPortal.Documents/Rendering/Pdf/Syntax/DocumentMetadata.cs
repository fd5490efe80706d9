using System.Globalization;
using System.Security;
using System.Text;

namespace PactPortal.Documents.Rendering.Pdf.Syntax;

/// <summary>The XMP packet: title, language, and the claim to PDF/UA-1 (ISO 14289-1, 5).</summary>
internal static class DocumentMetadata
{
    public static int Write(ObjectTable objects, FileFacts facts)
    {
        var created = facts.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var packet = $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(facts.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>{SecurityElement.Escape(facts.Language)}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{created}</xmp:CreateDate>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;
        // Left readable: programs that know no PDF look for it.
        return objects.AddStream(Encoding.UTF8.GetBytes(packet), "/Type/Metadata/Subtype/XML", isCompressed: false);
    }
}

/// <summary>What a file says of itself.</summary>
internal sealed record FileFacts(string Title, string Language, DateTimeOffset Created)
{
    public const string AmericanEnglish = "en-US";
}
