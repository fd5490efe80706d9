using PactPortal.Domain.People;

namespace PactPortal.Documents;

/// <summary>Says on a document that a name isn't on it any more.</summary>
internal static class ErasedNames
{
    /// <param name="on">When it was erased; null where nothing was, which needs no words.</param>
    public static IEnumerable<Block> Of(DateOnly? on) => on is { } day ? [new Note(PersonName.SayErased(day))] : [];
}
