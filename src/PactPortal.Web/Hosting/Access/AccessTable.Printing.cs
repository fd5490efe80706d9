namespace PactPortal.Web.Hosting.Access;

// Who may print something; what, each kind of document says.
public static partial class AccessTable
{
    private const PersonKinds PrintSide = Planner | PersonKinds.PlanningFinance | PersonKinds.CheckInStaff;

    // A property: the table's fields are made in the order of their files, which nobody promises.
    private static IReadOnlyList<AccessRule> PrintRules =>
    [
        new("GET", "planning/convenings/{slug}/print-jobs", PrintSide),
        new("POST", "planning/convenings/{slug}/print-jobs", PrintSide),
        new("GET", "planning/convenings/{slug}/print-jobs/{printJobId:guid}", PrintSide),
        new("GET", "planning/convenings/{slug}/print-jobs/{printJobId:guid}/progress", PrintSide),
        new("POST", "planning/convenings/{slug}/print-jobs/{printJobId:guid}/again", PrintSide),
        new("POST", "planning/convenings/{slug}/print-jobs/{printJobId:guid}/file", PrintSide),
        new("GET", "planning/convenings/{slug}/print-jobs/{printJobId:guid}/file", PrintSide),
    ];
}
