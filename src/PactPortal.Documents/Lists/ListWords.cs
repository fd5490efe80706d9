namespace PactPortal.Documents.Lists;

internal static class ListWords
{
    public static string People(int count) => count switch { 0 => "nobody comes on this day yet", 1 => "1 person", _ => $"{count} people" };
}
