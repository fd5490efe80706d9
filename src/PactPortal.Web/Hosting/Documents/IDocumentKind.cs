namespace PactPortal.Web.Hosting.Documents;

/// <summary>
/// A kind of document, as one class of its slice says it: what it is called, and what the portal's common pages do with it. Where all
/// of a convening's are printed it is a <see cref="Printing.IPrintSource"/>, where each carries a code an <see cref="IVerifiedDocument"/>.
/// </summary>
public interface IDocumentKind
{
    string Title { get; }
}

/// <summary>Each of the kind carries a code by which anybody finds out whether it is genuine.</summary>
public interface IVerifiedDocument : IDocumentKind
{
    /// <param name="code">Normalized.</param>
    /// <returns>Null where none of the kind has it.</returns>
    Task<GenuineDocument?> VerifyAsync(string code, CancellationToken cancellation);
}

/// <summary>What may be said of a document to whoever holds its code: nobody's name, and nothing that opens it.</summary>
/// <param name="Facts">To be compared with the paper.</param>
/// <param name="NoLongerStands">What became of it since, in a sentence; null where it stands.</param>
public sealed record GenuineDocument(
    string Title, string Convening, DateTimeOffset IssuedAt, TimeZoneInfo Zone, IReadOnlyList<(string Label, string Value)> Facts,
    string? NoLongerStands)
{
    /// <summary>When a name on it was erased; null where all are as they were issued.</summary>
    public DateOnly? NameErasedOn { get; init; }
}
