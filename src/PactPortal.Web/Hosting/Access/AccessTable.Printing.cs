using PactPortal.Domain.Printing;

namespace PactPortal.Web.Hosting.Access;

// Who may print what.
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

    /// <summary>Of those who may print something, who may print this; a job of another kind is not there.</summary>
    public static PersonKinds WhoPrints(PrintKind kind) => kind switch
    {
        PrintKind.Invoices => Planner | PersonKinds.PlanningFinance,
        PrintKind.Badges => DoorSide,
        PrintKind.TeamPackets => Planner,
    };
}
