namespace PactPortal.Web.Features.People;

public static class PeopleLinks
{
    public const string All = "/planning/people";

    public static string To(Guid accountId) => $"/planning/people/{accountId}";
}
