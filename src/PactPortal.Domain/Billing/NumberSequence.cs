namespace PactPortal.Domain.Billing;

/// <summary>
/// The last number given in a convening for a kind of document. It is raised in the transaction that issues the document, and
/// so a rollback gives the number back.
/// </summary>
public sealed class NumberSequence(Guid conveningId, BillingDocumentKind kind)
{
    public Guid ConveningId { get; private set; } = conveningId;

    public BillingDocumentKind Kind { get; private set; } = kind;

    public int Last { get; private set; }
}
