namespace PactPortal.Data.Configurations;

/// <summary>What is paid for has an organization or a person as its payer, and never both.</summary>
internal static class OnePayer
{
    /// <summary>Of a payment, whose payer nobody may know. In the one way that both providers read.</summary>
    public const string CheckWhereKnown = "OrganizationId IS NULL OR PayerPersonId IS NULL";

    /// <summary>Likewise, where there always is one.</summary>
    public const string Check =
        "(OrganizationId IS NULL AND PayerPersonId IS NOT NULL) OR (OrganizationId IS NOT NULL AND PayerPersonId IS NULL)";
}
