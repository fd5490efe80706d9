namespace PactPortal.Documents;

/// <summary>Documents one after the other in one file, each with its own page numbers.</summary>
/// <param name="Title">Of the file, shown in the title bar of a PDF reader.</param>
/// <param name="Created">The instant the file says it was made.</param>
/// <param name="Documents">Read once, in order.</param>
public sealed record Binder(string Title, DateTimeOffset Created, IEnumerable<Document> Documents);
