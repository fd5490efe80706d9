using PactPortal.Testing;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Tests.Access;

/// <summary>Everybody the demonstration knows, with the kind of person they are. Said here again: the table is judged by it.</summary>
internal static class People
{
    public const string FresnoRecords = "Fresno";
    public const string SacramentoRecords = "Sacramento";

    public static readonly IReadOnlyList<(string? Email, PersonKinds Kind, string? Records)> All =
    [
        (null, PersonKinds.Visitor, null),
        (Some.Fresno, PersonKinds.Coordinator, FresnoRecords),
        (Some.SecondOfFresno, PersonKinds.Coordinator, FresnoRecords),
        (Some.FinanceOfFresno, PersonKinds.FinanceOfficer, FresnoRecords),
        (Some.Sacramento, PersonKinds.Coordinator, SacramentoRecords),
        (Some.SacramentoProbation, PersonKinds.Coordinator, null),
        (Some.Alpine, PersonKinds.Coordinator, null),
        (Some.Partner, PersonKinds.Coordinator, null),
        (Some.Planner, PersonKinds.Planner, null),
        (Some.SecondPlanner, PersonKinds.Planner, null),
        (Some.AccessCoordinator, PersonKinds.AccessCoordinator, null),
        (Some.Reviewer, PersonKinds.ScholarshipReviewer, null),
        ("reviewer2@pact.example.org", PersonKinds.ScholarshipReviewer, null),
        ("reviewer3@pact.example.org", PersonKinds.ScholarshipReviewer, null),
        (Some.PlanningFinance, PersonKinds.PlanningFinance, null),
        (Some.SecondPlanningFinance, PersonKinds.PlanningFinance, null),
        (Some.CheckIn, PersonKinds.CheckInStaff, null),
        (Some.RegionalCoordinator, PersonKinds.RegionalCoordinator, null),
        (Some.Administrator, PersonKinds.Administrator, null),
        (WalkedPortal.MemberOfFresno, PersonKinds.Member, FresnoRecords),
    ];
}
