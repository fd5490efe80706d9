using System.Text.Json.Serialization;

namespace PactPortal.Domain.Organizations;

public enum OrganizationRole
{
    /// <summary>Registers teams, swaps people, pays or commits; sees everything of the organization but attendees' private answers.</summary>
    [JsonStringEnumMemberName("Coordinator")]
    Coordinator = 1,

    /// <summary>Sees the money documents of the organization.</summary>
    [JsonStringEnumMemberName("FinanceOfficer")]
    FinanceOfficer = 2,

    /// <summary>Belongs to the organization and sees their own record.</summary>
    [JsonStringEnumMemberName("Member")]
    Member = 3,
}

/// <summary>A person belongs to any number of organizations, with a role in each.</summary>
public sealed class Membership(Guid organizationId, Guid accountId, OrganizationRole role)
{
    public Guid OrganizationId { get; private set; } = organizationId;

    public Guid AccountId { get; private set; } = accountId;

    public OrganizationRole Role { get; private set; } = role;

    public void Give(OrganizationRole role) => Role = role;
}
