namespace PactPortal.Web.Features.Planning;

public static class PlanningLinks
{
    public const string Home = "/planning";
}
