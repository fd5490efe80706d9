namespace PactPortal.Web.Features.Information;

public static class InformationLinks
{
    public const string About = "/about";

    public const string Contact = "/contact";

    public const string Privacy = "/privacy";
}
