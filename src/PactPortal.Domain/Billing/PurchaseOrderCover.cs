namespace PactPortal.Domain.Billing;

/// <summary>That a purchase order covers the invoices of a team. A team is under one at a time: the last it was given.</summary>
public sealed class PurchaseOrderCover(Guid registrationId, Guid purchaseOrderId)
{
    public Guid RegistrationId { get; private set; } = registrationId;

    public Guid PurchaseOrderId { get; private set; } = purchaseOrderId;

    public void MoveTo(PurchaseOrder order) => PurchaseOrderId = order.PurchaseOrderId;
}
