namespace PactPortal.Domain.Pricing;

/// <summary>
/// How many seats of an organization have a code. A row from when the organization first applies it, so that a conditional update has one to hit.
/// </summary>
public sealed class OrganizationDiscountUses(Guid discountCodeId, Guid organizationId)
{
    public Guid DiscountCodeId { get; private set; } = discountCodeId;

    public Guid OrganizationId { get; private set; } = organizationId;

    public int Used { get; private set; }
}
