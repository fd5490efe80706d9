using PactPortal.Domain;
using PactPortal.Domain.Organizations;

namespace PactPortal.Application.Memberships;

/// <summary>The roles in an organization, as people read them.</summary>
public static class RoleWords
{
    public static string Of(OrganizationRole role) => role switch
    {
        OrganizationRole.Coordinator => "Coordinator",
        OrganizationRole.FinanceOfficer => "Finance officer",
        OrganizationRole.Member => "Member",
    };

    public static string Hint(OrganizationRole role) => role switch
    {
        OrganizationRole.Coordinator => "Registers teams, pays or commits, invites colleagues",
        OrganizationRole.FinanceOfficer => "Sees registrations, letters and money documents",
        OrganizationRole.Member => "Belongs to the organization, and sees their own record",
    };

    /// <summary>By its name alone, so that nothing else is understood.</summary>
    public static OrganizationRole? Named(string? name) => StoredName.Find<OrganizationRole>(name);
}
