namespace PactPortal.Data.Identity;

/// <summary>The roles of the planning team, by the names that Identity stores.</summary>
public static class PlanningRole
{
    public const string Planner = "planner";
    public const string AccessCoordinator = "access coordinator";
    public const string ScholarshipReviewer = "scholarship reviewer";
    public const string Finance = "finance (planning team)";
    public const string CheckInStaff = "check-in staff";
    public const string RegionalCoordinator = "regional coordinator";
    public const string Administrator = "administrator";

    public static readonly IReadOnlyList<string> All =
        [Planner, AccessCoordinator, ScholarshipReviewer, Finance, CheckInStaff, RegionalCoordinator, Administrator];
}
