namespace PactPortal.Documents;

/// <summary>The head of the first page: the mark and the name of the program on the left, who sends it on the right.</summary>
/// <param name="Payee">The organization that writes, and that is paid.</param>
/// <param name="AddressLines">Street, city, e-mail, each on its own line.</param>
public sealed record Letterhead(string Payee, params IReadOnlyList<string> AddressLines)
{
    public string Name { get; init; } = "PACT Convening";

    public string Tagline { get; init; } = "Preventing and Addressing Child Trafficking";
}
