using PactPortal.Documents.Lists;
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

    public static TheoryData<bool> Stocks() => [false, true];

    [Theory]
    [MemberData(nameof(Stocks))]
    public void Read_Labels_RenderToTheSameBytes(bool areCards)
    {
        var people = BadgesAndCards.Facts(BadgesAndCards.Bee(), BadgesAndCards.Bee() with { BadgeName = "Nguyễn Thị Ánh", BadgeCode = null });
        var sheets = areCards ? TentCards.Compose(people) : BadgeSheets.Compose(people);
        using MemoryStream file = new();
        DocumentFile.Write(sheets, file);
        file.Position = 0;

        Assert.Equal(Printed.From(sheets).Bytes, Printed.From(DocumentFile.ReadLabels(file)).Bytes);
    }
}
