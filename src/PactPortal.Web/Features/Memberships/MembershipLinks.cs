namespace PactPortal.Web.Features.Memberships;

/// <summary>Addresses of organizations, for other slices and mail.</summary>
public static class MembershipLinks
{
    /// <summary>My organizations, invitations to me, and asking to join.</summary>
    public const string Mine = "/account/organizations";

    /// <summary>Requests that planners answer.</summary>
    public const string Joining = "/planning/joining";

    public static string People(Guid organizationId) => $"/account/organizations/{organizationId}/people";

    /// <summary>Where a coordinator's answer goes.</summary>
    public static string Answer(Guid organizationId, Guid requestId) => $"{People(organizationId)}/requests/{requestId}";

    /// <summary>Where a planner's answer goes.</summary>
    public static string Answer(Guid requestId) => $"{Joining}/{requestId}";
}
