namespace PactPortal.Domain.Convenings;

/// <summary>Who is paid, and where a warrant is sent.</summary>
/// <param name="RemitToSource">Where the address is known from.</param>
public sealed record Payee(string Name, IReadOnlyList<string> RemitTo, string RemitToSource);
