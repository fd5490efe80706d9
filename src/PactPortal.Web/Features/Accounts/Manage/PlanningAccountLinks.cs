namespace PactPortal.Web.Features.Accounts.Manage;

public static class PlanningAccountLinks
{
    public const string All = "/planning/accounts";

    public static string To(Guid accountId) => $"/planning/accounts/{accountId}";
}
