using PactPortal.Documents.Tests.Reading;

namespace PactPortal.Documents.Tests;

/// <summary>A document that was composed and is printed later says the same.</summary>
public sealed class DocumentsAreKept
{
    [Fact]
    public void Read_LetterThatUsesEveryBlock_RendersToTheSameBytes()
    {
        using MemoryStream file = new();
        DocumentFile.Write(SampleDocument.Letter(), file);
        file.Position = 0;

        Assert.Equal(Printed.From(SampleDocument.Letter()).Bytes, Printed.From(DocumentFile.ReadDocument(file)).Bytes);
    }

    [Fact]
    public void Read_Labels_RenderToTheSameBytes()
    {
        LabelSheets sheets = new("Badges", SampleDocument.Letter().Created, LabelStock.Badges, [new Label("A convening", "Nguyễn Thị Ánh", "they/them", "An organization"), new Label("A convening", "Bo", null, "Another")]);
        using MemoryStream file = new();
        DocumentFile.Write(sheets, file);
        file.Position = 0;

        Assert.Equal(Printed.From(sheets).Bytes, Printed.From(DocumentFile.ReadLabels(file)).Bytes);
    }
}
