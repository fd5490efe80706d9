using PactPortal.Data.Identity;
using PactPortal.Domain.Organizations;

namespace PactPortal.Web.Hosting.Access;

/// <summary>The kinds of person the access table speaks of. Somebody may be several.</summary>
[Flags]
public enum PersonKinds
{
    None = 0,

    /// <summary>Anybody, signed in or not.</summary>
    Visitor = 1,

    /// <summary>Coordinator of the organization in question; whoever pays for themselves is that of their own registration.</summary>
    Coordinator = 1 << 1,

    /// <summary>Finance officer of the organization in question; whoever pays for themselves is that of their own registration.</summary>
    FinanceOfficer = 1 << 2,

    /// <summary>Member of the organization in question.</summary>
    Member = 1 << 3,
    Planner = 1 << 4,
    AccessCoordinator = 1 << 5,
    ScholarshipReviewer = 1 << 6,
    PlanningFinance = 1 << 7,
    CheckInStaff = 1 << 8,
    RegionalCoordinator = 1 << 9,
    Administrator = 1 << 10,

    /// <summary>An account, whether it belongs anywhere or not.</summary>
    Account = 1 << 11,

    /// <summary>Anybody who signed in.</summary>
    SignedIn =
        Account | Coordinator | FinanceOfficer | Member | Planner | AccessCoordinator | ScholarshipReviewer | PlanningFinance | CheckInStaff | RegionalCoordinator | Administrator,
}

internal static class Kinds
{
    public static PersonKinds Of(OrganizationRole role) => role switch
    {
        OrganizationRole.Coordinator => PersonKinds.Coordinator,
        OrganizationRole.FinanceOfficer => PersonKinds.FinanceOfficer,
        OrganizationRole.Member => PersonKinds.Member,
    };

    public static PersonKinds OfPlanningRole(string role) => role switch
    {
        PlanningRole.Planner => PersonKinds.Planner,
        PlanningRole.AccessCoordinator => PersonKinds.AccessCoordinator,
        PlanningRole.ScholarshipReviewer => PersonKinds.ScholarshipReviewer,
        PlanningRole.Finance => PersonKinds.PlanningFinance,
        PlanningRole.CheckInStaff => PersonKinds.CheckInStaff,
        PlanningRole.RegionalCoordinator => PersonKinds.RegionalCoordinator,
        PlanningRole.Administrator => PersonKinds.Administrator,
        _ => PersonKinds.None,
    };
}
