namespace PactPortal.Web.Hosting.Access;

/// <summary>Whom the rules of several slices allow, by name.</summary>
public static class Audiences
{
    public const PersonKinds Everybody = PersonKinds.Visitor | PersonKinds.SignedIn;

    public const PersonKinds AnyAccount = PersonKinds.Account;

    public const PersonKinds Coordinators = PersonKinds.Coordinator;

    /// <summary>Those of an organization who see what it pays.</summary>
    public const PersonKinds MoneySide = PersonKinds.Coordinator | PersonKinds.FinanceOfficer;

    public const PersonKinds Planners = PersonKinds.Planner | PersonKinds.Administrator;

    public const PersonKinds PlanningMoney = PersonKinds.PlanningFinance | PersonKinds.Administrator;

    public const PersonKinds DoorSide = Planners | PersonKinds.CheckInStaff;

    public const PersonKinds AccessSide = PersonKinds.AccessCoordinator | PersonKinds.Administrator;

    /// <summary>Those who may print something; what, each kind of document says.</summary>
    public const PersonKinds PrintSide = Planners | PersonKinds.PlanningFinance | PersonKinds.CheckInStaff;

    public const PersonKinds PlanningTeam =
        Planners | PersonKinds.AccessCoordinator | PersonKinds.ScholarshipReviewer | PersonKinds.PlanningFinance | PersonKinds.CheckInStaff
        | PersonKinds.RegionalCoordinator;
}
