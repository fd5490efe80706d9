namespace PactPortal.Web.Features.PlanningAccounts;

public static class PlanningAccountLinks
{
    public const string All = "/planning/accounts";

    public static string To(Guid accountId) => $"/planning/accounts/{accountId}";
}
