namespace PactPortal.Documents.Lists;

internal static class ListWords
{
    public static string People(int count) => count switch { 0 => "nobody comes on this day yet", 1 => "1 person", _ => $"{count} people" };

    /// <summary>A text that nobody was asked a Latin spelling of: what can't be printed is said to be left out.</summary>
    public static string Printable(string text) => PrintableText.CanPrint(text) ? text : "(as written on the registration’s page)";
}
