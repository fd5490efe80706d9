namespace PactPortal.Data.Configurations;

/// <summary>What is paid for has an organization or a person as its payer, and never both.</summary>
internal static class OnePayer
{
    /// <summary>In the one way that both providers read.</summary>
    public const string Check =
        "(OrganizationId IS NULL AND PayerPersonId IS NOT NULL) OR (OrganizationId IS NOT NULL AND PayerPersonId IS NULL)";
}
