namespace PactPortal.Documents;

/// <summary>
/// Several documents in one file, one after another, each as it would be alone: its letterhead, its footer, its own count of
/// pages. A bookmark leads to each, by its title, with its headings below.
/// </summary>
/// <param name="Title">Of the file.</param>
/// <param name="Created">The instant the file says it was made.</param>
/// <param name="Documents">Read once, in order.</param>
public sealed record Binder(string Title, DateTimeOffset Created, IEnumerable<Document> Documents);
